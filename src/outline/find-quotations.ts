import type { Block } from '../markdown/block.ts';
import { namesInTable } from '../markdown/chart.ts';
import type { ChartBlock } from '../markdown/chart.ts';
import { labelsOfDiagram } from '../markdown/diagram.ts';
import type { Citation, Image, Inline } from '../markdown/inline.ts';
import { walkInlines } from '../markdown/walk-inlines.ts';
import { wordsOfHtml } from '../markdown/words-of-html.ts';
import type { Position } from '../source/position.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Attribution } from './outline.ts';
import { pairMarks, type PairedMarks } from './pair-marks.ts';
import { quotableText } from './quotable-text.ts';
import { readQuotation, type FoundPassage } from './read-quotation.ts';
import { pairSingleMarks } from './single-passages.ts';

/**
 * Finds the passages in quotation marks in a heading, point, claim, caption or cell. Marks of any style count, whichever
 * nodes they stand in, and so do `<q>` tags; code and `{.scare}` spans hold no quotations. What is said aloud or shown
 * beside the words is looked up, too: descriptions and captions of pictures, places in citations.
 */
export function findPassages(nodes: readonly Inline[], file: SourceFile): FoundPassage[] {
  const { words, marks, placeAt, languageAt } = quotableText(nodes, file);
  const citations = citationsIn(nodes);
  const found = passagesIn(marks).map(([start, end]) => {
    const position = { start: placeAt(Math.max(0, start - 1)).start, end: placeAt(end).end };
    const language = languageAt(start);
    return passage(words.slice(start, end), { language, citation: after(citations, position), position });
  });
  const beside = [
    ...imagesIn(nodes).flatMap((image) => findPassagesInPicture(image, citations)),
    ...citations.flatMap((citation) => findPassagesInCitation(citation)),
  ];
  return [...found, ...beside];
}

/** Passages in a text that stands somewhere as a whole. */
export function findPassagesInText(
  text: string,
  position: Position,
  citation: Citation | null,
): FoundPassage[] {
  return passagesIn(text).map(([start, end]) =>
    passage(text.slice(start, end), { language: null, citation, position }),
  );
}

/** Passages in the line under a block quote: “— Ann Lee, who calls it “a scandal””. */
export function findPassagesInAttribution(attribution: Attribution | null, file: SourceFile): FoundPassage[] {
  if (attribution === null) return [];
  const { speaker, role, carriers, translator, citation, position } = attribution;
  const comma: Inline = { type: 'text', value: ', ', position };
  const parts = [speaker, role, ...carriers, translator].filter((part) => part.length > 0);
  const line = parts.flatMap((part, index) => (index === 0 ? part : [comma, ...part]));
  return findPassages(citation === null ? line : [...line, citation], file);
}

/** Inner start and end of each passage, in order. */
export function passagesIn(text: string): readonly PairedMarks[] {
  const { pairs } = pairMarks(text);
  return [...pairs, ...pairSingleMarks(text, pairs)].sort(([one], [other]) => one - other);
}

/** A passage in marks: nobody is named, and white space counts for nothing. */
export function passage(
  words: string,
  found: Pick<FoundPassage, 'language' | 'citation' | 'position'>,
): FoundPassage {
  const content = words.replace(/\s+/gu, ' ').trim();
  const nobody = { speaker: null, isSpeakerInferred: false, carriers: [], translator: null };
  return { kind: 'inline', content, ...nobody, attributedAt: found.position, ...found };
}

/** The citation that stands behind a place, else the last one. */
function after(citations: readonly Citation[], { end }: Position): Citation | null {
  return citations.find(({ position }) => position.start.offset >= end.offset) ?? citations.at(-1) ?? null;
}

/** A picture is described and captioned in texts without places of their own. */
function findPassagesInPicture(
  { quotable, position }: Image,
  citations: readonly Citation[],
): FoundPassage[] {
  const citation = after(citations, position);
  return quotable.flatMap((text) => findPassagesInText(text, position, citation));
}

/** `[@cmp, “words”]`: what isn't a number is shown as it is written. */
function findPassagesInCitation(citation: Citation): FoundPassage[] {
  return citation.references.flatMap(({ locator, position }) =>
    findPassagesInText(locator?.value ?? '', position, citation),
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
      case 'block-quote': {
        const { passage: quoted, attribution } = readQuotation(block, file).value;
        return [quoted, ...findPassagesInAttribution(attribution, file)];
      }
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
  const plain = [chart.unit ?? '', chart.table.labelHeading];
  const named = [chart.title, ...namesInTable(chart.table).map((name) => [name])];
  return [
    ...named.flatMap((nodes) => findPassages([...nodes, ...citations], file)),
    ...plain.flatMap((text) => findPassagesInText(text, chart.position, citations[0] ?? null)),
    ...findPassages(chart.source, file),
  ];
}

function citationsIn(nodes: readonly Inline[]): Citation[] {
  return [...walkInlines(nodes)].filter((node) => node.type === 'citation');
}

function imagesIn(nodes: readonly Inline[]): Image[] {
  return [...walkInlines(nodes)].filter((node) => node.type === 'image');
}
