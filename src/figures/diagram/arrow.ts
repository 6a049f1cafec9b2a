import { polygon } from '../svg.ts';

/** A place in a drawing. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

const LENGTH = 13;
const HALF = 6;

/** The head of an arrow that comes from one place and ends at another. A drawing of its own, since a marker needs an id. */
export function arrowHead(from: Point, to: Point): string {
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
export function shortOf(from: Point, to: Point, distance = LENGTH - 2): Point {
  const far = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: to.x - ((to.x - from.x) / far) * distance, y: to.y - ((to.y - from.y) / far) * distance };
}
