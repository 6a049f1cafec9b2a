import { exceptionAt } from '../text/exceptions.ts';
import { firstAtLeast } from '../text/first-at-least.ts';
import { deniesIn, type ArticleIndex } from '../text/index-article.ts';
import { hedgeBefore, isCondition } from '../text/hedge.ts';
import { isNegation } from '../text/negation.ts';
import { isWord } from '../text/tokenise.ts';
import type { Passage } from '../verdict.ts';

/**
 * The word that denies a passage, limits it or puts it under a condition, and stands right beside it, outside; `null` where none does. Marks between
 * them keep them apart, but for a comma before an “if” or “except”, and before a “dass”.
 */
export function denialBeside(index: ArticleIndex, passage: Passage): string | null {
  const start = firstAtLeast(index.tokens.starts, passage.start);
  const end = firstAtLeast(index.tokens.starts, passage.end);
  return denialBefore(index, start) ?? denialAfter(index, end) ?? limitBefore(index, start);
}

function denialBefore(index: ArticleIndex, start: number): string | null {
  const near = wordOfSentence(index, start - 1, start);
  if (near !== '' && (deniesIn(index, start - 1) || isCondition(near))) return near;
  const far = wordOfSentence(index, start - 2, start);
  if (LEADS_ON.has(near.toLowerCase()) && isNegation(far)) return far;
  return THAT.has(near) ? denialBeforeThat(index, start) : null;
}

/** The only word that denies in the clause on which a “that” before a place depends: “never said that”; none of “no doubt that”. */
function denialBeforeThat(index: ArticleIndex, start: number): string | null {
  const denying: string[] = [];
  for (let at = start - 2; at >= start - BEFORE_THAT; at -= 1) {
    const word = wordOfSentence(index, at, start);
    if (word === '' || (!isWord(word) && at < start - 2)) break;
    if (isNegation(word)) denying.push(word);
  }
  return denying.length === 1 ? (denying[0] ?? null) : null;
}

function denialAfter(index: ArticleIndex, end: number): string | null {
  const after = wordOfSentence(index, end, end - 1);
  if (isNegation(after)) return after;
  const from = after === ',' ? end + 1 : end;
  const following = wordOfSentence(index, from, end - 1);
  if (FOLLOWS.has(following)) return following;
  return following === '' ? null : exceptionAt(index.tokens.words, from);
}

function limitBefore({ tokens, sentenceOf }: ArticleIndex, start: number): string | null {
  return sentenceOf[start - 1] === sentenceOf[start] ? hedgeBefore(tokens.words, start) : null;
}

/** A token, where it stands in the same sentence as another; else nothing. */
function wordOfSentence({ tokens, sentenceOf }: ArticleIndex, at: number, inside: number): string {
  return sentenceOf[at] === sentenceOf[inside] ? (tokens.words[at] ?? '') : '';
}

/** Words that take something from what is said before them, and are no other words elsewhere. */
const FOLLOWS: ReadonlySet<string> = new Set(
  'if unless except only until wenn sofern außer sauf excepto salvo если кроме якщо jeśli jeżeli إذا إلا εάν'.split(
    ' ',
  ),
);

/** Words behind which a clause says what is denied before them, and how near before. */
const THAT: ReadonlySet<string> = new Set('that dass que che что'.split(' '));
const BEFORE_THAT = 6;

/** Words that may stand between “not” and what it denies. */
const LEADS_ON: ReadonlySet<string> = new Set(
  'to be been being have had a an the any ever yet really 有 能 会 會 曾 可 应 應'.split(' '),
);
