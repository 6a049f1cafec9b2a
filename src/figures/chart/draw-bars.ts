import { fixedWords } from '../../deck/words-by-language.ts';
import { scaleLinear } from 'd3-scale';

import type { ChartBlock } from '../../markdown/chart.ts';
import { svg, svgText } from '../svg.ts';
import { textWidth } from '../text-width.ts';
import { BASELINE, LABEL, LINE, valuesOf } from './chart-drawing.ts';
import type { ChartDrawing, ChartPlan } from './chart-drawing.ts';
import { filledBox } from './fill.ts';
import { drawKey } from './key.ts';
import type { Key } from './key.ts';
import { rowLabels } from './row-labels.ts';

/** Between a bar and its figure. */
const GAP = 10;
/** Between the bars of a group. */
const SEAM = 4;

/** How a bar looks beside the others. */
interface BarLook {
  /** Of its series; -1 for a bar that stands back. */
  readonly fill: number;
  readonly isStrong: boolean;
}

/** Horizontal bars from zero, each with its figure at its end; several series stand under each other in a group. */
export function drawBars({ chart, room, format, language }: ChartPlan): ChartDrawing {
  const { noFigure } = fixedWords(language);
  const { rows, series } = chart.table;
  const labels = rowLabels(rows, room.width, (row) => chart.highlight.includes(rows[row]?.label.value ?? ''));
  const key = keyOf(chart, room.width);
  const { step, thickness } = measures(rows.length, series.length, labels.lines, room.height - key.height);
  const x = scaleOf(chart, labels.width, room.width, (value) => textWidth(format.value(value), LABEL) + GAP);
  const groupHeight = series.length * (thickness + SEAM) - SEAM;
  const bars = rows.map(({ values }, row) => {
    const top = key.height + row * step + (step - groupHeight) / 2;
    const drawn = values.map((value, at) => {
      const y = top + at * (thickness + SEAM);
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
    return labels.draw(row, key.height + (row + 0.5) * step) + drawn.join('');
  });
  const height = key.height + rows.length * step;
  const zero = svg('line', { class: 'base', x1: x(0), x2: x(0), y1: key.height, y2: height });
  return { width: room.width, height, content: key.content + bars.join('') + zero };
}

function keyOf({ table }: ChartBlock, width: number): Key {
  if (table.series.length === 1) return { content: '', height: 0 };
  const names = table.series.map(({ value }) => value);
  return drawKey(names, width, (at, x, middle, size) =>
    filledBox(at, { x, y: middle - 9, width: size, height: 18 }),
  );
}

function lookOf({ table, highlight }: ChartBlock, row: number, series: number): BarLook {
  if (highlight.length === 0) return { fill: series, isStrong: true };
  const names = [table.rows[row]?.label.value ?? '', table.series[series]?.value ?? ''];
  const isStrong = names.some((name) => highlight.includes(name));
  return { fill: table.series.length === 1 && !isStrong ? -1 : series, isStrong };
}

/** Few bars are no thicker than a finger; many take the room that their names need. */
function measures(
  rows: number,
  series: number,
  lines: number,
  height: number,
): { readonly step: number; readonly thickness: number } {
  const air = series > 1 ? 12 : 8;
  const least = Math.max(lines * LINE + 8, series * (LINE + SEAM) + air);
  const step = Math.min(Math.max(least, height / rows), series > 1 ? least + 24 : Math.max(least, 92));
  const thickness = series > 1 ? LINE : Math.min(50, Math.max(LINE, step * 0.62));
  return { step, thickness };
}

function scaleOf(
  chart: ChartBlock,
  left: number,
  right: number,
  roomFor: (value: number) => number,
): (value: number) => number {
  const values = valuesOf(chart);
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const before = least < 0 ? Math.max(...values.filter((value) => value < 0).map(roomFor)) : 0;
  const behind = Math.max(0, ...values.filter((value) => value >= 0).map(roomFor));
  const domain = least === most ? [0, 1] : [least, most];
  return scaleLinear(domain, [left + before, right - behind]);
}
