import { firstAtLeast } from '../text/first-at-least.ts';
import { deniesIn, type ArticleIndex } from '../text/index-article.ts';
import { isCondition } from '../text/hedge.ts';
import { isNegation } from '../text/negation.ts';
import type { Passage } from '../verdict.ts';

/** The word that denies a passage, or puts it under a condition, and stands right beside it, outside; `null` where none does. Marks between them keep them apart. */
export function denialBeside(index: ArticleIndex, passage: Passage): string | null {
  const { tokens, sentenceOf } = index;
  const start = firstAtLeast(tokens.starts, passage.start);
  const end = firstAtLeast(tokens.starts, passage.end);
  const isOfSentence = (at: number, inside: number): boolean => sentenceOf[at] === sentenceOf[inside];
  const [far = '', near = '', after = ''] = [start - 2, start - 1, end].map((at) => tokens.words[at]);
  if (isOfSentence(start - 1, start) && (deniesIn(index, start - 1) || isCondition(near))) return near;
  if (isOfSentence(start - 2, start) && LEADS_ON.has(near.toLowerCase()) && isNegation(far)) return far;
  return isOfSentence(end, end - 1) && isNegation(after) ? after : null;
}

/** Words that may stand between “not” and what it denies. */
const LEADS_ON: ReadonlySet<string> = new Set(
  'to be been being have had a an the any ever yet really 有 能 会 會 曾 可 应 應'.split(' '),
);
