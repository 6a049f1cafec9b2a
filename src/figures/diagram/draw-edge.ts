import { curveBasis, line } from 'd3-shape';

import type { DiagramEdge } from '../../markdown/nodes/diagram.ts';
import { groundBehind, LABEL, LINE, type Point, polygon, svg, svgText } from '../svg.ts';
import { labelLines, type NodeBox, outlineAt, widthOfLines } from './node-box.ts';

/** Where something is drawn, as dagre says it. */
export interface Placed {
  readonly x?: number | undefined;
  readonly y?: number | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

/** A box at an end of an arrow, and where it is. */
export interface EdgeEnd {
  readonly box: NodeBox | undefined;
  readonly middle: Point;
}

/** dagre ends lines at the box around a node; they are led on to its outline. */
export function touching(
  points: readonly Point[],
  start: EdgeEnd | undefined,
  end: EdgeEnd | undefined,
): readonly Point[] {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || start?.box === undefined || end?.box === undefined)
    return points;
  const begun = outlineAt(start.box, start.middle, first);
  return [begun, ...points.slice(1, -1), outlineAt(end.box, end.middle, last)];
}

/** The middle of what dagre has placed. */
export function middleOf({ x = 0, y = 0 }: Placed): Point {
  return { x, y };
}

/** Draws an arrow along some points. */
export function drawEdge(edge: DiagramEdge, points: readonly Point[]): string {
  const [first, second] = points;
  const [last, before] = [points.at(-1), points.at(-2)];
  if (first === undefined || second === undefined || last === undefined || before === undefined) return '';
  if (edge.line === 'hidden') return '';
  const inner = points.slice(1, -1);
  const [hasStart, hasEnd] = [edge.heads === 'both', edge.heads !== 'none'];
  const start = hasStart ? shortOf(second, first) : first;
  const end = hasEnd ? shortOf(before, last) : last;
  const path = line<Point>()
    .x(({ x }) => x)
    .y(({ y }) => y)
    .curve(curveBasis)
    .digits(1)([start, ...inner, end]);
  const marks = (hasEnd ? arrowHead(before, last) : '') + (hasStart ? arrowHead(second, first) : '');
  return svg('path', { class: `edge edge-${edge.line}`, d: path ?? '' }) + marks;
}

/** Draws the words of an arrow about a place. */
export function drawEdgeLabel({ label }: DiagramEdge, { x = 0, y = 0 }: Placed, width?: number): string {
  if (label === null) return '';
  const lines = edgeLabelLines(label.value, width);
  const first = y - ((lines.length - 1) * LINE) / 2 + LABEL / 3;
  const wide = widthOfLines(lines);
  const ground = groundBehind(x - wide / 2, first, wide, lines.length * LINE);
  const words = lines.map((text, at) =>
    svgText(x, first + at * LINE, text, { class: 'label', anchor: 'middle' }),
  );
  return ground + words.join('');
}

/** Words at an arrow, in short lines. */
export function edgeLabelLines(text: string, width = 200): readonly string[] {
  return labelLines(text, width);
}

const LENGTH = 13;
const HALF = 6;

/** The head of an arrow that comes from one place and ends at another. A drawing of its own, since a marker needs an id. */
function arrowHead(from: Point, to: Point): string {
  const far = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [dx, dy] = [(to.x - from.x) / far, (to.y - from.y) / far];
  const [backX, backY] = [to.x - dx * LENGTH, to.y - dy * LENGTH];
  return polygon('arrow-head', [
    [to.x, to.y],
    [backX - dy * HALF, backY + dx * HALF],
    [backX + dy * HALF, backY - dx * HALF],
  ]);
}

/** The place short of an end, where the line stops under its head. */
function shortOf(from: Point, to: Point, distance = LENGTH - 2): Point {
  const far = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: to.x - ((to.x - from.x) / far) * distance, y: to.y - ((to.y - from.y) / far) * distance };
}

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
  const apart = isBeside ? Math.max(box.height / 4, height / 2 + GAP) : box.width / 4;
  const far = (side: -1 | 1): Point =>
    isBeside ? { x, y: middle.y + side * apart } : { x: middle.x + side * apart, y };
  // Twice, so that the curve goes near them.
  return [onBox(-1), far(-1), far(-1), far(1), far(1), onBox(1)];
}

/** Between words and the line above and below them. */
const GAP = 10;
