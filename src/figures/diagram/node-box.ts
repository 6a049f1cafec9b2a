import type { DiagramNode } from '../../markdown/nodes/diagram.ts';
import { BASELINE, type Drawing, LINE, type Point, polygon, rounded, svg, svgText } from '../svg.ts';
import { textWidth, wrapText } from '../wrap-text.ts';

/** How far the sides of a hexagon lean. */
const SLANT = 22;

/** A node with its words broken into lines, and the space that it takes. */
export interface NodeBox {
  readonly node: DiagramNode;
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

/**
 * All words of a label in lines of at most a width, or of its longest word, unless that is very long; line feeds of the
 * label are kept.
 */
export function labelLines(text: string, width: number): readonly string[] {
  const longest = widthOfLines(text.split(/\s+/u));
  const wide = Math.max(width, Math.min(longest, LABEL_WIDTH));
  return text.split('\n').flatMap((line) => wrapText(line, wide));
}

/** How wide the words in a box are at the most, where there is space. */
export const LABEL_WIDTH = 240;

/** How wide the widest of some lines is. */
export function widthOfLines(lines: readonly string[]): number {
  return Math.max(0, ...lines.map((line) => textWidth(line)));
}

/** Measures a node; slanted shapes need more space for the same words. */
export function nodeBox(node: DiagramNode, labelWidth: number): NodeBox {
  const lines = labelLines(node.label.value, labelWidth * (node.shape === 'diamond' ? DIAMOND : 1));
  const [wide, high] = [widthOfLines(lines), lines.length * LINE];
  switch (node.shape) {
    case 'diamond':
      return { node, lines, width: wide * 1.35 + 64, height: high * 1.5 + 44 };
    case 'circle': {
      const across = Math.hypot(wide, high) + 24;
      return { node, lines, width: across, height: across };
    }
    case 'hexagon':
      return { node, lines, width: wide + 76, height: high + 28 };
    case 'database':
      return { node, lines, width: wide + 40, height: high + 48 };
    case 'pill':
      return { node, lines, width: wide + 56, height: high + 24 };
    case 'box':
    case 'round':
      return { node, lines, width: wide + 40, height: high + 24 };
  }
}

/** A diamond gets narrower from its middle. */
const DIAMOND = 0.8;

/** Draws a node about its middle. */
export function drawNode({ node, lines, width, height }: NodeBox, x: number, y: number): string {
  const shift = node.shape === 'database' ? 8 : 0;
  const first = y + shift - ((lines.length - 1) * LINE) / 2 + BASELINE;
  const words = lines.map((line, at) =>
    svgText(x, first + at * LINE, line, { class: 'label', anchor: 'middle' }),
  );
  return drawOutline(node, x, y, width, height) + words.join('');
}

function drawOutline(node: DiagramNode, x: number, y: number, width: number, height: number): string {
  const box = { x: x - width / 2, y: y - height / 2, width, height };
  switch (node.shape) {
    case 'box':
      return svg('rect', { class: 'node', ...box });
    case 'round':
      return svg('rect', { class: 'node', ...box, rx: 14 });
    case 'pill':
      return svg('rect', { class: 'node', ...box, rx: height / 2 });
    case 'circle':
      return svg('circle', { class: 'node', cx: x, cy: y, r: width / 2 });
    case 'diamond':
      return polygon('node', [
        [x, box.y],
        [x + width / 2, y],
        [x, y + height / 2],
        [box.x, y],
      ]);
    case 'hexagon':
      return polygon('node', [
        [box.x + SLANT, box.y],
        [x + width / 2 - SLANT, box.y],
        [x + width / 2, y],
        [x + width / 2 - SLANT, y + height / 2],
        [box.x + SLANT, y + height / 2],
        [box.x, y],
      ]);
    case 'database':
      return drawDrum(box);
  }
}

function drawDrum({ x, y, width, height }: { x: number; y: number; width: number; height: number }): string {
  const [right, top, bottom] = [x + width, y + 10, y + height - 10];
  const arc = (toX: number, toY: number, sweep: 0 | 1): string =>
    `A${rounded(width / 2)} 10 0 0 ${sweep} ${rounded(toX)} ${rounded(toY)}`;
  const side = `M${rounded(x)} ${rounded(top)}${arc(right, top, 1)}V${rounded(bottom)}${arc(x, bottom, 1)}Z`;
  const rim = `M${rounded(x)} ${rounded(top)}${arc(right, top, 0)}`;
  return svg('path', { class: 'node', d: side + rim });
}

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

/** The space that a slide has for a diagram, in CSS pixels. */
export interface DiagramSpace {
  readonly width: number;
  readonly height: number;
  /** Its height where the slide is set closer, which the fitting of slides does before anything gets smaller. */
  readonly closer: number;
}

/** Drawings are shown down to this share of their size; see figures.css. */
export const LEAST = 0.8;

/** Labels of a small diagram are drawn up to so much larger. */
const LARGEST = 1.35;

/** Labels of 24 px are the 21 pt that running text has of itself when drawn so much larger. */
export const COMFORTABLE = 28 / 24;

/** How much larger a drawing is shown: in the space of a slide set closer only where its labels would be small. */
export function scaleIn(drawing: Drawing, space: DiagramSpace): number {
  const usual = 1 / excess(drawing, space);
  const scale = COMFORTABLE <= usual ? usual : 1 / excess(drawing, { ...space, height: space.closer });
  return Math.min(LARGEST, scale);
}

/** Whether a drawing has labels as large as running text without any need to set its slide closer. */
export function isComfortable(drawing: Drawing, space: DiagramSpace): boolean {
  return COMFORTABLE <= 1 / excess(drawing, space);
}

/** The drawing with the largest labels, the first of equals. */
export function largest(drawings: readonly Drawing[], space: DiagramSpace): Drawing {
  return drawings.reduce((best, drawing) => larger(best, [drawing], space));
}

/** A drawing that reads better, or the one of others whose labels are so many times larger. */
export function larger(
  better: Drawing,
  others: readonly Drawing[],
  space: DiagramSpace,
  gain = 1 + Number.EPSILON,
): Drawing {
  const [first, ...rest] = others;
  if (first === undefined) return better;
  const other = rest.length === 0 ? first : largest(others, space);
  return gain * scaleIn(better, space) < scaleIn(other, space) ? other : better;
}

/** How many times a drawing is larger than its space. */
function excess({ width, height }: Drawing, space: Omit<DiagramSpace, 'closer'>): number {
  return Math.max(width / space.width, height / space.height);
}
