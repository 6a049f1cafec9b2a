import type { Point } from './arrow.ts';
import type { EdgeEnd, Placed } from './draw-edge.ts';
import { outlineAt } from './outline-at.ts';

/**
 * The way of an arrow from a box back to itself, about the place that dagre keeps for its words. dagre’s own points for it go past
 * the box in every direction (3.1).
 */
export function loopPoints({ box, middle }: EdgeEnd, { x = 0, y = 0, height = 0 }: Placed): readonly Point[] {
  if (box === undefined) return [];
  const isBeside = Math.abs(y - middle.y) < Math.abs(x - middle.x);
  const onBox = (side: -1 | 1): Point => {
    const place = isBeside
      ? { x: middle.x + (Math.sign(x - middle.x) * box.width) / 2, y: middle.y + (side * box.height) / 4 }
      : { x: middle.x + (side * box.width) / 4, y: middle.y + (Math.sign(y - middle.y) * box.height) / 2 };
    return outlineAt(box, middle, place);
  };
  const apart = isBeside ? Math.max(box.height / 4, height / 2 + AIR) : box.width / 4;
  const far = (side: -1 | 1): Point =>
    isBeside ? { x, y: middle.y + side * apart } : { x: middle.x + side * apart, y };
  // Twice, so that the curve goes near them.
  return [onBox(-1), far(-1), far(-1), far(1), far(1), onBox(1)];
}

/** Between words and the line above and below them. */
const AIR = 10;
