import { CLAUSE_MARKS, CONJUNCTIONS, DETERMINERS, PREPOSITIONS } from '../text/clause-marks.ts';
import { CLAUSE } from './denial-towards.ts';
import { exceptionAt } from '../text/exceptions.ts';
import { firstAtLeast } from '../text/first-at-least.ts';
import * as frames from '../text/frame-words.ts';
import { deniesIn, startOffset, type ArticleIndex } from '../text/index-article.ts';
import { conditionAt, hedgeBefore, isCondition } from '../text/hedge.ts';
import { LIGHT, OF, PARTS } from '../text/hedge-words.ts';
import { isNegation } from '../text/negation.ts';
import { spanAround } from '../text/span-around.ts';
import { isWord } from '../text/tokenise.ts';
import type { Passage } from '../verdict.ts';

/**
 * The words that deny a passage, limit it, suppose it or put it under a condition, and stand outside: right beside it, or at the beginning of
 * its sentence, where its clause depends on them. `null` where none do.
 */
export function wordsCutOff(index: ArticleIndex, passage: Passage): string | null {
  const start = firstAtLeast(index.tokens.starts, passage.start);
  const end = firstAtLeast(index.tokens.starts, passage.end);
  const before = { index, from: startOfSentence(index, start), start };
  return (
    denialBefore(before) ??
    denialAfter(index, end) ??
    limitBefore(before) ??
    frameBefore(before) ??
    conditionBefore(before)
  );
}

/** What stands before a passage in its sentence. */
interface Before {
  readonly index: ArticleIndex;
  /** First token of the sentence, and of the passage. */
  readonly from: number;
  readonly start: number;
}

function startOfSentence({ sentenceOf }: ArticleIndex, at: number): number {
  let start = at;
  while (start > 0 && sentenceOf[start - 1] === sentenceOf[at]) start -= 1;
  return start;
}

/** A token before the passage, in small letters, where it is of the same sentence; else nothing. */
function wordAt({ index, from }: Before, at: number): string {
  return at < from ? '' : (index.tokens.words[at] ?? '');
}

function lowerAt(before: Before, at: number): string {
  return wordAt(before, at).toLowerCase();
}

function denialBefore(before: Before): string | null {
  const { index, start } = before;
  const near = wordAt(before, start - 1);
  if (near !== '' && (deniesIn(index, start - 1) || isCondition(near))) return near;
  const far = wordAt(before, start - 2);
  if (LEADS_ON.has(near.toLowerCase()) && isNegation(far)) return far;
  return frames.THAT.has(near) ? denialBeforeThat(before) : null;
}

/** The only word that denies, or an “if”, in the clause on which a “that” before a place depends: “never said that”; none of “no doubt that”. */
function denialBeforeThat(before: Before): string | null {
  const found: string[] = [];
  for (let at = before.start - 2; at >= before.start - CLAUSE; at -= 1) {
    const word = wordAt(before, at);
    if (word === '' || (!isWord(word) && at < before.start - 2)) break;
    if (isNegation(word) || word.toLowerCase() === 'if') found.push(word);
  }
  return found.length === 1 ? (found[0] ?? null) : null;
}

function denialAfter({ tokens, sentenceOf }: ArticleIndex, end: number): string | null {
  const wordAfter = (at: number): string =>
    sentenceOf[at] === sentenceOf[end - 1] ? (tokens.words[at] ?? '') : '';
  if (isNegation(wordAfter(end))) return wordAfter(end);
  const from = wordAfter(end) === ',' ? end + 1 : end;
  if (FOLLOWS.has(wordAfter(from))) return wordAfter(from);
  return wordAfter(from) === '' ? null : exceptionAt(tokens.words, from);
}

/** A “may” or “at least” right before, or the “none of” whose “of” leads on to the passage. */
function limitBefore(before: Before): string | null {
  const { index, from, start } = before;
  const hedge = hedgeBefore(index.tokens.words, start, { from, isEdge: true });
  if (hedge !== null) return hedge;
  const of = DETERMINERS.has(lowerAt(before, start - 1)) ? start - 2 : start - 1;
  const isPart = OF.has(lowerAt(before, of)) && PARTS.has(lowerAt(before, of - 1));
  return isPart ? index.tokens.words.slice(of - 1, of + 1).join(' ') : null;
}

/**
 * “I suspect”, “it is likely that” or, in somebody’s own words, “people say”: what the passage is only supposed to be, in the words of whom it is
 * quoted from. “She thinks that” outside of the marks says whose words these are.
 */
function frameBefore(before: Before): string | null {
  const { index, start } = before;
  const opens = lowerAt(before, start - 1) === '"' ? start - 1 : start;
  const hasThat = frames.THAT.has(lowerAt(before, opens - 1));
  let at = hasThat ? opens - 2 : opens - 1;
  const isSetOff = wordAt(before, at) === ',';
  if (isSetOff) at -= 1;
  const span = spanAround(index.spans, startOffset(index, start));
  if (span !== spanAround(index.spans, startOffset(index, at))) return null;
  const isOpen = isSetOff === (index.speakers.language === 'de');
  const isReported = span !== null && frames.REPORTING.has(lowerAt(before, at)) && !isOwn(before, at);
  if (!isReported && !isSupposed(before, at, hasThat || isOpen, hasThat)) return null;
  return wordAt(before, at) + (hasThat ? ` ${wordAt(before, opens - 1)}` : '');
}

/** Whether a word supposes what follows it, with or without a “that”. “No doubt” is none. */
function isSupposed(before: Before, at: number, isOpen: boolean, hasThat: boolean): boolean {
  const word = lowerAt(before, at);
  if (!frames.SUPPOSING.has(word) || !isOpen) return false;
  if (/^(?:doubt|zweifel|dout|dud)/u.test(word) && isNegation(wordAt(before, at - 1))) return false;
  const next = before.index.tokens.words[before.start] ?? '';
  return hasThat || (!frames.SUPPOSED_THINGS.has(word) && beginsClause(next));
}

/** Whether a passage that begins with a word could be a clause: “the wall holds”, not “of the wall” or “is gone”. */
function beginsClause(word: string): boolean {
  const lower = word.toLowerCase();
  return isWord(lower) && ![PREPOSITIONS, CONJUNCTIONS, LIGHT].some((words) => words.has(lower));
}

/** So many words before a verb could “I” stand. */
const BEFORE_VERB = 3;

/** Whether a speaker tells there what he says himself. */
function isOwn(before: Before, verb: number): boolean {
  for (let at = verb - BEFORE_VERB; at < verb; at += 1) if (frames.SELF.has(lowerAt(before, at))) return true;
  return false;
}

/** So many words of the main clause may stand between the comma behind a condition and the passage: “we will”. */
const OPENING = 3;

/** The “if”, “unless” or “had” of a clause before a comma, behind which the passage or its subject begins; before a “you” no comma is needed. */
function conditionBefore(before: Before): string | null {
  const { index, from, start } = before;
  const { words, shapes } = index.tokens;
  const first = words[start]?.toLowerCase() ?? '';
  if (CONJUNCTIONS.has(first)) return null;
  const opens = lowerAt(before, start - 1) === '"' ? start - 1 : start;
  let comma = opens - 1;
  while (comma > opens - 1 - OPENING && frames.SUBJECT_PRONOUNS.has(lowerAt(before, comma))) comma -= 1;
  const hasComma = wordAt(before, comma) === ',';
  if (!hasComma && !frames.SUBJECTS.has(first)) return null;
  const end = hasComma ? comma : start;
  for (let at = end - 1; at >= from; at -= 1) {
    const previous = lowerAt(before, at - 1);
    const isParted = CLAUSE_MARKS.has(shapes[at - 1] ?? '') || previous === '"';
    const isOpening = at === from || isParted || CONJUNCTIONS.has(previous);
    const opener = isOpening ? openerAt(before, at, end) : null;
    if (opener !== null) return opener;
    if (!hasComma && isParted) return null;
  }
  return null;
}

function openerAt({ index, from }: Before, at: number, comma: number): string | null {
  const { words } = index.tokens;
  const word = words[at]?.toLowerCase() ?? '';
  const condition = conditionAt(words, at);
  if (condition !== null && !CONCESSIVE.has(condition.toLowerCase())) return condition;
  if (frames.FRAMING.has(word)) return words[at] ?? null;
  const isFirst = at === from || words[at - 1] === '"';
  if (isFirst && frames.INVERTED.has(word)) return words[at] ?? null;
  const isPast = words
    .slice(at, comma)
    .some((one) => frames.PAST.has(one.toLowerCase()) || /\p{L}{2}ed$/u.test(one));
  return frames.TIMES.has(word) && !isPast ? (words[at] ?? null) : null;
}

/** “Whether it rains or not, we stay”: what is said so is said outright. */
const CONCESSIVE: ReadonlySet<string> = new Set(['whether', 'ob']);

/** Words that take something from what is said before them, and are no other words elsewhere. */
const FOLLOWS: ReadonlySet<string> = new Set(
  'if unless except only until wenn sofern außer sauf excepto salvo если кроме якщо jeśli jeżeli إذا إلا εάν'.split(
    ' ',
  ),
);

/** Words that may stand between “not” and what it denies. */
const LEADS_ON: ReadonlySet<string> = new Set(
  'to be been being had have a an the any ever yet really of 有 能 会 會 曾 可 应 應'.split(' '),
);
