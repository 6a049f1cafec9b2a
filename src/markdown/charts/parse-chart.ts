import { nearestWord, onlyWordNear } from '../../diagnostics/nearest-word.ts';
import { writeInstead } from '../../diagnostics/write-instead.ts';
import type { Position } from '../../text/position.ts';
import { type MappedText, positionOf } from '../inlines/mapped-text.ts';
import type { MarkdownContext } from '../inlines/markdown-context.ts';
import type { Inline } from '../nodes/inline.ts';
import { parseInlines } from '../inlines/parse-inlines.ts';
import { unknownChartType } from './chart-diagnostics.ts';
import { type ChartHead, readChartHead } from './chart-head.ts';
import { CHART_KINDS, type ChartBlock, type ChartKind, EMPTY_TABLE } from '../nodes/chart.ts';
import { checkChart } from './check-chart.ts';
import { readCsvTable } from './read-chart-table.ts';

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
  const dataFile = head.dataPath();
  const placeBetween = (start: number, end: number): Position => positionOf(csv, context.file, start, end);
  const around = { file: context.file.path, position, report: context.report };
  const chart: ChartBlock = {
    type: 'chart',
    kind: kindOf(head, context),
    title: inlinesOf(head, 'title', context),
    source: inlinesOf(head, 'source', context),
    unit: head.text('unit'),
    highlight: head.names('highlight'),
    from: head.number('from'),
    to: head.number('to'),
    table: dataFile === null ? readCsvTable(csv.text, placeBetween, around) : EMPTY_TABLE,
    dataFile,
    position,
  };
  checkChart(chart, { file: context.file, figuresFile: context.file.path, report: context.report });
  return chart;
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
