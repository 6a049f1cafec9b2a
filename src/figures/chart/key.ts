import { symbol, symbolCircle, symbolDiamond, symbolSquare, type SymbolType } from 'd3-shape';

import { BASELINE, LINE, rounded, svg, svgText } from '../svg.ts';
import { textWidth, wrapText } from '../wrap-text.ts';

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

/** A rectangle of a drawing. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * A bar in the manner of its series, which figures.css colours: solid, light with an outline, of a middle grey, hatched, empty. They
 * stay apart in print without colour. `series` counts from 0; -1 is for what stands back.
 */
export function filledBox(series: number, box: Box): string {
  const attributes = { x: box.x, y: box.y, width: Math.max(box.width, 0), height: box.height };
  const rectangle = svg('rect', { class: series < 0 ? 'fill-rest' : `fill-${series + 1}`, ...attributes });
  return series === HATCHED ? rectangle + hatching(box) : rectangle;
}

/** Whether words on the bars of a series need ground behind them: on the middle grey neither black nor white can be read. */
export function needsGround(series: number): boolean {
  return series === GREY || series === HATCHED;
}

/** The series whose bars are of a middle grey, and the one whose bars are hatched. */
const [GREY, HATCHED] = [2, 3];
/** From one line of the hatching to the next, along an edge. */
const STEP = 9;

/** Lines at 45 degrees, each cut where it leaves the box: no pattern, whose id would have to be unique in the deck. */
function hatching({ x, y, width, height }: Box): string {
  const lines: string[] = [];
  for (let offset = STEP; offset < width + height; offset += STEP) {
    const [fromX, fromY] = [Math.min(offset, width), Math.max(0, offset - width)];
    const [toX, toY] = [Math.max(0, offset - height), Math.min(offset, height)];
    lines.push(`M${rounded(x + fromX)} ${rounded(y + fromY)}L${rounded(x + toX)} ${rounded(y + toY)}`);
  }
  return lines.length === 0 ? '' : svg('path', { class: 'hatching', d: lines.join('') });
}

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
