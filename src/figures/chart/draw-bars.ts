import { scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';

import { uiStrings } from '../../language/interface-words.ts';
import type { ChartBlock, ChartRow } from '../../markdown/nodes/chart.ts';
import { BASELINE, type Drawing, LABEL, LINE, groundBehind, svg, svgText } from '../svg.ts';
import { textWidth } from '../wrap-text.ts';
import { type ChartPlan, type ChartSpace, valuesOf } from './chart-plan.ts';
import { type Key, NO_KEY, drawKeyOfFills, filledBox, fitInLine, needsGround } from './key.ts';
import { type RowPlace, bottomOf, middleOf, placeRows, rowLabels } from './row-labels.ts';

/** Between a bar and its figure. */
const GAP = 10;
/** Bars of groups: how thick, how far from each other, and from those of the next. The close ones are as high as a digit. */
const WIDE = { thickness: LINE, seam: 4, gap: 12 };
const CLOSE = { thickness: LABEL, seam: 2, gap: 8 };

/** How a bar looks beside the others. */
interface BarLook {
  /** Of its series; -1 for a bar that stands back. */
  readonly fill: number;
  readonly isStrong: boolean;
}

/** Horizontal bars from zero, each with its figure at its end; several series are under each other in a group. */
export function drawBars(plan: ChartPlan): Drawing {
  const { chart, space, format, language } = plan;
  const { noFigure } = uiStrings(language);
  const { rows, series } = chart.table;
  const labels = rowLabels(plan);
  const names = series.map(({ value }) => value);
  const key = names.length === 1 ? NO_KEY : drawKeyOfFills(names, space.width);
  const { places, thickness, seam } = measures(labels.lines, series.length, key.height, space);
  const x = scaleOf(chart, labels.width, space.width, (value) => textWidth(format.value(value)) + GAP);
  const groupHeight = series.length * (thickness + seam) - seam;
  const bars = rows.map(({ values }, row) => {
    const middleOfRow = middleOf(places[row]);
    const top = middleOfRow - groupHeight / 2;
    const drawn = values.map((value, at) => {
      const y = top + at * (thickness + seam);
      const middle = y + thickness / 2 + BASELINE;
      if (value === null) return svgText(x(0) + GAP, middle, noFigure, { class: 'tick' });
      const { fill, isStrong } = lookOf(chart, row, at);
      const [from, to] = [Math.min(x(0), x(value)), Math.max(x(0), x(value))];
      const style = {
        class: isStrong ? 'value bold' : 'value',
        anchor: value < 0 ? 'end' : 'start',
      } as const;
      const figure = svgText(value < 0 ? from - GAP : to + GAP, middle, format.value(value), style);
      return filledBox(fill, { x: from, y, width: to - from, height: thickness }) + figure;
    });
    return labels.draw(row, middleOfRow) + drawn.join('');
  });
  const height = bottomOf(places);
  const zero = svg('line', { class: 'base', x1: x(0), x2: x(0), y1: key.height, y2: height });
  return { width: space.width, height, content: key.content + bars.join('') + zero };
}

function lookOf({ table, highlight }: ChartBlock, row: number, series: number): BarLook {
  if (highlight.length === 0) return { fill: series, isStrong: true };
  const names = [table.rows[row]?.label.value ?? '', table.series[series]?.value ?? ''];
  const isStrong = names.some((name) => highlight.includes(name));
  return { fill: table.series.length === 1 && !isStrong ? -1 : series, isStrong };
}

/** Where rows are, and how their bars do. */
interface Measures {
  readonly places: readonly RowPlace[];
  readonly thickness: number;
  readonly seam: number;
}

/** Of the height of a chart. */
const LARGEST_ROW = 0.31;

/** Few bars take a third of the space each at the most; many take what their names need. */
function measures(
  lines: readonly number[],
  series: number,
  top: number,
  { height, most }: ChartSpace,
): Measures {
  const [usual, free] = [height - top, most - top];
  if (series === 1) {
    const least = (count: number): number => count * LINE + 8;
    const places = placeRows(lines, top, {
      least,
      usual,
      space: free,
      highest: Math.max(92, height * LARGEST_ROW),
    });
    const lowest = Math.min(...places.map((place) => place.height));
    return { places, thickness: Math.min(64, Math.max(LINE, lowest * 0.62)), seam: 0 };
  }
  const placed = (group: typeof WIDE): readonly RowPlace[] => {
    const ofBars = series * (group.thickness + group.seam) + group.gap;
    const least = (count: number): number => Math.max(count * LINE + 8, ofBars);
    return placeRows(lines, top, {
      least,
      usual,
      space: free,
      highest: Math.max(ofBars + 24, height * LARGEST_ROW),
    });
  };
  const places = placed(WIDE);
  if (bottomOf(places) > most) return { ...CLOSE, places: placed(CLOSE) };
  const lowest = Math.min(...places.map((place) => place.height));
  const wanted = (lowest - WIDE.gap * 2) / series - WIDE.seam;
  return { places, thickness: Math.max(WIDE.thickness, Math.min(44, wanted)), seam: WIDE.seam };
}

function scaleOf(
  chart: ChartBlock,
  left: number,
  right: number,
  spaceFor: (value: number) => number,
): (value: number) => number {
  const values = valuesOf(chart);
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const before = least < 0 ? Math.max(...values.filter((value) => value < 0).map(spaceFor)) : 0;
  const behind = Math.max(0, ...values.filter((value) => value >= 0).map(spaceFor));
  const domain = least === most ? [0, 1] : [least, most];
  return scaleLinear(domain, [left + before, right - behind]);
}

/** A part of a bar: from where to where its series reaches. */
interface StackPart {
  readonly from: number;
  readonly to: number;
}

/** Bars of parts, each with its figure where it has the space; the parts are named over the first bar, or in a key. */
export function drawStacks(plan: ChartPlan): Drawing {
  const { chart, space, format } = plan;
  const { rows, series } = chart.table;
  const labels = rowLabels(plan);
  const parts = partsOf(rows, series.length);
  const ends = parts.flatMap((row) => row.map(({ to }) => to));
  const x = scaleLinear([0, Math.max(0, ...ends) || 1], [labels.width, space.width - 2]);
  const names = series.map(({ value }) => value);
  const placed = names.map((text, at) => ({ x: x(parts[0]?.[at]?.from ?? 0), text }));
  const key = fitInLine(placed, space.width) ? namesOver(placed) : drawKeyOfFills(names, space.width);
  const places = placesOf(labels.lines, key.height, space);
  const lowest = Math.min(...places.map((place) => place.height));
  const thickness = Math.min(72, lowest - Math.max(13, lowest * 0.3));
  const bars = rows.map(({ values }, row) => {
    const middle = middleOf(places[row]);
    const y = middle - thickness / 2;
    const drawn = (parts[row] ?? []).map(({ from, to }, at) => {
      const box = { x: x(from), y, width: x(to) - x(from), height: thickness };
      const value = values[at];
      if (value === undefined || value === null || value === 0) return '';
      const text = format.value(value);
      const fits = textWidth(text) + 12 <= box.width;
      return filledBox(at, box) + (fits ? figureOn(at, text, box.x, middle + BASELINE) : '');
    });
    const end = x(parts[row]?.at(-1)?.to ?? 0) + 10;
    const behind = figuresAfter(figuresOf(values).map(format.value), drawn, space.width - end);
    const words = svgText(end, middle + BASELINE, behind, { class: 'value bold' });
    return labels.draw(row, middle) + drawn.join('') + (behind === '' ? '' : words);
  });
  const height = bottomOf(places);
  const zero = svg('line', { class: 'base', x1: x(0), x2: x(0), y1: key.height, y2: height });
  return { width: space.width, height, content: key.content + bars.join('') + zero };
}

/** A figure on the part that it is of. */
function figureOn(series: number, text: string, x: number, baseline: number): string {
  const ground = needsGround(series) ? groundBehind(x + 6, baseline, textWidth(text) + 4) : '';
  return ground + svgText(x + 10, baseline, text, { class: `value bold on-${series + 1}` });
}

/** A bar with its figure in it, and the spacing to the next. */
const LEAST_ROW = 40;

/** Of the height of a chart. */
const LARGEST_STACK = 0.33;

/** Few bars take a third of the space each at the most; many take what their names need. */
function placesOf(lines: readonly number[], top: number, { height, most }: ChartSpace): readonly RowPlace[] {
  const least = (count: number): number => Math.max(count * LINE + 8, LEAST_ROW);
  return placeRows(lines, top, {
    least,
    usual: height - top,
    space: most - top,
    highest: Math.max(88, height * LARGEST_STACK),
  });
}

/** The figures of the parts of a bar; one of nothing says so. */
function figuresOf(values: readonly (number | null)[]): readonly number[] {
  const figures = values.filter((value) => value !== null);
  const parts = figures.filter((value) => value !== 0);
  return parts.length === 0 ? figures.slice(0, 1) : parts;
}

/** The figures of a bar whose parts are all too small for them come after it. */
function figuresAfter(figures: readonly string[], drawn: readonly string[], width: number): string {
  const words = figures.join(' + ');
  return drawn.some((part) => part.includes('<text')) || width < textWidth(words) ? '' : words;
}

function partsOf(rows: readonly ChartRow[], series: number): readonly (readonly StackPart[])[] {
  const columns = stack<ChartRow, number>()
    .keys(Array.from({ length: series }, (_, at) => at))
    .value((row, at) => row.values[at] ?? 0)([...rows]);
  return rows.map((_, row) =>
    columns.map((column) => ({ from: column[row]?.[0] ?? 0, to: column[row]?.[1] ?? 0 })),
  );
}

function namesOver(placed: readonly { readonly x: number; readonly text: string }[]): Key {
  const content = placed.map(({ x, text }) => svgText(x + 1, LINE - 6, text, { class: 'label' })).join('');
  return { content, height: LINE + 2 };
}
