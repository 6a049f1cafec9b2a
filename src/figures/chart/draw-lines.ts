import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';

import type { ChartBlock } from '../../markdown/nodes/chart.ts';
import { rounded, svg, svgText } from '../svg.ts';
import { textWidth } from '../text-width.ts';
import { BASELINE, LABEL, LINE } from '../drawing.ts';
import type { Drawing } from '../drawing.ts';
import type { ChartPlan } from './chart-plan.ts';
import { endLabels } from './end-labels.ts';
import { horizontalAxis } from './horizontal-axis.ts';
import { pointMark } from './point-mark.ts';
import { fewTicks, valueDomain } from './value-domain.ts';

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
