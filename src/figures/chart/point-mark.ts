import { symbol, symbolCircle, symbolDiamond, symbolSquare } from 'd3-shape';
import type { SymbolType } from 'd3-shape';

import { rounded, svg } from '../svg.ts';

const SHAPES: readonly SymbolType[] = [
  symbolCircle,
  symbolDiamond,
  symbolSquare,
  symbolCircle,
  symbolDiamond,
];

/** The mark of a series at a point: shapes differ as well as colours. `series` counts from 0. */
export function pointMark(series: number, x: number, y: number, size = 300): string {
  const shape = symbol(SHAPES[series % SHAPES.length] ?? symbolCircle, size).digits(1)();
  const transform = `translate(${rounded(x)} ${rounded(y)})`;
  return svg('path', { class: `mark-${series + 1}`, d: shape ?? '', transform });
}
