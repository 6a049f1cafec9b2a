import type { DiagramEdge } from '../../markdown/diagrams/diagram.ts';
import { polygon } from '../svg.ts';
import { arrowHead, shortOf } from './arrow.ts';
import type { Point } from './arrow.ts';

/** A mark at an end of a line. */
export type Head = 'none' | 'arrow' | 'triangle' | 'diamond' | 'hollow';

/** What an edge has at its start and at its end. */
export function headsOf({ heads }: Pick<DiagramEdge, 'heads'>): { readonly start: Head; readonly end: Head } {
  switch (heads) {
    case 'none':
      return { start: 'none', end: 'none' };
    case 'end':
      return { start: 'none', end: 'arrow' };
    case 'both':
      return { start: 'arrow', end: 'arrow' };
    case 'start-arrow':
    case 'end-arrow':
      return atOneEnd(heads, 'arrow');
    case 'start-triangle':
    case 'end-triangle':
      return atOneEnd(heads, 'triangle');
    case 'start-diamond':
    case 'end-diamond':
      return atOneEnd(heads, 'diamond');
    case 'start-hollow':
    case 'end-hollow':
      return atOneEnd(heads, 'hollow');
  }
}

function atOneEnd(heads: string, head: Head): { readonly start: Head; readonly end: Head } {
  return heads.startsWith('start') ? { start: head, end: 'none' } : { start: 'none', end: head };
}

/** How long the marks are, and half their width. */
const [TRIANGLE, DIAMOND, HALF] = [18, 26, 9];

/** Draws a mark that comes from one place and ends at another. */
export function drawHead(head: Head, from: Point, to: Point): string {
  switch (head) {
    case 'none':
      return '';
    case 'arrow':
      return arrowHead(from, to);
    case 'triangle':
      return shape('head-hollow', [to, ...sides(from, to, TRIANGLE)]);
    case 'diamond':
    case 'hollow': {
      const [one, other] = sides(from, to, DIAMOND / 2);
      const points = [to, one, shortOf(from, to, DIAMOND), other].filter((point) => point !== undefined);
      return shape(head === 'diamond' ? 'arrow-head' : 'head-hollow', points);
    }
  }
}

/** Where the line stops under its mark. */
export function underHead(head: Head, from: Point, to: Point): Point {
  switch (head) {
    case 'none':
      return to;
    case 'arrow':
      return shortOf(from, to);
    case 'triangle':
      return shortOf(from, to, TRIANGLE);
    case 'diamond':
    case 'hollow':
      return shortOf(from, to, DIAMOND);
  }
}

/** The two places beside a line, so far before its end. */
function sides(from: Point, to: Point, distance: number): readonly Point[] {
  const far = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [dx, dy] = [(to.x - from.x) / far, (to.y - from.y) / far];
  const back = shortOf(from, to, distance);
  return [
    { x: back.x - dy * HALF, y: back.y + dx * HALF },
    { x: back.x + dy * HALF, y: back.y - dx * HALF },
  ];
}

function shape(name: string, points: readonly Point[]): string {
  return polygon(
    name,
    points.map(({ x, y }) => [x, y]),
  );
}
