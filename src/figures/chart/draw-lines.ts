import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';

import { type ChartBlock, readAxisValue } from '../../markdown/nodes/chart.ts';
import { BASELINE, type Drawing, LABEL, LINE, rounded, svg, svgText } from '../svg.ts';
import { textWidth, wrapText } from '../wrap-text.ts';
import { type ChartPlan, fewTicks, valueDomain } from './chart-plan.ts';
import { pointMark } from './key.ts';
import { axisLabel } from './number-format.ts';

/** A place on the plot and the figure there. */
interface Point {
  readonly row: number;
  readonly value: number;
}

/** Where values and rows are. */
interface Scales {
  readonly x: (row: number) => number;
  readonly y: (value: number) => number;
  /** The lower end of the plot. */
  readonly bottom: number;
}

/** Up to so many points each get their mark. */
const FEW_POINTS = 12;

/** Lines over time, each named at its end. A missing figure is a gap; a point alone between two gaps is a dot. */
export function drawLines(plan: ChartPlan): Drawing {
  const { chart, space, format } = plan;
  const series = chart.table.series.map((_, at) => pointsOf(chart, at));
  const y = scaleLinear(valueDomain(chart), [space.height - LINE - 14, LINE]);
  const ticks = fewTicks(y);
  const tickText = format.ticks(ticks);
  const left = Math.max(0, ...ticks.map((tick) => textWidth(tickText(tick)))) + 14;
  const ends = endLabels(
    plan,
    series.map((points) => points.at(-1) ?? null),
    y,
  );
  const right = space.width - ends.width;
  const axis = horizontalAxis(plan, left + 12, right - 12);
  const scales = { x: axis.place, y, bottom: space.height - LINE - 14 };
  const grid = ticks.map(
    (tick) =>
      svg('line', { class: tick === 0 ? 'base' : 'grid', x1: left, x2: right, y1: y(tick), y2: y(tick) }) +
      svgText(left - 14, y(tick) + BASELINE, tickText(tick), { class: 'tick', anchor: 'end' }),
  );
  const drawn = series.map((points, at) =>
    drawLine(points, at, styleOf(chart, at), scales, chart.table.rows.length),
  );
  const lines = inOrder(chart, drawn);
  const start = series.length === 1 ? firstFigure(series[0] ?? [], scales, format.value) : '';
  const content = [...grid, axis.content, ...lines, start, ends.draw(axis.place)].join('');
  return { width: space.width, height: space.height, content };
}

function pointsOf({ table }: ChartBlock, series: number): readonly Point[] {
  return table.rows.flatMap(({ values }, row) => {
    const value = values[series];
    return value === undefined || value === null ? [] : [{ row, value }];
  });
}

/** Which look a line has: its own, or with others set off, that of what stands back. */
function styleOf({ table, highlight }: ChartBlock, series: number): string {
  const names = table.series.map(({ value }) => value);
  if (!names.some((name) => highlight.includes(name))) return `line-${series + 1}`;
  return highlight.includes(names[series] ?? '') ? 'line-1' : 'line-rest';
}

/** Lines that stand back are drawn first. */
function inOrder({ table, highlight }: ChartBlock, drawn: readonly string[]): readonly string[] {
  const isBack = (at: number): boolean => !highlight.includes(table.series[at]?.value ?? '');
  return [...drawn.filter((_, at) => isBack(at)), ...drawn.filter((_, at) => !isBack(at))];
}

function drawLine(
  points: readonly Point[],
  series: number,
  style: string,
  { x, y }: Scales,
  rows: number,
): string {
  const known = new Map(points.map(({ row, value }) => [row, value]));
  const path = line<number>()
    .digits(1)
    .defined((row) => known.has(row))
    .x(x)
    .y((row) => y(known.get(row) ?? 0))(Array.from({ length: rows }, (_, row) => row));
  const isAlone = (row: number): boolean => !known.has(row - 1) && !known.has(row + 1);
  const marked = points.filter(
    ({ row }, at) => rows <= FEW_POINTS || at === points.length - 1 || isAlone(row),
  );
  const look = style === 'line-rest' ? 'rest' : style.slice('line-'.length);
  const marks = marked.map(({ row, value }) => markOf(look, series, x(row), y(value))).join('');
  return svg('path', { class: `line ${style}`, d: path ?? '' }) + marks;
}

function markOf(look: string, series: number, x: number, y: number): string {
  if (look !== 'rest') return pointMark(Number(look) - 1, x, y, 150);
  return pointMark(series, x, y, 110).replace(/class="[^"]*"/u, 'class="mark-rest"');
}

/**
 * With one line its first figure is at its start, as the last one is at its end: over the line or under it, wherever it
 * is nearer to the point without touching the line.
 */
function firstFigure(
  points: readonly Point[],
  { x, y, bottom }: Scales,
  written: (value: number) => string,
): string {
  const [first, second] = points;
  if (first === undefined || second === undefined) return '';
  const text = written(first.value);
  const left = x(first.row) - 8;
  const heights = heightsUntil(points, left + textWidth(text), { x, y, bottom });
  const [over, under] = [Math.min(...heights) - 16, Math.max(...heights) + LABEL + 10];
  const middle = y(first.value);
  const isOver = middle - over <= under - middle - BASELINE || bottom < under;
  return svgText(Number(rounded(left)), isOver ? over : under, text, { class: 'value bold' });
}

/** The heights that a line passes from its start to a place. */
function heightsUntil(points: readonly Point[], right: number, { x, y }: Scales): readonly number[] {
  const [first] = points;
  const heights = first === undefined ? [] : [y(first.value)];
  for (const [at, point] of points.entries()) {
    const before = points[at - 1];
    if (before === undefined || right <= x(before.row)) continue;
    const share = Math.min(1, (right - x(before.row)) / (x(point.row) - x(before.row)));
    heights.push(y(before.value) + share * (y(point.value) - y(before.value)));
  }
  return heights;
}

/** The names of lines, at their ends. */
interface EndLabels {
  /** The space that they need at the right. */
  readonly width: number;
  readonly draw: (place: (row: number) => number) => string;
}

interface EndLabel {
  readonly lines: readonly string[];
  readonly isStrong: boolean;
  readonly row: number;
  /** Where its line ends. */
  readonly anchor: number;
  /** The middle of its first line; moved so that labels keep clear of each other. */
  middle: number;
}

const LEADER = 34;
const LARGEST_SHARE = 0.36;

/** Names each line at its end with its last figure; labels that would touch move apart, and a thin line leads to each. */
function endLabels(
  { chart, space, format }: ChartPlan,
  ends: readonly ({ readonly row: number; readonly value: number } | null)[],
  y: (value: number) => number,
): EndLabels {
  const isSingle = ends.length === 1;
  const lineCount = Math.max(2, Math.floor((space.height - LINE) / LINE / ends.length));
  const most = space.width * LARGEST_SHARE - LEADER;
  const labels = ends.flatMap((end, at): EndLabel[] => {
    if (end === null) return [];
    const name = chart.table.series[at]?.value ?? '';
    const figure = format.value(end.value);
    const lines = isSingle ? [figure] : wrapText(`${name} ${figure}`, most, lineCount);
    const isStrong = isSingle || chart.highlight.includes(name);
    return [{ lines, isStrong, row: end.row, anchor: y(end.value), middle: y(end.value) }];
  });
  keepClear(labels, LINE / 2, space.height - LINE - 14);
  const widest = Math.max(0, ...labels.flatMap(({ lines }) => lines.map((line) => textWidth(line))));
  const left = space.width - widest;
  return {
    width: widest + LEADER,
    draw: (place) => labels.map((label) => drawLabel(label, place(label.row), left)).join(''),
  };
}

/** Moves labels down past the one above, then up from the bottom. */
function keepClear(labels: readonly EndLabel[], top: number, bottom: number): void {
  const sorted = [...labels].sort((one, other) => one.middle - other.middle);
  let free = top;
  for (const label of sorted) {
    label.middle = Math.max(label.middle - ((label.lines.length - 1) * LINE) / 2, free);
    free = label.middle + label.lines.length * LINE;
  }
  let limit = bottom + LINE / 2;
  for (const label of sorted.toReversed()) {
    label.middle = Math.min(label.middle, limit - label.lines.length * LINE + LINE / 2);
    limit = label.middle - LINE / 2;
  }
}

function drawLabel({ lines, isStrong, anchor, middle }: EndLabel, end: number, left: number): string {
  const centre = middle + ((lines.length - 1) * LINE) / 2;
  const isFar = Math.abs(centre - anchor) > 6 || left - end > LEADER;
  const leader = isFar
    ? svg('line', { class: 'leader', x1: end + 9, y1: anchor, x2: left - 6, y2: centre })
    : '';
  const words = lines.map((text, at) =>
    svgText(left, middle + at * LINE + BASELINE, text, { class: isStrong ? 'label bold' : 'label' }),
  );
  return leader + words.join('');
}

/** The axis along the bottom of a line chart. */
interface HorizontalAxis {
  /** Where a row is. */
  readonly place: (row: number) => number;
  readonly content: string;
}

/**
 * Rows that are years, dates or numbers are as far apart as those are; names are evenly spaced. Of the labels those are
 * written that have space, the first and the last among them.
 */
function horizontalAxis(plan: ChartPlan, left: number, right: number): HorizontalAxis {
  const { rows } = plan.chart.table;
  const bottom = plan.space.height;
  const values = rows.map(({ label }) => readAxisValue(label.value)?.value ?? null);
  const known = values.filter((value) => value !== null);
  const isScaled = known.length === rows.length && rows.length > 1;
  const places = isScaled ? known : rows.map((_, row) => row);
  const [first = 0, last = 1] = [places[0], places.at(-1)];
  const scale = scaleLinear(first === last ? [first - 1, first + 1] : [first, last], [left, right]);
  const place = (row: number): number => scale(places[row] ?? first);
  const most = (right - left) / Math.min(2, rows.length) - LABEL;
  const texts = rows.map(({ label }) => oneLine(axisLabel(label.value, plan.language), most));
  const labels = chosenLabels(texts, place, right).map((row) => {
    const text = texts[row] ?? '';
    const x = place(row);
    const tick = svg('line', {
      class: 'base',
      x1: x,
      x2: x,
      y1: bottom - LABEL - 18,
      y2: bottom - LABEL - 10,
    });
    return tick + svgText(x, bottom - 6, text, { class: 'tick', anchor: anchorOf(x, text, right) });
  });
  return { place, content: labels.join('') };
}

/** The first and the last label share the axis at least. */
function oneLine(label: string, width: number): string {
  return wrapText(label, width, 1)[0] ?? '';
}

function anchorOf(x: number, text: string, right: number): 'start' | 'middle' | 'end' {
  const half = textWidth(text) / 2;
  if (x - half < 0) return 'start';
  return x + half > right + LABEL * 2 ? 'end' : 'middle';
}

/** From where to where a label reaches. */
function spanOf(x: number, text: string, right: number): { readonly from: number; readonly to: number } {
  const width = textWidth(text);
  switch (anchorOf(x, text, right)) {
    case 'start':
      return { from: x, to: x + width };
    case 'middle':
      return { from: x - width / 2, to: x + width / 2 };
    case 'end':
      return { from: x - width, to: x };
  }
}

/** Indices of the labels to write: the first, the last, and between them those that keep clear of their neighbours. */
function chosenLabels(
  texts: readonly string[],
  place: (row: number) => number,
  right: number,
): readonly number[] {
  const isClear = (one: number, other: number): boolean =>
    spanOf(place(other), texts[other] ?? '', right).from - spanOf(place(one), texts[one] ?? '', right).to >=
    LABEL;
  const last = texts.length - 1;
  for (let step = 1; step <= last; step += 1) {
    const chosen = texts.flatMap((_, row) => (row % step === 0 ? [row] : []));
    while (chosen.length > 1 && chosen.at(-1) !== last && !isClear(chosen.at(-1) ?? 0, last)) chosen.pop();
    if (chosen.at(-1) !== last) chosen.push(last);
    if (chosen.every((row, at) => at === 0 || isClear(chosen[at - 1] ?? 0, row))) return chosen;
  }
  return last === 0 ? [0] : [0, last];
}
