import { scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';

import type { ChartRow } from '../../markdown/nodes/chart.ts';
import { BASELINE, type Drawing, groundBehind, LINE, svg, svgText } from '../svg.ts';
import { textWidth } from '../wrap-text.ts';
import type { ChartPlan, ChartSpace } from './chart-plan.ts';
import { drawKeyOfFills, filledBox, fitInLine, type Key, needsGround } from './key.ts';
import { bottomOf, middleOf, placeRows, rowLabels, type RowPlace } from './row-labels.ts';

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
const LARGEST_ROW = 0.33;

/** Few bars take a third of the space each at the most; many take what their names need. */
function placesOf(lines: readonly number[], top: number, { height, most }: ChartSpace): readonly RowPlace[] {
  const least = (count: number): number => Math.max(count * LINE + 8, LEAST_ROW);
  return placeRows(lines, top, {
    least,
    usual: height - top,
    space: most - top,
    highest: Math.max(88, height * LARGEST_ROW),
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
