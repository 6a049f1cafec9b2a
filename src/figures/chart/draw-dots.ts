import { scaleLinear } from 'd3-scale';

import { BASELINE, type Drawing, groundBehind, LINE, svg, svgText } from '../svg.ts';
import { textWidth } from '../wrap-text.ts';
import { type ChartPlan, valueDomain, valuesOf } from './chart-plan.ts';
import { drawKey, NO_KEY, pointMark } from './key.ts';
import type { NumberFormat } from './number-format.ts';
import { bottomOf, middleOf, placeRows, rowLabels } from './row-labels.ts';

/** Between a dot and its figure. */
const GAP = 16;
/** The size of a mark whose points, and their line, are in the key’s first row and not over it. */
const IN_KEY = 240;

/**
 * Dots on one scale, those of a row joined by a line. The figures are at the outer dots; with three series an axis
 * tells those between.
 */
export function drawDots(plan: ChartPlan): Drawing {
  const { chart, space, format } = plan;
  const { rows, series } = chart.table;
  const labels = rowLabels(plan);
  const names = series.map(({ value }) => value);
  const key =
    names.length > 1
      ? drawKey(names, space.width, (at, x, middle, size) => pointMark(at, x + size / 2, middle, IN_KEY))
      : NO_KEY;
  const hasAxis = names.length > 2;
  const reserve = Math.max(0, ...valuesOf(chart).map((value) => textWidth(format.value(value)))) + GAP;
  const x = scaleLinear(valueDomain(chart), [labels.width + reserve, space.width - reserve]);
  const axisHeight = hasAxis ? LINE + 8 : 0;
  const places = placeRows(labels.lines, key.height, {
    least: (lines) => lines * LINE + 10,
    usual: space.height - key.height - axisHeight,
    space: space.most - key.height - axisHeight,
    highest: Math.max(72, space.height * 0.24),
  });
  const bottom = bottomOf(places);
  const drawn = rows.map(({ values }, row) => {
    const y = middleOf(places[row]);
    const track = svg('line', { class: 'grid', x1: labels.width, x2: space.width, y1: y, y2: y });
    return track + labels.draw(row, y) + dotsOfRow(values, x, y, hasAxis ? null : format.value);
  });
  const axis = hasAxis ? axisAlong(x, key.height, bottom, format) : '';
  const content = key.content + axis + drawn.join('');
  return { width: space.width, height: bottom + axisHeight, content };
}

function dotsOfRow(
  values: readonly (number | null)[],
  x: (value: number) => number,
  y: number,
  written: ((value: number) => string) | null,
): string {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return '';
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const span = least < most ? svg('line', { class: 'span', x1: x(least), x2: x(most), y1: y, y2: y }) : '';
  const dots = values.map((value, at) => (value === null ? '' : pointMark(at, x(value), y))).join('');
  if (written === null) return span + dots;
  const right = labelBeside(x(most) + GAP, y + BASELINE, written(most), 'start');
  const left = labelBeside(x(least) - GAP, y + BASELINE, written(least), 'end');
  return span + dots + right + (least < most ? left : '');
}

/** The line of the row doesn’t run through its figures. */
function labelBeside(x: number, baseline: number, text: string, anchor: 'start' | 'end'): string {
  const width = textWidth(text) + 8;
  const behind = groundBehind(anchor === 'start' ? x - 4 : x - width + 4, baseline, width);
  return behind + svgText(x, baseline, text, { class: 'value bold', anchor });
}

/** Ticks under the rows, with a thin line up through them. */
function axisAlong(
  x: ReturnType<typeof scaleLinear<number, number>>,
  top: number,
  bottom: number,
  format: NumberFormat,
): string {
  const ticks = ticksWithSpace(x, format);
  const written = format.ticks(ticks);
  return ticks
    .map(
      (tick) =>
        svg('line', { class: 'grid', x1: x(tick), x2: x(tick), y1: top, y2: bottom }) +
        svgText(x(tick), bottom + LINE, written(tick), { class: 'tick', anchor: 'middle' }),
    )
    .join('');
}

/** As many ticks as can be distinguished: long sums of money are wider than what lies between five of them. */
function ticksWithSpace(
  x: ReturnType<typeof scaleLinear<number, number>>,
  format: NumberFormat,
): readonly number[] {
  const choices = [5, 4, 3, 2, 1].map((about) => x.ticks(about));
  const haveSpace = (ticks: readonly number[]): boolean => {
    const written = format.ticks(ticks);
    const widths = ticks.map((tick) => textWidth(written(tick)));
    return ticks.every((tick, at) => {
      const [next, width = 0, nextWidth = 0] = [ticks[at + 1], widths[at], widths[at + 1]];
      return next === undefined || (width + nextWidth) / 2 + GAP <= x(next) - x(tick);
    });
  };
  return choices.find(haveSpace) ?? choices.at(-1)?.slice(0, 1) ?? [];
}
