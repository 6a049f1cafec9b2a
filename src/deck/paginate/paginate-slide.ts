import type { Inline } from '../../markdown/nodes/inline.ts';
import { plainText } from '../../markdown/nodes/plain-text.ts';
import type { DeckBlock } from '../deck-block.ts';
import type { AgendaSlide, ChainSlide, SectionSlide, Slide, SourcesSlide } from '../slide.ts';
import { asPoints, asTextOrFigure, paginateFigure } from './paginate-figure.ts';
import { paginateBody, paginateList } from './paginate-blocks.ts';
import { paginateActors, paginateEvents, paginateTerms } from './paginate-items.ts';
import { paginateQuotation } from './paginate-quotation.ts';
import { paginateRows } from './paginate-rows.ts';
import { paginateWords, LEAST, type PaginationContext } from './paginate-words.ts';
import { bound, inList, inSequence, mapSlices, whole, type Divisible } from './divisible.ts';
import { widthOf } from '../width-of.ts';
import { sum } from '../../text/sum.ts';

/**
 * How a slide divides: each slice is a slide of the same layout, but that what only follows a quotation, a list or a
 * drawing goes on as text. `null` for a title, which is whole, and for a comparison, whose columns divide side by side.
 */
export function paginateSlide(slide: Slide, context: PaginationContext): Divisible<Slide> | null {
  switch (slide.layout) {
    case 'points':
      return mapSlices(paginateBody(slide.body, context), (body) => asTextOrFigure(slide, body));
    case 'custom':
      return mapSlices(paginateBody(slide.body, context), (body) => ({ ...slide, body }));
    case 'figure':
      return paginateFigure(slide, context);
    case 'claim':
      return mapSlices(paginateBody(slide.evidence, context), (evidence) => ({ ...slide, evidence }));
    case 'statement':
      return mapSlices(paginateWords(slide.words, context), (words) => ({ ...slide, words }));
    case 'quote': {
      const main = paginateQuotation(slide.quotation, context);
      return framed(slide, main, context, (quotation, { body }) => ({ ...slide, quotation, body }));
    }
    case 'quotes': {
      const main = inSequence(slide.quotations.map((quotation) => paginateQuotation(quotation, context)));
      return framed(slide, main, context, (quotations, { body }) => ({ ...slide, quotations, body }));
    }
    case 'chain':
    case 'table':
    case 'questions':
    case 'timeline':
    case 'terms':
    case 'actors':
      return paginateDrawing(slide, context);
    case 'agenda':
      return paginateAgenda(slide);
    case 'section':
      return paginateSection(slide, context);
    case 'sources':
      return paginateSources(slide);
    case 'title':
    case 'comparison':
      return null;
  }
}

type Drawing = Extract<
  Slide,
  { readonly layout: 'chain' | 'table' | 'questions' | 'timeline' | 'terms' | 'actors' }
>;

function paginateDrawing(slide: Drawing, context: PaginationContext): Divisible<Slide> {
  const framedAs = <M>(main: Divisible<M>, make: (main: M) => Drawing): Divisible<Slide> =>
    framed(slide, main, context, (value, edges) => ({ ...make(value), ...edges }));
  switch (slide.layout) {
    case 'chain':
      return framedAs(paginateChain(slide), (intermediaries) => ({ ...slide, intermediaries }));
    case 'table':
      return framedAs(paginateRows(slide.table, context), (rows) => ({
        ...slide,
        table: { ...slide.table, rows },
      }));
    case 'questions':
      return framedAs(paginateList(slide.questions, context), (questions) => ({ ...slide, questions }));
    case 'timeline':
      return framedAs(paginateEvents(slide.events, context), (events) => ({ ...slide, events }));
    case 'terms':
      return framedAs(paginateTerms(slide.terms, context), (terms) => ({ ...slide, terms }));
    case 'actors':
      return framedAs(paginateActors(slide.groups, context), (groups) => ({ ...slide, groups }));
  }
}

interface Edges {
  readonly introduction: readonly DeckBlock[];
  readonly body: readonly DeckBlock[];
}

type Piece<M> =
  | { readonly kind: keyof Edges; readonly blocks: readonly DeckBlock[] }
  | { readonly kind: 'main'; readonly value: M };

/** What comes before the main thing stays with its beginning; what follows it comes last. */
function framed<M>(
  slide: Slide & Partial<Edges>,
  main: Divisible<M>,
  context: PaginationContext,
  make: (main: M, edges: Edges) => Slide,
): Divisible<Slide> {
  const { introduction = [], body = [] } = slide;
  const edge = (kind: keyof Edges, blocks: readonly DeckBlock[]): Divisible<Piece<M>> =>
    mapSlices(paginateBody(blocks, context), (slice) => ({ kind, blocks: slice }));
  const middle = introduction.length === 0 ? main : bound(main);
  const pieces = inSequence([
    edge('introduction', introduction),
    mapSlices(middle, (value): Piece<M> => ({ kind: 'main', value })),
    edge('body', body),
  ]);
  return mapSlices(pieces, (run) => {
    const blocksOf = (kind: keyof Edges): readonly DeckBlock[] =>
      run.flatMap((piece) => (piece.kind === kind ? piece.blocks : []));
    const edges = { introduction: blocksOf('introduction'), body: blocksOf('body') };
    const found = run.find((piece) => piece.kind === 'main');
    if (found !== undefined) return make(found.value, edges);
    return asPoints(slide, [...edges.introduction, ...edges.body]);
  });
}

/**
 * Divides a chain at its links: the intermediary where it is split ends one slide and begins the next, and what it did with
 * the words is said there.
 */
function paginateChain({ intermediaries }: ChainSlide): Divisible<ChainSlide['intermediaries']> {
  const links = intermediaries.slice(1).map((intermediary) => {
    const words = [intermediary.name, intermediary.kind, intermediary.relation, intermediary.remark];
    return whole(intermediary, sum(words.map(textWeight)));
  });
  if (links.length < 2) return whole(intermediaries, LEAST);
  return {
    leaves: inSequence(links).leaves,
    slice: (from, to) =>
      intermediaries
        .slice(from, to + 1)
        .map((intermediary, at) =>
          at === to - from && to < links.length ? { ...intermediary, relation: [] } : intermediary,
        ),
  };
}

function paginateAgenda(slide: AgendaSlide): Divisible<Slide> {
  const entries = slide.entries.map((entry) => whole(entry, textWeight(entry.title)));
  return mapSlices(inList(entries), (run) => ({ ...slide, entries: run }));
}

/** Further slides of a section are text. */
function paginateSection(slide: SectionSlide, context: PaginationContext): Divisible<Slide> {
  const { standfirst, position } = slide;
  const opening =
    standfirst.length === 0 ? [] : [{ type: 'paragraph' as const, children: standfirst, position }];
  const paginated = paginateBody([...opening, ...slide.body], context);
  return {
    leaves: paginated.leaves,
    slice: (from, to) => {
      const body = paginated.slice(from, to);
      const [first, ...rest] = body;
      if (0 < from) return asPoints(slide, body);
      const hasStandfirst = 0 < standfirst.length && first?.type === 'paragraph';
      return hasStandfirst ? { ...slide, standfirst: first.children, body: rest } : { ...slide, body };
    },
  };
}

/** What the check of the quotations came to stands at the end of the list. */
function paginateSources(slide: SourcesSlide): Divisible<Slide> {
  const sources = inList(slide.sources.map((source) => whole(source, SOURCE + widthOf(source.title))));
  const receipt = slide.receipt === null ? [] : [whole(slide.receipt, RECEIPT)];
  const count = slide.sources.length;
  return {
    leaves: [...sources.leaves, ...receipt.flatMap(({ leaves }) => leaves)],
    slice: (from, to) => ({
      ...slide,
      sources: slide.sources.slice(from, Math.min(to, count)),
      receipt: to <= count ? null : slide.receipt,
    }),
  };
}

/** Letters that authors, container and address of a source take; and what the receipt takes. */
const SOURCE = 120;
const RECEIPT = 160;

function textWeight(words: readonly Inline[]): number {
  return Math.max(LEAST, widthOf(plainText(words)));
}
