import { nearestWord, onlyWordNear } from '../../diagnostics/nearest-word.ts';
import { writeInstead } from '../../diagnostics/write-instead.ts';
import type { Position } from '../../source/position.ts';
import { CHART_KINDS, EMPTY_TABLE } from './chart.ts';
import type { ChartBlock, ChartKind, ChartTable } from './chart.ts';
import { chartSetting, unknownChartType } from './chart-diagnostics.ts';
import { readChartHead } from './chart-head.ts';
import type { ChartHead } from './chart-head.ts';
import { cellsOfYaml } from './chart-rows.ts';
import { checkChart } from './check-chart.ts';
import type { Inline } from '../nodes/inline.ts';
import { positionOf } from '../mapped-text.ts';
import type { MappedText } from '../mapped-text.ts';
import type { MarkdownContext } from '../markdown-context.ts';
import { parseInlines } from '../parse-inlines.ts';
import { readCsvTable, tableOfCells } from './read-chart-table.ts';
import type { TableSurroundings } from './read-chart-table.ts';

/**
 * Reads a fenced `chart`: `info` is what stands behind the word, `inside` the lines between the fences. What is wrong is
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
