import type { AttributedQuotation, DeckBlock, SlideFrame } from '../slide.ts';
import { inSequence } from '../paginate/divisible.ts';
import { paginateAround } from '../paginate/paginate-around.ts';
import { paginateQuotation } from '../paginate/paginate-quotation.ts';
import { wordsOfQuotation } from '../plain-body.ts';
import { widthOf } from '../text-length.ts';
import { consistsOf } from './body-shape.ts';
import type { Draw } from './draw.ts';
import { bySlices, inBlocks, type LayoutModule, USUAL } from './layout-module.ts';
import { viewBody, viewQuotation } from './view-body.ts';

export interface QuotesSlide extends SlideFrame {
  readonly layout: 'quotes';
  readonly quotations: readonly AttributedQuotation[];
  readonly body: readonly DeckBlock[];
}

/** Several quotations, and what is beside them. */
export const quotes: LayoutModule<QuotesSlide> = {
  ...USUAL,
  view: viewQuotes,
  suits: (body) => body[0]?.type === 'quotation' && consistsOf(body, 'quotation', (count) => 1 < count),
  compose: (frame, body) => {
    const quotations = body.filter((block) => block.type === 'quotation');
    if (quotations.length === 0) return 'a block quote (lines that start with >)';
    const others = body.filter((block) => block.type !== 'quotation');
    return { ...frame, layout: 'quotes', quotations, body: others };
  },
  contents: ({ quotations, body }) => inBlocks(quotations, body),
  split: bySlices((slide: QuotesSlide, context) => {
    const main = inSequence(slide.quotations.map((quotation) => paginateQuotation(quotation, context)));
    return paginateAround(slide, main, context, (quotations) => ({ quotations }));
  }),
};

/** Several quotations, side by side where they have space in columns, else one under the other. */
function viewQuotes({ quotations, body }: QuotesSlide, draw: Draw) {
  const texts = quotations.map((quotation) => wordsOfQuotation(quotation, draw.words));
  const space = spaceNeeded(quotations.length, Math.max(...texts.map(widthOf)));
  return {
    length: isBriefPair(texts) ? 'brief' : space < 0.3 ? 'short' : space < 0.55 ? 'medium' : 'long',
    quotations: quotations.map((quotation) => viewQuotation(quotation, draw)),
    isSideBySide: space <= 1 && haveColumns(texts) && !areOddPair(texts.map(widthOf)),
    body: viewBody(body, draw),
  };
}

/** What share of a column at the smallest size the longest quotation takes, set beside the others. */
function spaceNeeded(count: number, longest: number): number {
  return (longest * count) / LETTERS_ACROSS_COLUMNS;
}

/** Two columns take about 270 letters each; in narrower ones more is lost at the line ends. */
const LETTERS_ACROSS_COLUMNS = 540;

/** Two phrases, each with space for the largest type in half of the width. */
function isBriefPair(texts: readonly string[]): boolean {
  return (
    texts.length === 2 && Math.max(...texts.map(widthOf)) <= PHRASE && longestWordOf(texts) <= PHRASE_WORD
  );
}

const PHRASE = 45;
const PHRASE_WORD = 13;

/** A word beside a paragraph leaves its column empty; one under the other, both are as wide as they need. */
function areOddPair(widths: readonly number[]): boolean {
  const [shorter = 0, longer = 0] = widths.toSorted((one, other) => one - other);
  return widths.length === 2 && ODD * shorter <= longer && shorter + longer <= STACKED;
}

const ODD = 3;
/** Letters of two quotations that are under each other in large type. */
const STACKED = 220;

/** Columns of more quotations than this are too narrow to read across, and so are those for which a word wants small type. */
const MOST_COLUMNS = 3;
const LETTERS_ACROSS = 51;

/** Four are in two rows. */
const IN_ROWS = 4;

function haveColumns(texts: readonly string[]): boolean {
  const isSpaced = texts.every((text) => widthOf(text) === text.length);
  const columns = texts.length === IN_ROWS ? IN_ROWS / 2 : texts.length;
  return columns <= MOST_COLUMNS && (!isSpaced || longestWordOf(texts) * columns <= LETTERS_ACROSS);
}

function longestWordOf(texts: readonly string[]): number {
  return Math.max(0, ...texts.flatMap((text) => text.split(/\s+/u)).map(({ length }) => length));
}
