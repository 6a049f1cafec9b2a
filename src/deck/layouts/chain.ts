import type { List } from '../../markdown/nodes/block.ts';
import { splitInlines } from '../../markdown/inlines/split-inlines.ts';
import { wordsOfItem } from '../../markdown/nodes/walk-inlines.ts';
import type { SourceFile } from '../../text/source-file.ts';
import { sum } from '../../text/collections.ts';
import { type Divisible, inSequence, whole } from '../paginate/divisible.ts';
import { type Edges, paginateAround, weightOfLine } from '../paginate/paginate-around.ts';
import { LEAST } from '../paginate/paginate-words.ts';
import type { SlideFrame } from '../slide.ts';
import { DASH } from './body-shape.ts';
import { around, between, bySlices, type LayoutModule, OF_LINES } from './layout-module.ts';
import type { ChainIntermediary } from './slide-part.ts';
import type { Draw } from './draw.ts';
import { viewBody } from './view-body.ts';

export interface ChainSlide extends SlideFrame, Edges {
  readonly layout: 'chain';
  readonly intermediaries: readonly ChainIntermediary[];
}

/** The way of the words, from the first intermediary to the last. */
export const chain: LayoutModule<ChainSlide> = {
  ...OF_LINES,
  view: viewChain,
  hasFields: true,
  compose: around(
    'chain',
    'list',
    'a numbered list of those who passed the words on, “1. **Name** — kind — how”',
    (list, { file }) => ({
      intermediaries: readIntermediaries(list, file),
    }),
  ),
  contents: (slide) => between(slide, { kind: 'chain', intermediaries: slide.intermediaries }),
  split: bySlices((slide: ChainSlide, context) =>
    paginateAround(slide, paginateLinks(slide.intermediaries), context, (intermediaries) => ({
      intermediaries,
    })),
  ),
};

/** `**Xinhua** — agency — reported — remark`. */
function readIntermediaries(list: List, file: SourceFile): ChainIntermediary[] {
  return list.items.map((item) => {
    const [name = [], kind = [], relation = [], remark = []] = splitInlines(wordsOfItem(item), DASH, file, 4);
    return { name, kind, relation, remark };
  });
}

/**
 * Divides a chain at its links: the intermediary where it is split ends one slide and begins the next, and what it did with
 * the words is said there.
 */
function paginateLinks(
  intermediaries: readonly ChainIntermediary[],
): Divisible<readonly ChainIntermediary[]> {
  const links = intermediaries.slice(1).map((intermediary) => {
    const { name, kind, relation, remark } = intermediary;
    return whole(intermediary, sum([name, kind, relation, remark].map(weightOfLine)));
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

/** Links of a chain that are under each other in large type. */
const ROOMY = 5;

/** The way of the words, from the first intermediary to the last. */
function viewChain({ introduction, intermediaries, body }: ChainSlide, draw: Draw) {
  const rungs = sum(intermediaries.map(({ remark }) => (remark.length === 0 ? 1 : 1.5)));
  return {
    length: rungs <= ROOMY ? 'short' : 'long',
    introduction: viewBody(introduction, draw),
    intermediaries: viewLinks(intermediaries, draw),
    body: viewBody(body, draw),
  };
}

export function viewLinks(intermediaries: readonly ChainIntermediary[], draw: Draw) {
  return intermediaries.map(({ name, kind, relation, remark }, index) => ({
    nameHtml: draw.line(name),
    kindHtml: draw.line(kind),
    relationHtml: draw.line(relation),
    remarkHtml: draw.line(remark),
    isFirst: index === 0,
    isLast: index === intermediaries.length - 1,
    isIncremental: draw.isIncremental,
  }));
}
