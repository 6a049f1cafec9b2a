import { sum } from '../../../text/sum.ts';
import type { Draw } from '../draw.ts';
import { viewBody } from '../view-body.ts';
import type { ChainIntermediary } from '../slide-part.ts';
import type { ChainSlide } from './chain.ts';

/** Links of a chain that are under each other in large type. */
const ROOMY = 5;

/** The way of the words, from the first intermediary to the last. */
export function viewChain({ introduction, intermediaries, body }: ChainSlide, draw: Draw) {
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
