import { deniesIn, type ArticleIndex } from '../text/index-article.ts';
import { isWord } from '../text/tokenise.ts';

/** So many words a denial reaches, and as many may a bracket stand for. */
const REACH = 5;

/**
 * Whether one of the next words of the sentence denies, going on from a token or back from it; `ends` names marks behind which
 * nothing counts.
 */
export function deniesTowards(
  index: ArticleIndex,
  from: number,
  step: 1 | -1,
  ends: ReadonlySet<string> = new Set(),
): boolean {
  const { tokens, sentenceOf } = index;
  let words = 0;
  for (let at = from + step; sentenceOf[at] === sentenceOf[from] && words < REACH; at += step) {
    if (deniesIn(index, at)) return true;
    if (ends.has(tokens.shapes[at] ?? '')) return false;
    if (isWord(tokens.words[at] ?? '')) words += 1;
  }
  return false;
}
