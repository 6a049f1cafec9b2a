import { svgText } from '../svg.ts';
import { textWidth } from '../text-width.ts';
import { wrapText } from '../wrap-text.ts';
import { BASELINE, LINE } from '../drawing.ts';
import { filledBox } from './fill.ts';

/** A key over a chart, and how high it is. */
export interface Key {
  readonly content: string;
  readonly height: number;
}

/** In place of a key where none is needed. */
export const NO_KEY: Key = { content: '', height: 0 };

const SWATCH = 24;
const GAP = 10;
const BETWEEN = 32;

/** Names the series in a row over the chart, each behind its mark; as many rows as it takes. */
export function drawKey(
  names: readonly string[],
  width: number,
  mark: (series: number, x: number, middle: number, size: number) => string,
): Key {
  let [x, row] = [0, 0];
  const parts = names.map((name, series) => {
    const [line = ''] = wrapText(name, width - SWATCH - GAP, 1);
    const wide = SWATCH + GAP + textWidth(line);
    if (x > 0 && x + wide > width) [x, row] = [0, row + 1];
    const middle = row * (LINE + 6) + LINE / 2;
    const drawn =
      mark(series, x, middle, SWATCH) +
      svgText(x + SWATCH + GAP, middle + BASELINE, line, { class: 'label' });
    x += wide + BETWEEN;
    return drawn;
  });
  return { content: parts.join(''), height: (row + 1) * (LINE + 6) + 10 };
}

/** Names the series by boxes with their fills. */
export function drawKeyOfFills(names: readonly string[], width: number): Key {
  return drawKey(names, width, (at, x, middle, size) =>
    filledBox(at, { x, y: middle - 9, width: size, height: 18 }),
  );
}

/** A name that is at the mark it belongs to. */
export interface PlacedName {
  readonly x: number;
  readonly text: string;
}

/** Whether names that start at their marks keep clear of each other in one line of a width. */
export function fitInLine(names: readonly PlacedName[], width: number): boolean {
  const sorted = [...names].sort((one, other) => one.x - other.x);
  return sorted.every(({ x, text }, at) => x + textWidth(text) + 12 <= (sorted[at + 1]?.x ?? width + 12));
}
