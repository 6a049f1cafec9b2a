import { nearestWord, onlyWordNear, writeInstead } from '../../diagnostics/write-instead.ts';
import { isRecord } from '../../text/parse-json.ts';
import type { Position } from '../../text/source-file.ts';
import { type MappedText, positionOf } from '../inlines/mapped-text.ts';
import type { MarkdownContext } from '../inlines/markdown-context.ts';
import type { Inline } from '../nodes/inline.ts';
import { parseInlines } from '../inlines/parse-inlines.ts';
import { chartSetting, unknownChartType } from './chart-diagnostics.ts';
import { type ChartHead, readChartHead } from './chart-head.ts';
import {
  CHART_KINDS,
  type ChartBlock,
  type ChartKind,
  type ChartTable,
  EMPTY_TABLE,
} from '../nodes/chart.ts';
import { checkChart } from './check-chart.ts';
import { type ChartCell, type TableSurroundings, readCsvTable, tableOfCells } from './read-chart-table.ts';

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
