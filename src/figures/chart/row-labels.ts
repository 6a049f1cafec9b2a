import { svgText } from '../svg.ts';
import { textWidth } from '../text-width.ts';
import { wrapText } from '../wrap-text.ts';
import { BASELINE, LINE } from '../drawing.ts';
import type { ChartPlan } from './chart-plan.ts';

/** The names of rows, at the left of their bars. */
export interface RowLabels {
  /** Of the column of names, with the gap behind it. */
  readonly width: number;
  /** How many lines each name takes. */
  readonly lines: readonly number[];
  readonly draw: (row: number, middle: number) => string;
}

const GAP = 18;

/** Sets the names of rows whole, in as many lines as they take within a width. */
export function rowLabels({ chart, room, nameShare }: ChartPlan): RowLabels {
  const { rows } = chart.table;
  const most = room.width * nameShare;
  const isStrong = (row: number): boolean => chart.highlight.includes(rows[row]?.label.value ?? '');
  const wrapped = rows.map(({ label }) => wrapText(label.value, most));
  const widest = Math.max(0, ...wrapped.flat().map((line) => textWidth(line)));
  return {
    width: Math.min(most, widest) + GAP,
    lines: wrapped.map((lines) => lines.length),
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
