import { fillIn, uiStrings } from '../../language/interface-words.ts';
import type { ChartBlock } from '../../markdown/nodes/chart.ts';
import { plainText } from '../../markdown/nodes/plain-text.ts';
import { figureWords, type FigureWords, sentencesIn } from '../figure-words.ts';
import { type Drawing, rounded, wholeDrawing } from '../svg.ts';
import { type ChartPlan, type ChartSpace, valuesOf } from './chart-plan.ts';
import { drawBars, drawStacks } from './draw-bars.ts';
import { drawDots } from './draw-dots.ts';
import { drawLines } from './draw-lines.ts';
import { axisLabel, numberFormat, type NumberFormat } from './number-format.ts';

/** A chart, drawn. */
export interface DrawnChart {
  /** One `svg` element that says what it shows; empty for a chart without figures. */
  readonly svg: string;
  /** A unit that belongs behind the title; `null` for none. */
  readonly unitInWords: string | null;
  /** The figures as they are written, row by row. */
  readonly written: readonly (readonly string[])[];
}

/** Draws a chart for the space that it has. Colours and faces come from the theme, by classes; nothing in it has an id. */
export function drawChart(chart: ChartBlock, space: ChartSpace, language: string): DrawnChart {
  const format = numberFormat(valuesOf(chart), chart.unit, language);
  const written = chart.table.rows.map(({ values }) =>
    values.map((value) => (value === null ? '–' : format.value(value))),
  );
  if (chart.table.rows.length === 0) return { svg: '', unitInWords: format.unitInWords, written };
  const { scale, drawing } = drawToFit({ chart, space, nameShare: USUAL_SHARE, format, language });
  const style = `--width: ${rounded(drawing.width)}${scale === 1 ? '' : `; --scale: ${1 / scale}`}`;
  const svg = wholeDrawing(drawing, style, describeChart(chart, format, language));
  return { svg, unitInWords: format.unitInWords, written };
}

/** How many times larger a chart is planned than it is shown, so that its labels get smaller and its width is used. */
const SMALLEST = 1.25;
const SCALES = [1, 1.05, 1.1, 1.15, 1.2, SMALLEST];

/** Bars need the larger part of the width, unless their names would take too many lines. */
const USUAL_SHARE = 0.42;
const LARGEST_SHARE = 0.6;

interface ScaledDrawing {
  readonly scale: number;
  readonly drawing: Drawing;
}

/** In the largest labels in which the chart isn’t too high; in the smallest where it always is. */
function drawToFit(plan: ChartPlan): ScaledDrawing {
  const { width, height, most } = plan.space;
  const drawn = (scale: number, nameShare: number): ScaledDrawing => {
    const space = { width: width * scale, height: height * scale, most: most * scale };
    return { scale, drawing: drawKind({ ...plan, space, nameShare }) };
  };
  for (const scale of SCALES) {
    for (const share of [USUAL_SHARE, LARGEST_SHARE]) {
      const tried = drawn(scale, share);
      if (tried.drawing.height <= most * scale) return tried;
    }
  }
  return drawn(SMALLEST, LARGEST_SHARE);
}

function drawKind(plan: ChartPlan): Drawing {
  switch (plan.chart.kind) {
    case 'bar':
      return drawBars(plan);
    case 'line':
      return drawLines(plan);
    case 'dot':
      return drawDots(plan);
    case 'stacked':
      return drawStacks(plan);
  }
}

/** Up to so many figures a description says all of them. */
const FEW = 12;

/** What a chart shows, for those who can’t see it: what kind, what is measured, each figure or the course of each series. */
function describeChart(chart: ChartBlock, format: NumberFormat, language: string): string {
  const words = figureWords(language);
  const { noFigure } = uiStrings(language);
  const { rows, series } = chart.table;
  const title = plainText(chart.title).replace(/[.:;。：；]$/u, '');
  const name = words.charts[chart.kind];
  const head = title === '' ? name : name + words.colon + title;
  const unit = format.unitInWords === null ? [] : [fillIn(words.unit, { unit: format.unitInWords })];
  const said =
    rows.length * series.length <= FEW
      ? rows.map((_, row) => wordsOfRow(chart, row, { format, noFigure, words, language }))
      : series.map((_, at) => courseOf(chart, at, { format, noFigure, words, language }));
  return sentencesIn(words, [head, ...unit, ...said]);
}

/** How a description is written. */
interface Wording {
  readonly format: NumberFormat;
  readonly noFigure: string;
  readonly words: FigureWords;
  readonly language: string;
}

function wordsOfRow({ table }: ChartBlock, row: number, wording: Wording): string {
  const { format, noFigure, words, language } = wording;
  const { label, values } = table.rows[row] ?? { label: { value: '' }, values: [] };
  const figures = values.map((value, at) => {
    const figure = value === null ? noFigure : format.value(value);
    return table.series.length === 1 ? figure : `${table.series[at]?.value ?? ''} ${figure}`;
  });
  return axisLabel(label.value, language) + words.colon + figures.join(words.comma);
}

/** Where a series begins and ends, and its extremes. */
function courseOf({ table }: ChartBlock, at: number, { format, words, language }: Wording): string {
  const points = table.rows.flatMap(({ label }, row) => {
    const value = table.rows[row]?.values[at];
    return value === undefined || value === null ? [] : [{ label: label.value, value }];
  });
  const name = table.series[at]?.value ?? '';
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return name + words.colon + words.noFigures;
  const written = ({ label, value }: typeof first): string =>
    `${format.value(value)} (${axisLabel(label, language)})`;
  const course = fillIn(words.course, {
    count: points.length,
    first: written(first),
    last: written(last),
    least: written(points.reduce((one, other) => (other.value < one.value ? other : one))),
    most: written(points.reduce((one, other) => (other.value > one.value ? other : one))),
  });
  return name + words.colon + course;
}
