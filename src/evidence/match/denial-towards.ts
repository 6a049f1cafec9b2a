import { firstAtLeast } from '../text/first-at-least.ts';
import type { ArticleIndex } from '../text/index-article.ts';
import { isWord } from '../text/tokenise.ts';

/** So many words a denial reaches, and as many may a bracket stand for. */
const REACH = 5;
/** So many has a clause. */
export const CLAUSE = 12;

/**
 * The word that denies among the next ones of the sentence, going on from a token or back from it; `ends` names marks behind which
 * nothing counts, `reach` how many words do. `null` for none.
 */
export function denialTowards(
  index: ArticleIndex,
  from: number,
  step: 1 | -1,
  ends: ReadonlySet<string> = new Set(),
  reach = REACH,
): string | null {
  const { tokens, sentenceOf, negations } = index;
  const nearest =
    negations[step === 1 ? firstAtLeast(negations, from + 1) : firstAtLeast(negations, from) - 1];
  if (nearest === undefined || sentenceOf[nearest] !== sentenceOf[from]) return null;
  let words = 0;
  for (let at = from + step; at !== nearest && words < reach; at += step) {
    if (ends.has(tokens.shapes[at] ?? '')) return null;
    if (isWord(tokens.words[at] ?? '')) words += 1;
  }
  return words < reach ? (tokens.words[nearest] ?? '') : null;
}
