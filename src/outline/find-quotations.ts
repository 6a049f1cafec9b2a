import type { Block } from '../markdown/block.ts';
import { namesInTable } from '../markdown/chart.ts';
import type { ChartBlock } from '../markdown/chart.ts';
import { labelsOfDiagram } from '../markdown/diagram.ts';
import type { Citation, Image, Inline } from '../markdown/inline.ts';
import { formulaAsWritten } from '../markdown/formula-as-written.ts';
import { placeOfSlice } from '../markdown/split-inlines.ts';
import { wordsOfHtml } from '../markdown/words-of-html.ts';
import type { Position } from '../source/position.ts';
import type { SourceFile } from '../source/source-file.ts';
import { pairMarks } from './pair-marks.ts';
import { readQuotation, type FoundPassage } from './read-quotation.ts';

/**
 * Finds the passages in double quotation marks in a heading, point, claim, caption or cell. Marks of any style count,
 * whichever nodes they stand in, and so do `<q>` tags; code and `{.scare}` spans hold no quotations.
 */
export function findPassages(nodes: readonly Inline[], file: SourceFile): FoundPassage[] {
  const run = flatten(nodes, file);
  const citations = citationsIn(nodes);
  const found = pairMarks(run.text).map(([start, end]) => {
    const position = { start: run.placeAt(start - 1).start, end: run.placeAt(end).end };
    const language = run.languageAt(start);
    return passage(run.text.slice(start, end), { language, citation: after(citations, position), position });
  });
  return [...found, ...imagesIn(nodes).flatMap((image) => findPassagesInCaption(image, citations))];
}

/** A passage in marks: nobody is named, and white space counts for nothing. */
function passage(
  words: string,
  found: Pick<FoundPassage, 'language' | 'citation' | 'position'>,
): FoundPassage {
  const content = words.replace(/\s+/gu, ' ').trim();
  const nobody = { speaker: null, attributedAt: found.position, isSpeakerInferred: false, translator: null };
  return { kind: 'inline', content, ...nobody, ...found };
}

/** The citation that stands behind a place, else the last one. */
function after(citations: readonly Citation[], { end }: Position): Citation | null {
  return citations.find(({ position }) => position.start.offset >= end.offset) ?? citations.at(-1) ?? null;
}

/** The caption of a picture is its title in Markdown, a text without places of its own. */
function findPassagesInCaption({ title, position }: Image, citations: readonly Citation[]): FoundPassage[] {
  return findPassagesInText(title ?? '', position, after(citations, position));
}

/** Passages in a text that stands somewhere as a whole. */
function findPassagesInText(text: string, position: Position, citation: Citation | null): FoundPassage[] {
  return pairMarks(text).map(([start, end]) =>
    passage(text.slice(start, end), { language: null, citation, position }),
  );
}

/**
 * Passages in all blocks, and block quotes, which are quotations as a whole however deep in a list they stand. What raw
 * HTML quotes is looked up as well.
 */
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
        return [readQuotation(block, file).value.passage];
      case 'html-block':
        return findPassagesInText(wordsOfHtml(block.value), block.position, null);
      case 'code-block':
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
  if (node.type === 'html') return wordsOfHtml(node.value);
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

function imagesIn(nodes: readonly Inline[]): Image[] {
  return nodes.flatMap((node): Image[] => {
    if (node.type === 'image') return [node];
    return 'children' in node ? imagesIn(node.children) : [];
  });
}
