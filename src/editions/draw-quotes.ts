import { type Slide, blocksOn } from '../deck/layouts/layouts.ts';
import { viewQuotation } from '../deck/layouts/view-body.ts';
import type { Excerpt } from '../evidence/lock/excerpt.ts';
import type { TableCell } from '../markdown/nodes/block.ts';
import type { Quotation } from '../outline/outline.ts';
import { renderCitation } from '../render/nodes/render-citation.ts';
import type { RenderContext } from '../render/nodes/render-context.ts';
import { renderLine, renderLineOfText } from '../render/nodes/render-inline.ts';
import { renderText } from '../render/nodes/render-text.ts';
import { slideContexts } from '../render/render-slides.ts';
import { drawWith } from '../render/view-slide.ts';
import type { Position } from '../text/source-file.ts';
import {
  type DrawingMaterial,
  type DrawnEdition,
  type EditionMaterial,
  chosenWholes,
} from './edition-document.ts';
import { drawQuestions, handoutPages, viewHeading } from './handout-pages.ts';

/**
 * The handout of quotations: each in the sentences around it, where the article may be shown, with speaker, way, source
 * and space to write; then the discussion questions.
 */
export async function drawQuotes(material: DrawingMaterial): Promise<DrawnEdition> {
  const { deck, whole, draw, drawing } = material;
  const contextOf = await slideContexts(whole, drawing);
  const slides = chosenWholes(material);
  const [first] = slides;
  const titleHtml = first === undefined ? '' : renderLineOfText(deck.title, contextOf(first));
  const title =
    first === undefined
      ? []
      : [draw(first, 'quotes-title', { titleHtml, hasContext: 0 < material.excerpts.size })];
  const quotes = slides.flatMap((slide) =>
    viewQuotes(slide, material, contextOf(slide)).map((view) => draw(slide, 'quote', view)),
  );
  const questions = slides.flatMap((slide) => {
    if (slide.layout !== 'questions') return [];
    const context = { ...contextOf(slide), isIncremental: false };
    return [drawQuestions(slide, viewHeading(slide, context), drawWith(context), draw)];
  });
  return {
    edition: 'handout',
    pieces: [...title, ...quotes, ...questions],
    ...handoutPages(deck, material, { properties: {}, most: MANY, lines: LINES }),
  };
}

/** A sheet has as many as there is space for. */
const MANY = 99;

/** Under each quotation, at least. */
const LINES = 3;

/**
 * Block quotations as they are set on the slide, those that were said elsewhere among them, and the passages in quotation marks
 * in its text, in reading order.
 */
function viewQuotes(slide: Slide, { whole, excerpts }: EditionMaterial, context: RenderContext) {
  const blocks = new Map(
    blocksOn(slide)
      .filter((block) => block.type === 'quotation')
      .map((block) => [block.quotation.position.start.offset, block]),
  );
  const { start, end } = slide.position;
  const isHere = ({ position: { start: at } }: Quotation): boolean =>
    blocks.has(at.offset) || (start.offset <= at.offset && at.offset < end.offset);
  const elsewhere = [...blocks.values()].flatMap(({ quotation }) =>
    quotation.kind === 'elsewhere' ? [quotation] : [],
  );
  const passages = [...whole.quotations.filter(isHere), ...elsewhere].toSorted(
    (one, other) => one.position.start.offset - other.position.start.offset,
  );
  const heading = viewHeading(slide, context);
  return passages.map((quotation, index) => {
    const block = blocks.get(quotation.position.start.offset);
    return {
      ...heading,
      follows: 0 < index,
      ...viewCell(quotation.position, slide, passages, context),
      context: 'id' in quotation ? viewContext(excerpts.get(quotation.id), quotation.content, context) : null,
      quotation: block === undefined ? null : viewQuotation(block, drawWith(context)),
      wordsHtml: renderText(quotation.content, context),
      citationHtml: quotation.citation === null ? '' : renderCitation(quotation.citation, context),
    };
  });
}

/** Of words in a table, what their row and their column are of, and what else the row says, such as who speaks. */
function viewCell({ start }: Position, slide: Slide, quoted: readonly Quotable[], context: RenderContext) {
  const draw = (cell: TableCell | undefined): string =>
    renderLine(
      (cell?.children ?? []).filter(({ type }) => type !== 'citation'),
      context,
    );
  const isIn = (offset: number, { position }: TableCell): boolean =>
    position.start.offset <= offset && offset < position.end.offset;
  for (const block of blocksOn(slide)) {
    if (block.type !== 'table') continue;
    for (const row of block.rows) {
      const at = row.findIndex((cell) => isIn(start.offset, cell));
      if (at === -1) continue;
      const isQuoted = (cell: TableCell): boolean =>
        quoted.some(({ position }) => isIn(position.start.offset, cell));
      const others = row.flatMap((cell, index) =>
        index === 0 || index === at || isQuoted(cell) || cell.children.length === 0
          ? []
          : [{ headHtml: draw(block.header[index]), cellHtml: draw(cell) }],
      );
      return { rowHtml: at === 0 ? '' : draw(row[0]), others, columnHtml: draw(block.header[at]) };
    }
  }
  return { rowHtml: '', others: [], columnHtml: '' };
}

type Quotable = Pick<Quotation, 'position'>;

function viewContext(excerpt: Excerpt | undefined, quoted: string, context: RenderContext) {
  if (excerpt === undefined) return null;
  const parts = quotedParts(unbroken(excerpt.passage), quoted);
  return {
    beforeHtml: renderText(unbroken(opened(excerpt.before)), context),
    passage: parts.map(({ text, isQuoted }) => ({ wordsHtml: renderText(text, context), isQuoted })),
    afterHtml: renderText(unbroken(closed(excerpt.after)), context),
  };
}

/** An excerpt may begin inside a word of a sentence that is too long to be shown whole, or with the end of another. */
function opened(before: string): string {
  const text = before.replace(/^[\s.…]+(?=\S)/u, '');
  return /^\p{Ll}/u.test(text) ? `… ${text.replace(/^\S+\s+/u, '')}` : text;
}

/** It may end inside a word, too. */
function closed(after: string): string {
  return /[\p{L}\p{N},;:–—-]\s*$/u.test(after) ? `${after.replace(/\s+\S*$/u, '')} …` : after;
}

/** The dots of a spaced ellipsis stay on one line. */
function unbroken(text: string): string {
  return text.replaceAll(/(?<=\.) (?=\.)/gu, '\u00A0');
}

/** A piece of a passage of the article, and whether a quotation says it. */
interface QuotedPart {
  readonly text: string;
  readonly isQuoted: boolean;
}

/**
 * Parts a passage into what a quotation of it says and what it leaves out with an ellipsis; one piece where that can’t be
 * told, as of words that are replaced in brackets.
 *
 *     Three thousand. […] Forty.  ▸  [Three thousand.] They came by night. [Forty.]
 */
export function quotedParts(passage: string, quotation: string): readonly QuotedPart[] {
  const whole = [{ text: passage, isQuoted: true }];
  const said = quotation.split(OMISSION).filter((words) => lettersOf(words).length > 0);
  const spans = spansOf(said, lettersOf(passage));
  if (spans === null || spans.length < 2) return whole;
  const parts: QuotedPart[] = [];
  for (const [at, { start, end }] of spans.entries()) {
    const before = at === 0 ? 0 : endOf(spans[at - 1]?.end ?? 0, said[at - 1] ?? '', passage);
    const from = at === 0 ? 0 : start;
    const to = at === spans.length - 1 ? passage.length : endOf(end, said[at] ?? '', passage);
    parts.push({ text: passage.slice(before, from), isQuoted: false });
    parts.push({ text: passage.slice(from, to), isQuoted: true });
  }
  return parts.filter(({ text }) => text !== '');
}

const OMISSION = /\[\s*(?:…|\.\s?\.\s?\.)\s*\]|\(\s*…\s*\)|…+|\.\s?\.\s?\.(?:\s?\.)?/u;

interface Letter {
  readonly letter: string;
  /** Behind it. */
  readonly end: number;
}

/** Letters and digits, as spelling and punctuation of quotations may differ. */
function lettersOf(text: string): readonly Letter[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}]/gu), ({ 0: letter, index }) => ({
    letter: letter.toLowerCase(),
    end: index + letter.length,
  }));
}

/** Where each piece is, one behind another; `null` where one isn’t found. */
function spansOf(
  said: readonly string[],
  letters: readonly Letter[],
): readonly { readonly start: number; readonly end: number }[] | null {
  const text = letters.map(({ letter }) => letter);
  const spans = [];
  let from = 0;
  for (const words of said) {
    const sought = lettersOf(words).map(({ letter }) => letter);
    const at = text.findIndex(
      (_, index) => from <= index && sought.every((letter, offset) => text[index + offset] === letter),
    );
    const [first, last] = [letters[at], letters[at + sought.length - 1]];
    if (first === undefined || last === undefined) return null;
    spans.push({ start: first.end - first.letter.length, end: last.end });
    from = at + sought.length;
  }
  return spans;
}

/** With the mark that ends it in the quotation as well. */
function endOf(end: number, words: string, passage: string): number {
  const mark = /[.,;:!?。，；：！？]\s*$/u.test(words)
    ? /^[.,;:!?。，；：！？]/u.exec(passage.slice(end))
    : null;
  return end + (mark?.[0].length ?? 0);
}
