/** An upright rectangle: left, bottom, right and top. */
export type Box = readonly [number, number, number, number];

/** From a space of its own to the one around it, as the operands of `cm` have it (ISO 32000-1 §8.3.4). */
export type Matrix = readonly [number, number, number, number, number, number];

/** Leaves everything where it is. */
export const AS_IT_IS: Matrix = [1, 0, 0, 1, 0, 0];

/** Everywhere. */
export const UNBOUNDED: Box = [-Infinity, -Infinity, Infinity, Infinity];

/** The smallest box around two; `null` stands for nothing. */
export function around(one: Box | null, other: Box): Box {
  if (one === null) return other;
  return [
    Math.min(one[0], other[0]),
    Math.min(one[1], other[1]),
    Math.max(one[2], other[2]),
    Math.max(one[3], other[3]),
  ];
}

/** What two boxes share; `null` for nothing. */
export function shared(one: Box, other: Box): Box | null {
  const box: Box = [
    Math.max(one[0], other[0]),
    Math.max(one[1], other[1]),
    Math.min(one[2], other[2]),
    Math.min(one[3], other[3]),
  ];
  return box[0] <= box[2] && box[1] <= box[3] ? box : null;
}

/** The box around a box that a matrix moves, turns or stretches. */
export function moved([left, bottom, right, top]: Box, matrix: Matrix): Box {
  const corners = [
    [left, bottom],
    [left, top],
    [right, bottom],
    [right, top],
  ] as const;
  const places = corners.map(([x, y]) => placeOf(x, y, matrix));
  const across = places.map(([x]) => x);
  const up = places.map(([, y]) => y);
  return [Math.min(...across), Math.min(...up), Math.max(...across), Math.max(...up)];
}

/** A point in the space around. */
function placeOf(x: number, y: number, [a, b, c, d, e, f]: Matrix): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** What `inner cm` makes of the matrix that is in force. */
export function within([a, b, c, d, e, f]: Matrix, outer: Matrix): Matrix {
  const [A, B, C, D] = outer;
  const [x, y] = placeOf(e, f, outer);
  return [A * a + C * b, B * a + D * b, A * c + C * d, B * c + D * d, x, y];
}
