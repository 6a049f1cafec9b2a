import type { Block } from '../markdown/block.ts';
import { namesInTable } from '../markdown/chart.ts';
import type { ChartBlock } from '../markdown/chart.ts';
import { labelsOfDiagram } from '../markdown/diagram.ts';
import type { Citation, Inline } from '../markdown/inline.ts';
import { formulaAsWritten } from '../markdown/formula-as-written.ts';
import { placeOfSlice } from '../markdown/split-inlines.ts';
import type { Position } from '../source/position.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Quotation } from './outline.ts';

/** A passage in quotation marks, before it has an id. */
export type FoundPassage = Omit<Quotation, 'id'>;

/**
 * Finds the passages in double quotation marks in a heading, point, claim, caption or cell. Marks of any style count,
 * whichever nodes they stand in; code and `{.scare}` spans hold no quotations. A mark that is never closed opens none.
 */
export function findPassages(nodes: readonly Inline[], file: SourceFile): FoundPassage[] {
  const run = flatten(nodes, file);
  const citations = citationsIn(nodes);
  return pairMarks(run.text).map(([start, end]) => {
    const position = { start: run.placeAt(start - 1).start, end: run.placeAt(end).end };
    const citation =
      citations.find((found) => found.position.start.offset >= position.end.offset) ??
      citations.at(-1) ??
      null;
    const language = run.languageAt(start);
    const content = run.text.slice(start, end).replace(/\s+/gu, ' ').trim();
    return { kind: 'inline', content, language, speaker: null, translator: null, citation, position };
  });
}

/** Passages in all blocks, block quotes left out: they are quotations as a whole. */
export function findPassagesInBlocks(blocks: readonly Block[], file: SourceFile): FoundPassage[] {
  return blocks.flatMap((block): FoundPassage[] => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return findPassages(block.children, file);
      case 'list':
        return block.items.flatMap((item) => findPassagesInBlocks(item.children, file));
      case 'table':
        return [block.header, ...block.rows].flat().flatMap((cell) => findPassages(cell.children, file));
      case 'chart':
        return findPassagesInChart(block, file);
      case 'diagram':
        return labelsOfDiagram(block).flatMap((label) => findPassages([label], file));
      case 'division':
        return findPassagesInBlocks(block.children, file);
      case 'block-quote':
      case 'code-block':
      case 'html-block':
      case 'rule':
        return [];
    }
  });
}

/** Passages in the words of a chart; the citation of its source stands for those without one. */
function findPassagesInChart(chart: ChartBlock, file: SourceFile): FoundPassage[] {
  const citations = citationsIn(chart.source);
  const named = [chart.title, ...namesInTable(chart.table).map((name) => [name])];
  return [
    ...named.flatMap((nodes) => findPassages([...nodes, ...citations], file)),
    ...findPassages(chart.source, file),
  ];
}

interface Run {
  readonly text: string;
  readonly placeAt: (offset: number) => Position;
  readonly languageAt: (offset: number) => string | null;
}

/** The text of nodes in one piece, with the way back. What holds no quotation is there as a blank. */
function flatten(nodes: readonly Inline[], file: SourceFile): Run {
  const pieces: { readonly start: number; readonly node: Inline; readonly language: string | null }[] = [];
  let text = '';
  const walk = (children: readonly Inline[], language: string | null): void => {
    for (const node of children) {
      const isScare = node.type === 'span' && node.attributes.classes.includes('scare');
      if ('children' in node && !isScare) {
        walk(node.children, node.type === 'span' ? (node.attributes.language ?? language) : language);
        continue;
      }
      pieces.push({ start: text.length, node, language });
      text += wordsOf(node);
    }
  };
  walk(nodes, null);
  const pieceAt = (offset: number): (typeof pieces)[number] | undefined =>
    pieces.findLast((piece) => piece.start <= offset);
  const placeAt = (offset: number): Position => {
    const piece = pieceAt(offset);
    if (piece === undefined) return { start: NOWHERE, end: NOWHERE };
    const { node, start } = piece;
    return node.type === 'text'
      ? placeOfSlice(node, offset - start, offset - start + 1, file)
      : node.position;
  };
  return { text, placeAt, languageAt: (offset) => pieceAt(offset)?.language ?? null };
}

/** A formula is there as it was written: a passage that was taken for one is looked up to the letter. */
function wordsOf(node: Inline): string {
  if (node.type === 'formula') return formulaAsWritten(node);
  return node.type === 'text' ? node.value : BLANK;
}

/** Stands for a node without quotable text; white space, so that words don't grow together. */
const BLANK = ' ';
const NOWHERE = { line: 1, column: 1, offset: 0 };

function citationsIn(nodes: readonly Inline[]): Citation[] {
  return nodes.flatMap((node): Citation[] => {
    if (node.type === 'citation') return [node];
    return 'children' in node ? citationsIn(node.children) : [];
  });
}

/**
 * Inner start and end of each outermost pair of double marks. A mark is closed by its own kind; where none follows, by
 * any double mark, so that `“words"` is no way round the gate; and an opening mark that nothing closes reaches to the
 * end. A lone straight mark is an inch.
 */
function pairMarks(text: string): (readonly [number, number])[] {
  const marks = [...text.matchAll(/["“”„‟«»＂「」『』〝〞〟]/gu)];
  const lastOfKind = new Map(marks.map((mark, index) => [mark[0], index]));
  const pairs: (readonly [number, number])[] = [];
  for (let index = 0; index < marks.length; index += 1) {
    const open = marks[index];
    if (open === undefined || !CLOSERS.has(open[0])) continue;
    const close = closingMark(marks, index, lastOfKind);
    const end = marks[close]?.index ?? (open[0] === '"' ? open.index : text.length);
    if (text.slice(open.index + 1, end).trim() !== '') pairs.push([open.index + 1, end]);
    if (end === text.length) break;
    index = Math.max(index, close);
  }
  return pairs;
}

/** Index of the mark that closes another; -1 when none does. Looks ahead only where a closer is known to come. */
function closingMark(
  marks: readonly RegExpExecArray[],
  index: number,
  lastOfKind: ReadonlyMap<string, number>,
): number {
  const closers = CLOSERS.get(marks[index]?.[0] ?? '') ?? [];
  const hasOwn = closers.some((closer) => (lastOfKind.get(closer) ?? -1) > index);
  if (!hasOwn) return index + 1 < marks.length ? index + 1 : -1;
  let close = index + 1;
  while (!closers.includes(marks[close]?.[0] ?? '')) close += 1;
  return close;
}

/** What closes a mark, after the habits of English, German, French, Nordic, Polish and East Asian texts. */
const CLOSERS: ReadonlyMap<string, readonly string[]> = new Map([
  ['"', ['"']],
  ['＂', ['＂']],
  ['“', ['”']],
  ['”', ['”']],
  ['„', ['“', '”']],
  ['‟', ['”']],
  ['«', ['»']],
  ['»', ['«', '»']],
  ['「', ['」']],
  ['『', ['』']],
  ['〝', ['〞', '〟']],
]);
