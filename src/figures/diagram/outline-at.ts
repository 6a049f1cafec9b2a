import type { Point } from './arrow.ts';
import { SLANT } from './node-box.ts';
import type { NodeBox } from './node-box.ts';

/** Where a line from the middle of a node to a place on the box around it meets the node’s outline. */
export function outlineAt({ node, width, height }: NodeBox, middle: Point, onBox: Point): Point {
  const [dx, dy] = [onBox.x - middle.x, onBox.y - middle.y];
  const share = shareInside(node.shape, Math.abs(dx) / (width / 2), Math.abs(dy) / (height / 2), width);
  return { x: middle.x + dx * share, y: middle.y + dy * share };
}

/** Which part of the way lies inside; `across` and `down` are shares of half the width and height. */
function shareInside(shape: NodeBox['node']['shape'], across: number, down: number, width: number): number {
  switch (shape) {
    case 'diamond':
      return 1 / Math.max(across + down, 1e-9);
    case 'circle':
      return 1 / Math.max(Math.hypot(across, down), 1e-9);
    case 'hexagon':
      return Math.min(1, 1 / Math.max(across + (down * SLANT) / (width / 2), 1e-9));
    case 'box':
    case 'round':
    case 'pill':
    case 'database':
      return 1;
  }
}
