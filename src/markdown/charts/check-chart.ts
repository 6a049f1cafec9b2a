import { nearestWord, onlyWordNear, writeInstead } from '../../diagnostics/write-instead.ts';
import type { SourceFile } from '../../text/source-file.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { namesInTable, type ChartBlock, type ChartKind, readAxisValue } from '../nodes/chart.ts';
import { negativePart, rowOutOfOrder, tooMuchForChart, unknownHighlight } from './chart-diagnostics.ts';

/** Where a chart and its figures are, and who is given what is wrong with them. */
export interface ChartSurroundings {
  readonly file: SourceFile;
  /** The file that the places of its figures point into. */
  readonly figuresFile: string;
  readonly report: (diagnostic: Diagnostic) => void;
}

/** How much a slide carries, in type that is readable from the back row and distinguished without colour. */
const MOST: Readonly<
  Record<ChartKind, { readonly rows: number; readonly series: number; readonly marks: number }>
> = {
  bar: { rows: 12, series: 3, marks: 16 },
  line: { rows: 200, series: 5, marks: 1000 },
  dot: { rows: 12, series: 3, marks: 36 },
  stacked: { rows: 10, series: 5, marks: 50 },
};

/** Holds a chart that has its figures against what it can show; says what it can’t. */
export function checkChart(chart: ChartBlock, { file, figuresFile, report }: ChartSurroundings): void {
  if (chart.table.rows.length === 0) return;
  const place = { file: file.path, position: chart.position };
  const most = MOST[chart.kind];
  const { rows, series } = chart.table;
  const marks = rows.length * series.length;
  if (rows.length > most.rows)
    report(tooMuchForChart({ found: rows.length, most: most.rows, what: 'rows' }, place));
  else if (series.length > most.series)
    report(tooMuchForChart({ found: series.length, most: most.series, what: 'series' }, place));
  else if (marks > most.marks)
    report(tooMuchForChart({ found: marks, most: most.marks, what: 'bars' }, place));
  if (chart.kind === 'stacked') reportNegative(chart, figuresFile, report);
  if (chart.kind === 'line') reportDisorder(chart, figuresFile, report);
  const names = namesInTable(chart.table).map(({ value }) => value);
  for (const name of chart.highlight.filter((name) => !names.includes(name))) {
    const fix = writeInstead(file, chart.position, name, onlyWordNear(name, names));
    report(unknownHighlight({ name, nearest: nearestWord(name, names) }, { ...place, fix }));
  }
}

function reportNegative({ table }: ChartBlock, file: string, report: ChartSurroundings['report']): void {
  for (const { values, position } of table.rows) {
    const value = values.find((value) => value !== null && value < 0);
    if (value !== undefined && value !== null) report(negativePart({ value }, { file, position }));
  }
}

/** A line goes one way along its axis, if its labels are numbers or dates. */
function reportDisorder({ table }: ChartBlock, file: string, report: ChartSurroundings['report']): void {
  const places = table.rows.map(({ label }) => readAxisValue(label.value));
  if (places.some((place) => place === null)) return;
  for (const [at, { label }] of table.rows.entries()) {
    const [before, here] = [places[at - 1]?.value ?? -Infinity, places[at]?.value ?? 0];
    if (here <= before) report(rowOutOfOrder({ label: label.value }, { file, position: label.position }));
  }
}
