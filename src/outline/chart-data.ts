import {
  diagnosticKind,
  type UnplacedDiagnostic,
  type Checked,
  type Diagnostic,
} from '../diagnostics/diagnostic.ts';
import { quotationInData } from '../markdown/chart-diagnostics.ts';
import { namesInTable, type ChartBlock } from '../markdown/nodes/chart.ts';
import { checkChart } from '../markdown/parse-chart.ts';
import { readCsvTable } from '../markdown/read-chart-table.ts';
import type { Block } from '../markdown/nodes/block.ts';
import { endOfLine, positionBetween, sourceFile, type SourceFile } from '../text/source-file.ts';
import { passagesIn } from './marked-text.ts';
import type { BodyBlock, Outline } from './outline.ts';
import { reportHidden } from '../markdown/report-hidden.ts';

interface ChartFile {
  readonly path: string;
}

export const missingChartFile = diagnosticKind({
  code: 'chart/file-missing',
  severity: 'error',
  message: ({ path }: ChartFile & { readonly nearest: string | null }) =>
    `There is no file of figures “${path}”.`,
  hint: ({ nearest }) =>
    nearest === null
      ? 'The path starts at the folder of the outline, such as assets/figures.csv; capitals count.'
      : `Did you mean “${nearest}”?`,
  docs: '`data:` in a chart’s head names a CSV file beside the outline. Nothing is fetched from the network.',
  fix: 'applied',
});

export const chartFileOutside = diagnosticKind({
  code: 'chart/file-outside',
  severity: 'error',
  message: ({ path }: ChartFile) => `The file of figures “${path}” lies outside the briefing’s folder.`,
  hint: () => 'Copy it into the folder of the outline. Links that lead out of it are not followed.',
  docs: 'An outline may come from anybody; it can’t take files from elsewhere on the machine into a deck.',
});

export const unreadableChartFile = diagnosticKind({
  code: 'chart/file-kind',
  severity: 'error',
  message: ({ path, what }: ChartFile & { readonly what: string }) => `“${path}” ${what}.`,
  hint: () =>
    'Save the figures as CSV in UTF-8: a first line that names the columns, then a line for each row.',
  docs: 'Figures are read from CSV in UTF-8 of at most 200 kB; a slide shows a few dozen of them.',
});

/** The charts of an outline, in order. */
export function findCharts(outline: Outline): readonly ChartBlock[] {
  return outline.slides.flatMap(({ body, notes }) => [...body, ...notes].flatMap(chartsIn));
}

/** The text of a file of figures, or what is reported about its bytes; `null` stands for more than are read. */
export function decodeChartData(bytes: Uint8Array | null, path: string): string | UnplacedDiagnostic {
  if (bytes === null) return (where) => unreadableChartFile({ path, what: 'has more than 200 kB' }, where);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/gu, '\n');
  } catch {
    return (where) => unreadableChartFile({ path, what: 'is not a text in UTF-8' }, where);
  }
}

/** Bytes of a file of figures. */
export const MAX_CHART_BYTES = 200_000;

/** A chart with the figures of its CSV file. What is wrong is reported in the file, or at the chart that names it. */
export function readChartData(
  chart: ChartBlock,
  text: string,
  /** As the user would name it. */
  path: string,
  outline: SourceFile,
): Checked<ChartBlock> {
  const diagnostics: Diagnostic[] = [];
  const file = sourceFile(path, text);
  const report = (diagnostic: Diagnostic): number => diagnostics.push(diagnostic);
  const placeBetween = (start: number, end: number): ChartBlock['position'] =>
    positionBetween(file, start, end);
  const around = { file: file.path, position: placeBetween(0, 0), report };
  const full = { ...chart, table: readCsvTable(text, placeBetween, around) };
  checkChart(full, { file: outline, figuresFile: file.path, report });
  for (const hidden of reportHidden(full.table, file, false)) report({ ...hidden, fix: null });
  const heading = { value: full.table.labelHeading, position: placeBetween(0, endOfLine(text, 0)) };
  for (const { value, position: at } of [heading, ...namesInTable(full.table)])
    if (passagesIn(value).length > 0)
      report(quotationInData({ text: value }, { file: file.path, position: at }));
  return { value: full, diagnostics };
}

/** The outline with charts that were read in place of those that it names. */
export function fillCharts(outline: Outline, filled: ReadonlyMap<Block, ChartBlock>): Outline {
  if (filled.size === 0) return outline;
  const slides = outline.slides.map((slide) => ({
    ...slide,
    body: slide.body.map((block) => inBody(block, filled)),
    notes: slide.notes.map((block) => inBlock(block, filled)),
  }));
  return { ...outline, slides };
}

function chartsIn(block: BodyBlock | Block): readonly ChartBlock[] {
  if (block.type === 'chart') return [block];
  if (block.type === 'list') return block.items.flatMap((item) => item.children.flatMap(chartsIn));
  if (block.type === 'division' || block.type === 'quotation' || block.type === 'block-quote')
    return block.children.flatMap(chartsIn);
  return [];
}

type PlainBlock = Exclude<Block, { readonly type: 'block-quote' }>;

function inBody(block: BodyBlock, filled: ReadonlyMap<Block, ChartBlock>): BodyBlock {
  if (block.type !== 'quotation') return inPlain(block, filled);
  return { ...block, children: block.children.map((child) => inBlock(child, filled)) };
}

function inBlock(block: Block, filled: ReadonlyMap<Block, ChartBlock>): Block {
  if (block.type !== 'block-quote') return inPlain(block, filled);
  return { ...block, children: block.children.map((child) => inBlock(child, filled)) };
}

function inPlain(block: PlainBlock, filled: ReadonlyMap<Block, ChartBlock>): PlainBlock {
  const inside = (children: readonly Block[]): readonly Block[] =>
    children.map((child) => inBlock(child, filled));
  if (block.type === 'chart') return filled.get(block) ?? block;
  if (block.type === 'division') return { ...block, children: inside(block.children) };
  if (block.type !== 'list') return block;
  return { ...block, items: block.items.map((item) => ({ ...item, children: inside(item.children) })) };
}
