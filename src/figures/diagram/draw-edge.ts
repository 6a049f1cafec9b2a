import { curveBasis, line } from 'd3-shape';

import type { DiagramEdge } from '../../markdown/diagrams/diagram.ts';
import { groundBehind, svg, svgText } from '../svg.ts';
import { arrowHead, shortOf } from './arrow.ts';
import type { Point } from './arrow.ts';
import { LABEL, LINE } from '../drawing.ts';
import { labelLines, widthOfLines } from './node-box.ts';
import type { NodeBox } from './node-box.ts';
import { outlineAt } from './outline-at.ts';

/** Where something is drawn, as dagre says it. */
export interface Placed {
  readonly x?: number | undefined;
  readonly y?: number | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

/** A box at an end of an arrow, and where it stands. */
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
