import type { ChartRow } from '../../markdown/chart.ts';
import { svgText } from '../svg.ts';
import { textWidth, wrapText } from '../text-width.ts';
import { BASELINE, LABEL, LINE } from './chart-drawing.ts';

/** The names of rows, at the left of their bars. */
export interface RowLabels {
  /** Of the column of names, with the gap behind it. */
  readonly width: number;
  /** The most lines that a name takes. */
  readonly lines: number;
  readonly draw: (row: number, middle: number) => string;
}

const GAP = 18;
/** Bars need the larger part of the room. */
const LARGEST_SHARE = 0.42;

/** Sets the names of rows in as many as three lines. */
export function rowLabels(
  rows: readonly ChartRow[],
  width: number,
  isStrong: (row: number) => boolean,
): RowLabels {
  const most = width * LARGEST_SHARE;
  const wrapped = rows.map(({ label }) => wrapText(label.value, LABEL, most, 3));
  const widest = Math.max(0, ...wrapped.flat().map((line) => textWidth(line, LABEL)));
  return {
    width: Math.min(most, widest) + GAP,
    lines: Math.max(1, ...wrapped.map((lines) => lines.length)),
    draw: (row, middle) => {
      const lines = wrapped[row] ?? [];
      const first = middle - ((lines.length - 1) * LINE) / 2;
      return lines
        .map((line, at) =>
          svgText(0, first + at * LINE + BASELINE, line, { class: isStrong(row) ? 'label bold' : 'label' }),
        )
        .join('');
    },
  };
}
