import { uiStrings } from '../../language/interface-words.ts';
import { fillIn } from '../../language/fill-in.ts';
import type { ChartBlock } from '../../markdown/nodes/chart.ts';
import { plainText } from '../../markdown/nodes/plain-text.ts';
import { type FigureWords, figureWords, sentencesIn } from '../figure-words.ts';
import { axisLabel, type NumberFormat } from './number-format.ts';

/** Up to so many figures a description says all of them. */
const FEW = 12;

/** What a chart shows, for those who can’t see it: what kind, what is measured, each figure or the course of each series. */
export function describeChart(chart: ChartBlock, format: NumberFormat, language: string): string {
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
