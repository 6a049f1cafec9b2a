import type { Inline } from '../../markdown/nodes/inline.ts';
import { plainText } from '../../markdown/nodes/plain-text.ts';
import { sum } from '../../text/collections.ts';
import { type DeckBlock, type PointsSlide, type SlideFrame, asPoints } from '../slide.ts';
import { widthOf } from '../text-length.ts';
import { type Divisible, bound, costlier, inSequence, mapSlices } from './divisible.ts';
import { paginateBody } from './paginate-blocks.ts';
import { LEAST, type PaginationContext, paginateWords } from './paginate-words.ts';

/** What comes before and after the main thing of a slide. */
export interface Edges {
  readonly introduction: readonly DeckBlock[];
  readonly body: readonly DeckBlock[];
}

type AroundPiece<M> =
  | { readonly kind: keyof Edges; readonly blocks: readonly DeckBlock[] }
  | { readonly kind: 'main'; readonly value: M };

/** What comes before the main thing stays with its beginning; what follows it comes last, and continues as text. */
export function paginateAround<S extends SlideFrame & Partial<Edges>, M>(
  slide: S,
  main: Divisible<M>,
  context: PaginationContext,
  make: (main: M) => Partial<S>,
): Divisible<S | PointsSlide> {
  const { introduction, body = [] } = slide;
  const edge = (kind: keyof Edges, blocks: readonly DeckBlock[]): Divisible<AroundPiece<M>> =>
    mapSlices(paginateBody(blocks, context), (slice) => ({ kind, blocks: slice }));
  const middle = introduction === undefined || introduction.length === 0 ? main : bound(main);
  const pieces = inSequence([
    edge('introduction', introduction ?? []),
    mapSlices(middle, (value): AroundPiece<M> => ({ kind: 'main', value })),
    edge('body', body),
  ]);
  return mapSlices(pieces, (run) => {
    const blocksOf = (kind: keyof Edges): readonly DeckBlock[] =>
      run.flatMap((piece) => (piece.kind === kind ? piece.blocks : []));
    const [before, after] = [blocksOf('introduction'), blocksOf('body')];
    const found = run.find((piece) => piece.kind === 'main');
    if (found === undefined) return asPoints(slide, [...before, ...after]);
    const introduced = introduction === undefined ? {} : { introduction: before };
    return { ...slide, ...make(found.value), ...introduced, body: after };
  });
}

/** An item of heading parts, said again on each slide, and of words that can be split. */
export function paginateItem<T>(
  heads: readonly (readonly Inline[])[],
  words: readonly Inline[],
  context: PaginationContext,
  put: (words: readonly Inline[]) => T,
): Divisible<T> {
  const ofHeads = sum(heads.map((head) => widthOf(plainText(head))));
  const paginated = costlier(mapSlices(paginateWords(words, context), put), IN_ITEM);
  const leaves = paginated.leaves.map((leaf, at) => ({
    ...leaf,
    weight: Math.max(LEAST, leaf.weight + (at === 0 ? ofHeads : 0)),
  }));
  return { ...paginated, leaves };
}

/** Between items is the better place. */
const IN_ITEM = 0.1;

/** What words take that stay whole, a line at least. */
export function weightOfLine(words: readonly Inline[]): number {
  return Math.max(LEAST, widthOf(plainText(words)));
}
