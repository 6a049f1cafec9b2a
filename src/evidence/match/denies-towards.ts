import type { ArticleIndex } from '../text/index-article.ts';
import { deniesAt } from '../text/negation.ts';
import { isWord } from '../text/tokenise.ts';

/** So many words a denial reaches, and as many may a bracket stand for. */
const REACH = 5;

/**
 * Whether one of the next words of the sentence denies, going on from a token or back from it; `ends` names marks behind which
 * nothing counts.
 */
export function deniesTowards(
  { tokens, sentenceOf }: ArticleIndex,
  from: number,
  step: 1 | -1,
  ends: ReadonlySet<string> = new Set(),
): boolean {
  let words = 0;
  for (let at = from + step; sentenceOf[at] === sentenceOf[from] && words < REACH; at += step) {
    if (deniesAt(tokens.words, at)) return true;
    if (ends.has(tokens.shapes[at] ?? '')) return false;
    if (isWord(tokens.words[at] ?? '')) words += 1;
  }
  return false;
}
