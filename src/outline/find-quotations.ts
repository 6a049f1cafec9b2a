import type { Block, CodeBlock } from '../markdown/nodes/block.ts';
import { namesInTable, type ChartBlock } from '../markdown/nodes/chart.ts';
import { labelsOfDiagram } from '../markdown/nodes/diagram.ts';
import type { Citation, Image, Inline } from '../markdown/nodes/inline.ts';
import { walkInlines } from '../markdown/nodes/walk-inlines.ts';
import { wordsOfHtml } from '../markdown/nodes/inline-tags.ts';
import { oneLine } from '../text/words.ts';
import type { Position, SourceFile } from '../text/source-file.ts';
import type { Attribution, UncomparedPassage } from './outline.ts';
import {
  emphasisInPassage,
  isCompared,
  readQuotation,
  type FoundPassage,
  type ReadQuotation,
} from './read-quotation.ts';
import { passagesInCode, quotableText } from './quotable-text.ts';
import {
  aloneStanding,
  passagesIn,
  markedText,
  type MarkedText,
  type PlacedUncompared,
} from './marked-text.ts';

/**
 * Reads a heading, point, claim, caption or cell with the passages in quotation marks that are in it. Marks of any style count, whichever
 * nodes they are in, and so do `<q>` tags; code holds no quotations, and what spans mark off is recorded as such. What is said aloud or shown
 * beside the words is looked up, too: descriptions and captions of pictures, places in citations.
 */
export function textsIn(
  nodes: readonly Inline[],
  file: SourceFile,
  container: object | null = null,
): MarkedText[] {
  const quotable = quotableText(nodes, file);
  const { words, marks, markedOff, placeAt } = quotable;
  const citations = citationsIn(nodes);
  const placeOf = (start: number, end: number): Position => ({
    start: placeAt(Math.max(0, start - 1)).start,
    end: placeAt(end).end,
  });
  const make = (start: number, end: number): FoundPassage => {
    const position = placeOf(start, end);
    const emphasis = emphasisInPassage([{ text: quotable, start, end }]);
    return {
      ...passage(words.slice(start, end), { citation: after(citations, position), position }),
      emphasis,
      sentence: sentenceAround(words, start, end),
    };
  };
  const uncompared = markedOff.map(({ kind, start, end, node }): PlacedUncompared => {
    const position = placeOf(start, end);
    const inside = citationsIn('children' in node ? node.children : [])[0] ?? null;
    const citation = kind === 'elsewhere' ? (inside ?? behind(citations, position)) : null;
    return { start, end, passage: { kind, content: oneLine(words.slice(start, end)), citation, position } };
  });
  const images = walkInlines(nodes).filter((node) => node.type === 'image');
  const beside = [
    ...images.flatMap((image) => findPassagesInPicture(image, citations)),
    ...citations.flatMap((citation) => findPassagesInCitation(citation)),
  ];
  const uncomparedBeside = images.flatMap((image) => uncomparedInPicture(image, citations));
  const text = markedText({ words, marks }, make, { container, uncompared });
  const isAlone = beside.length + uncomparedBeside.length === 0;
  return isAlone ? [text] : [text, aloneStanding(beside, uncomparedBeside)];
}

/** The sentence of a text that a passage is in, as far as it reaches on both sides. */
function sentenceAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - LONGEST_SENTENCE), start);
  const behind = text.slice(end, end + LONGEST_SENTENCE);
  const from = Math.max(...['. ', '! ', '? ', '。'].map((mark) => before.lastIndexOf(mark) + 1));
  const to = behind.search(/[.!?](?:\s|$)|。/u);
  return (
    before.slice(from) +
    text.slice(start, end) +
    behind.slice(0, to === -1 ? behind.length : to)
  ).trim();
}

/** In characters on each side: several times the longest sentence that anyone reads, so that a text of passages without an end is read in its length. */
const LONGEST_SENTENCE = 2000;

/** A text that is somewhere as a whole. */
function wholeText(text: string, position: Position, citation: Citation | null): MarkedText {
  const make = (start: number, end: number): FoundPassage =>
    passage(text.slice(start, end), { citation, position });
  return markedText({ words: text, marks: text }, make);
}

/** Passages in a text that is beside the words of a slide. */
export function findPassagesInText(
  text: string,
  position: Position,
  citation: Citation | null,
): FoundPassage[] {
  return passagesIn(text).map(([start, end]) => passage(text.slice(start, end), { citation, position }));
}

/** A block quote, and the passages in the line under it: “— Ann Lee, who calls it “a scandal””. */
export function textsInQuotation(
  { passage: quoted, translation, attribution }: ReadQuotation,
  file: SourceFile,
): MarkedText[] {
  const beside = attribution === null ? [] : textsInAttribution(attribution, file);
  const passages = isCompared(quoted) ? aloneStanding([quoted]) : aloneStanding([], [quoted]);
  return [
    passages,
    aloneStanding([], translation === null ? [] : [translation]),
    ...beside,
    aloneStanding([]),
  ];
}

function textsInAttribution(attribution: Attribution, file: SourceFile): MarkedText[] {
  const { speaker, role, intermediaries, translator, citation, position } = attribution;
  const comma: Inline = { type: 'text', value: ', ', position };
  const parts = [speaker, role, ...intermediaries, translator].filter((part) => part.length > 0);
  const line = parts.flatMap((part, index) => (index === 0 ? part : [comma, ...part]));
  return textsIn(citation === null ? line : [...line, citation], file);
}

/** A passage in marks: nobody is named, and white space counts for nothing. */
export function passage(words: string, found: Pick<FoundPassage, 'citation' | 'position'>): FoundPassage {
  const content = oneLine(words);
  const nobody = {
    speaker: null,
    role: null,
    isSpeakerInferred: false,
    intermediaries: [],
    translator: null,
    emphasis: [],
    sentence: '',
  };
  return { kind: 'inline', content, ...nobody, attributedAt: found.position, ...found };
}

/** The citation that comes after a place, else the last one. */
function after(citations: readonly Citation[], place: Position): Citation | null {
  return behind(citations, place) ?? citations.at(-1) ?? null;
}

function behind(citations: readonly Citation[], { end }: Position): Citation | null {
  return citations.find(({ position }) => position.start.offset >= end.offset) ?? null;
}

/** A picture is described and captioned in texts without places of their own. */
function findPassagesInPicture({ texts, position }: Image, citations: readonly Citation[]): FoundPassage[] {
  const citation = after(citations, position);
  return texts.flatMap(({ quotable }) => findPassagesInText(quotable, position, citation));
}

function uncomparedInPicture(
  { texts, position }: Image,
  citations: readonly Citation[],
): readonly UncomparedPassage[] {
  return texts.flatMap(({ passages }) =>
    passages.map(({ kind, words }) => ({
      kind,
      content: oneLine(words),
      citation: kind === 'elsewhere' ? behind(citations, position) : null,
      position,
    })),
  );
}

/** `[@cmp, “words”]`: what isn't a number is shown as it is written. */
function findPassagesInCitation(citation: Citation): FoundPassage[] {
  return citation.references.flatMap(({ locator, position }) =>
    findPassagesInText(locator?.value ?? '', position, citation),
  );
}

/**
 * The texts in all blocks, and block quotes, which are quotations as a whole however deep in a list they are. What raw
 * HTML quotes is looked up as well. `container` is the same for blocks that are side by side.
 */
export function textsInBlocks(
  blocks: readonly Block[],
  file: SourceFile,
  container: object = blocks,
): MarkedText[] {
  return blocks.flatMap((block): MarkedText[] => {
    switch (block.type) {
      case 'paragraph':
        return textsIn(block.children, file, container);
      case 'heading':
        return textsIn(block.children, file);
      case 'list':
        return block.items.flatMap((item) => textsInBlocks(item.children, file));
      case 'table':
        return [block.header, ...block.rows].flat().flatMap((cell) => textsIn(cell.children, file));
      case 'chart':
        return textsInChart(block, file);
      case 'diagram':
        return labelsOfDiagram(block).flatMap((label) => textsIn([label], file));
      case 'division':
        return textsInBlocks(block.children, file);
      case 'block-quote':
        return textsInQuotation(readQuotation(block, file).value, file);
      case 'html-block':
        return [wholeText(wordsOfHtml(block.value), block.position, null)];
      case 'code-block':
        return [aloneStanding([], passagesOfCode(block))];
      case 'rule':
        return [];
    }
  });
}

function passagesOfCode({ value, position }: CodeBlock): readonly UncomparedPassage[] {
  return passagesInCode(value).map(([start, end]) => ({
    kind: 'code',
    content: oneLine(value.slice(start, end)),
    citation: null,
    position,
  }));
}

/** The words of a chart; the citation of its source stands for those without one. */
function textsInChart(chart: ChartBlock, file: SourceFile): MarkedText[] {
  const citations = citationsIn(chart.source);
  const plain = [chart.unit ?? '', chart.table.labelHeading];
  const named = [chart.title, ...namesInTable(chart.table).map((name) => [name])];
  return [
    ...named.flatMap((nodes) => textsIn([...nodes, ...citations], file)),
    ...plain.map((text) => wholeText(text, chart.position, citations[0] ?? null)),
    ...textsIn(chart.source, file),
  ];
}

function citationsIn(nodes: readonly Inline[]): Citation[] {
  return walkInlines(nodes).filter((node) => node.type === 'citation');
}
