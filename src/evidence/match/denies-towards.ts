import { firstAtLeast } from '../text/first-at-least.ts';
import type { ArticleIndex } from '../text/index-article.ts';
import { isWord } from '../text/tokenise.ts';

/** So many words a denial reaches, and as many may a bracket stand for. */
const REACH = 5;
/** So many has a clause. */
export const CLAUSE = 12;

/**
 * Whether one of the next words of the sentence denies, going on from a token or back from it; `ends` names marks behind which
 * nothing counts, `reach` how many words do.
 */
export function deniesTowards(
  index: ArticleIndex,
  from: number,
  step: 1 | -1,
  ends: ReadonlySet<string> = new Set(),
  reach = REACH,
): boolean {
  const { tokens, sentenceOf, negations } = index;
  const nearest =
    negations[step === 1 ? firstAtLeast(negations, from + 1) : firstAtLeast(negations, from) - 1];
  if (nearest === undefined || sentenceOf[nearest] !== sentenceOf[from]) return false;
  let words = 0;
  for (let at = from + step; at !== nearest && words < reach; at += step) {
    if (ends.has(tokens.shapes[at] ?? '')) return false;
    if (isWord(tokens.words[at] ?? '')) words += 1;
  }
  return words < reach;
}
