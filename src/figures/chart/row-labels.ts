import { BASELINE, LINE, svgText } from '../svg.ts';
import { textWidth, wrapText } from '../wrap-text.ts';
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
export function rowLabels({ chart, space, nameShare }: ChartPlan): RowLabels {
  const { rows } = chart.table;
  const most = space.width * nameShare;
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

/** Where a row is. */
export interface RowPlace {
  readonly top: number;
  readonly height: number;
}

/** What rows are placed by, in pixels. */
interface RowRule {
  /** What a row needs whose name has so many lines. */
  readonly least: (lines: number) => number;
  /** What all rows are to fill together. */
  readonly usual: number;
  /** What they may fill. */
  readonly space: number;
  /** Where rows are few, none is higher than this, unless it needs to be. */
  readonly highest: number;
}

/**
 * Places rows under each other, all as high as the one with the longest name; where that is too high for their space, each
 * as high as it needs to be.
 */
export function placeRows(
  lines: readonly number[],
  top: number,
  { least, usual, space, highest }: RowRule,
): readonly RowPlace[] {
  const needed = lines.map(least);
  const most = Math.max(...needed);
  const step = Math.min(Math.max(most, usual / lines.length), Math.max(most, highest));
  const heights = step * lines.length <= space ? needed.map(() => step) : needed;
  let next = top;
  return heights.map((height) => {
    const place = { top: next, height };
    next += height;
    return place;
  });
}

/** The height at which a row’s name and bars have their middle. */
export function middleOf(place: RowPlace | undefined): number {
  return place === undefined ? 0 : place.top + place.height / 2;
}

/** Where the last row ends. */
export function bottomOf(places: readonly RowPlace[]): number {
  const { top, height } = places.at(-1) ?? { top: 0, height: 0 };
  return top + height;
}
