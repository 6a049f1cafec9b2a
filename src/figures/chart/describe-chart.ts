import { fixedWords } from '../../deck/words-by-language.ts';
import type { ChartBlock, ChartKind } from '../../markdown/chart.ts';
import { plainText } from '../../markdown/plain-text.ts';
import type { NumberFormat } from './number-format.ts';

/** Up to so many figures a description says all of them. */
const FEW = 12;

/** What a chart shows, for those who can’t see it: what kind, what is measured, each figure or the course of each series. */
export function describeChart(chart: ChartBlock, format: NumberFormat, language: string): string {
  const { noFigure } = fixedWords(language);
  const { rows, series } = chart.table;
  const title = plainText(chart.title).replace(/[.:;]$/u, '');
  const unit = format.unitInWords === null ? '' : ` In ${format.unitInWords}.`;
  const head = `${NAMES[chart.kind]}${title === '' ? '' : `: ${title}`}.${unit}`;
  const said =
    rows.length * series.length <= FEW
      ? rows.map((_, row) => wordsOfRow(chart, row, format, noFigure))
      : series.map((_, at) => courseOf(chart, at, format));
  return [head, ...said].join(' ').trim();
}

const NAMES: Readonly<Record<ChartKind, string>> = {
  bar: 'Bar chart',
  line: 'Line chart',
  dot: 'Dot chart',
  stacked: 'Stacked bar chart',
};

function wordsOfRow({ table }: ChartBlock, row: number, format: NumberFormat, noFigure: string): string {
  const { label, values } = table.rows[row] ?? { label: { value: '' }, values: [] };
  const figures = values.map((value, at) => {
    const words = value === null ? noFigure : format.value(value);
    return table.series.length === 1 ? words : `${table.series[at]?.value ?? ''} ${words}`;
  });
  return `${label.value}: ${figures.join(', ')}.`;
}

/** Where a series begins and ends, and its extremes. */
function courseOf({ table }: ChartBlock, at: number, format: NumberFormat): string {
  const points = table.rows.flatMap(({ label, values }) => {
    const value = values[at];
    return value === undefined || value === null ? [] : [{ label: label.value, value }];
  });
  const name = table.series[at]?.value ?? '';
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return `${name}: no figures.`;
  const least = points.reduce((one, other) => (other.value < one.value ? other : one));
  const most = points.reduce((one, other) => (other.value > one.value ? other : one));
  const words = ({ label, value }: typeof first): string => `${format.value(value)} (${label})`;
  return `${name}: ${points.length} figures from ${words(first)} to ${words(last)}; lowest ${words(least)}, highest ${words(most)}.`;
}
