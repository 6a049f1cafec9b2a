import { nearestWord, onlyWordNear, writeInstead } from '../diagnostics/write-instead.ts';
import type { SourceFile, Position } from '../text/source-file.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import {
  namesInTable,
  type ChartBlock,
  type ChartKind,
  readAxisValue,
  CHART_KINDS,
  type ChartTable,
  EMPTY_TABLE,
} from './nodes/chart.ts';
import {
  negativePart,
  rowOutOfOrder,
  tooMuchForChart,
  unknownHighlight,
  chartSetting,
  unknownChartType,
} from './chart-diagnostics.ts';
import { isRecord } from '../text/parse-json.ts';
import { type MappedText, positionOf, type MarkdownContext } from './inlines/mapped-text.ts';
import type { Inline } from './nodes/inline.ts';
import { parseInlines } from './inlines/parse-inlines.ts';
import { type ChartHead, readChartHead } from './chart-head.ts';
import { type ChartCell, type TableSurroundings, readCsvTable, tableOfCells } from './read-chart-table.ts';

/** Where a chart and its figures are, and who is given what is wrong with them. */
interface ChartSurroundings {
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

/**
 * Reads a fenced `chart`: `info` is what comes after the word, `inside` the lines between the fences. What is wrong is
 * reported at its place; the chart is then there without its figures.
 */
export function parseChart(
  info: MappedText,
  inside: MappedText,
  position: Position,
  context: MarkdownContext,
): ChartBlock {
  const { head, csv } = readChartHead(info, inside, context);
  const path = head.dataPath();
  const chart: ChartBlock = {
    type: 'chart',
    kind: kindOf(head, context),
    title: inlinesOf(head, 'title', context),
    source: inlinesOf(head, 'source', context),
    unit: head.text('unit'),
    highlight: head.names('highlight'),
    from: head.number('from'),
    to: head.number('to'),
    table: path === null ? tableOf(head, csv, position, context) : EMPTY_TABLE,
    dataFile: path,
    position,
  };
  checkChart(chart, { file: context.file, figuresFile: context.file.path, report: context.report });
  return chart;
}

function tableOf(head: ChartHead, csv: MappedText, position: Position, context: MarkdownContext): ChartTable {
  const around: TableSurroundings = { file: context.file.path, position, report: context.report };
  const rows = head.rows();
  if (rows !== null) {
    const cells = cellsOfYaml(rows.value, rows.placeOf);
    if (cells !== null) return tableOfCells(cells, false, around);
    const needs = 'a list of rows, the first of which names the columns, or the path of a CSV file';
    context.report(chartSetting({ key: 'data', needs }, { file: around.file, position: rows.position }));
    return EMPTY_TABLE;
  }
  const placeBetween = (start: number, end: number): Position => positionOf(csv, context.file, start, end);
  return readCsvTable(csv.text, placeBetween, around);
}

function kindOf(head: ChartHead, context: MarkdownContext): ChartKind {
  const name = head.text('type');
  const known = CHART_KINDS.find((kind) => kind === name?.toLowerCase());
  if (name === null || known !== undefined) return known ?? 'bar';
  const position = head.placeOf('type');
  const fix = writeInstead(context.file, position, name, onlyWordNear(name, CHART_KINDS));
  const place = { file: context.file.path, position, fix };
  context.report(unknownChartType({ name, nearest: nearestWord(name, CHART_KINDS) }, place));
  return 'bar';
}

function inlinesOf(head: ChartHead, key: string, context: MarkdownContext): Inline[] {
  const mapped = head.mapped(key);
  return mapped === null ? [] : parseInlines(mapped, context);
}

/**
 * The cells of figures written in YAML: a list of rows, a list of maps with equal keys, or one map of names to figures.
 * `placeOf` gives the place of a value by its path. `null` for any other shape.
 */
export function cellsOfYaml(
  value: unknown,
  placeOf: (path: readonly PropertyKey[]) => Position,
): readonly (readonly ChartCell[])[] | null {
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    return list.every((row) => Array.isArray(row)) ? cellsOfRows(list, placeOf) : cellsOfMaps(list, placeOf);
  }
  if (!isRecord(value)) return null;
  const entries = Object.entries(value);
  if (!entries.every(([, figure]) => isPlain(figure))) return null;
  const header = ['', 'Value'].map((text) => ({ text, position: placeOf([]) }));
  const rows = entries.map(([label, figure]) => [
    { text: label, position: placeOf([label]) },
    { text: wordOf(figure), position: placeOf([label]) },
  ]);
  return [header, ...rows];
}

function cellsOfRows(
  rows: readonly unknown[],
  placeOf: (path: readonly PropertyKey[]) => Position,
): readonly (readonly ChartCell[])[] | null {
  const cells = rows.map((row, at) =>
    (Array.isArray(row) ? row : []).map((cell: unknown, column): ChartCell | null =>
      isPlain(cell) ? { text: wordOf(cell), position: placeOf([at, column]) } : null,
    ),
  );
  const whole = cells.map((row) => row.filter((cell) => cell !== null));
  return whole.every((row, at) => row.length === cells[at]?.length) ? whole : null;
}

function cellsOfMaps(
  rows: readonly unknown[],
  placeOf: (path: readonly PropertyKey[]) => Position,
): readonly (readonly ChartCell[])[] | null {
  const maps = rows.filter(isRecord);
  const [first] = maps;
  if (first === undefined || maps.length !== rows.length) return null;
  const keys = Object.keys(first);
  const header = keys.map((key) => ({ text: key, position: placeOf([0, key]) }));
  const cells = maps.map((map, at) =>
    keys.map((key) => ({ text: wordOf(map[key]), position: placeOf([at, key]) })),
  );
  const hasOthers = maps.some((map) =>
    Object.entries(map).some(([key, cell]) => !keys.includes(key) || !isPlain(cell)),
  );
  return hasOthers ? null : [header, ...cells];
}

function isPlain(value: unknown): value is string | number | null | undefined {
  return value === null || value === undefined || typeof value === 'string' || typeof value === 'number';
}

function wordOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
