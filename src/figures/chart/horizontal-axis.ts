import { scaleLinear } from 'd3-scale';

import { readAxisValue } from '../../markdown/nodes/chart.ts';
import { LABEL, svg, svgText } from '../svg.ts';
import { textWidth, wrapText } from '../wrap-text.ts';
import { axisLabel } from './number-format.ts';
import type { ChartPlan } from './chart-plan.ts';

/** The axis along the bottom of a line chart. */
export interface HorizontalAxis {
  /** Where a row is. */
  readonly place: (row: number) => number;
  readonly content: string;
}

/**
 * Rows that are years, dates or numbers are as far apart as those are; names are evenly spaced. Of the labels those are
 * written that have space, the first and the last among them.
 */
export function horizontalAxis(plan: ChartPlan, left: number, right: number): HorizontalAxis {
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
