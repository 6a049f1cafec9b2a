import { scaleLinear } from 'd3-scale';

import { uiStrings } from '../../language/interface-words.ts';
import type { ChartBlock } from '../../markdown/nodes/chart.ts';
import { BASELINE, type Drawing, LABEL, LINE, svg, svgText } from '../svg.ts';
import { textWidth } from '../wrap-text.ts';
import { type ChartPlan, type ChartSpace, valuesOf } from './chart-plan.ts';
import { drawKeyOfFills, filledBox, NO_KEY } from './key.ts';
import { bottomOf, middleOf, placeRows, rowLabels, type RowPlace } from './row-labels.ts';

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
