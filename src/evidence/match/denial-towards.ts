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
  const next = step === 1 ? firstAtLeast(negations, from + 1) : firstAtLeast(negations, from) - 1;
  const nearest = negations[next];
  if (nearest === undefined || sentenceOf[nearest] !== sentenceOf[from]) return null;
  const [start, end] = step === 1 ? [from + 1, nearest] : [nearest + 1, from];
  const isNear = tokens.words.slice(start, end).filter(isWord).length < reach;
  const hasMark = ends.size > 0 && tokens.shapes.slice(start, end).some((shape) => ends.has(shape));
  return isNear && !hasMark ? (tokens.words[nearest] ?? '') : null;
}
