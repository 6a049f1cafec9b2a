import { dirname, join, resolve } from 'node:path';

import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Complaint } from '../diagnostics/diagnostic-kind.ts';
import type { Block } from '../markdown/nodes/block.ts';
import { namesInTable } from '../markdown/nodes/chart.ts';
import type { ChartBlock } from '../markdown/nodes/chart.ts';
import { quotationInData } from '../markdown/charts/chart-diagnostics.ts';
import { checkChart } from '../markdown/charts/check-chart.ts';
import { readCsvTable } from '../markdown/charts/read-chart-table.ts';
import type { BodyBlock, Outline } from '../outline/outline.ts';
import { positionBetween, sourceFile } from '../source/source-file.ts';
import type { SourceFile } from '../source/source-file.ts';
import { chartFileOutside, missingChartFile, unreadableChartFile } from './chart-file-diagnostics.ts';
import type { Host } from '../host/host.ts';
import { fileBeside } from './file-beside.ts';
import type { BriefingPlace } from './locate-briefings.ts';
import { writePathMeant } from './path-meant.ts';

/** An outline with what stands in files of its own. */
export interface OutlineWithFiles {
  readonly outline: Outline;
  /** Absolute paths of these files, whether they are there or not. */
  readonly paths: readonly string[];
  /** The texts of those that could be read, by the path in the outline. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Reads the CSV files that charts name. What is wrong is reported in the file, or at the chart that names it. */
export async function withChartData(
  outline: Outline,
  place: BriefingPlace,
  host: Host,
): Promise<Checked<OutlineWithFiles>> {
  const diagnostics: Diagnostic[] = [];
  const filled = new Map<Block, ChartBlock>();
  const paths: string[] = [];
  const texts = new Map<string, string>();
  for (const chart of outline.slides.flatMap(({ body, notes }) => [...body, ...notes].flatMap(chartsIn))) {
    if (chart.dataFile === null) continue;
    paths.push(resolve(place.folder, chart.dataFile.path));
    const text = await textOf(chart.dataFile, outline.file, place, host);
    if (typeof text === 'string') texts.set(chart.dataFile.path, text);
    const read = readChart(chart, chart.dataFile, text, outline.file);
    diagnostics.push(...read.diagnostics);
    filled.set(chart, read.value);
  }
  if (filled.size === 0) return { value: { outline, paths, texts }, diagnostics };
  const slides = outline.slides.map((slide) => ({
    ...slide,
    body: slide.body.map((block) => inBody(block, filled)),
    notes: slide.notes.map((block) => inBlock(block, filled)),
  }));
  return { value: { outline: { ...outline, slides }, paths, texts }, diagnostics };
}

function readChart(
  chart: ChartBlock,
  { path, position }: NonNullable<ChartBlock['dataFile']>,
  text: string | Complaint,
  outline: SourceFile,
): Checked<ChartBlock> {
  if (typeof text !== 'string')
    return { value: chart, diagnostics: [text({ file: outline.path, position })] };
  const diagnostics: Diagnostic[] = [];
  const file = sourceFile(join(dirname(outline.path), path), text);
  const report = (diagnostic: Diagnostic): number => diagnostics.push(diagnostic);
  const placeBetween = (start: number, end: number): ChartBlock['position'] =>
    positionBetween(file, start, end);
  const around = { file: file.path, position: placeBetween(0, 0), report };
  const full = { ...chart, table: readCsvTable(text, placeBetween, around) };
  checkChart(full, { file: outline, figuresFile: file.path, report });
  for (const { value, position: at } of namesInTable(full.table))
    if (QUOTED.test(value)) report(quotationInData({ text: value }, { file: file.path, position: at }));
  return { value: full, diagnostics };
}

const QUOTED = /["“”„‟«»＂「」『』〝〞〟]/u;

async function textOf(
  { path: name, position: within }: NonNullable<ChartBlock['dataFile']>,
  file: SourceFile,
  place: BriefingPlace,
  host: Host,
): Promise<string | Complaint> {
  const facts = name.includes('\0')
    ? 'outside'
    : await fileBeside(resolve(place.folder, name), place.folder, host);
  if (facts === 'outside') return (where) => chartFileOutside({ path: name }, where);
  if (facts === null) {
    const fix = await writePathMeant(name, { file, within, folder: place.folder }, host);
    return (where) => missingChartFile({ path: name }, { ...where, fix });
  }
  const bytes = facts.size > MAX_BYTES ? null : await host.readFile(facts.realPath);
  if (bytes === null)
    return (where) => unreadableChartFile({ path: name, what: 'has more than 200 kB' }, where);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/gu, '\n');
  } catch {
    return (where) => unreadableChartFile({ path: name, what: 'is not a text in UTF-8' }, where);
  }
}

const MAX_BYTES = 200_000;

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
