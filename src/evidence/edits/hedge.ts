import { lazily } from '../../text/once-per.ts';
import { isNumberWord } from '../numbers/number-words.ts';
import { isUnspaced, isWord, lowerAt, type TokenRange, type Tokens } from '../text/tokenise.ts';
import { CLAUSE_MARKS } from '../words/clause-marks.ts';
import { evidenceWords, isAmong, isAmongOf } from '../words/listed-words.ts';
import { isNegation } from '../words/negation.ts';
import type { WordList } from '../../language/evidence-words.ts';

type Words = Pick<Tokens, 'words' | 'shapes'>;

/** Whether a word by itself puts what is said under a condition, or makes it partial or possible. */
export function hedges(word: string): boolean {
  return isAmong(word.toLowerCase(), 'conditions', 'limits', 'hedges', 'modals');
}

/** Tokens of the longest phrase on a list: “with the exception of”. */
const LONGEST = 4;

/** The longest phrase of a list of the language of a text that begins at a place, and ends at another at the latest; `null` for none. */
export function ownPhraseAt(
  words: readonly string[],
  at: number,
  to: number,
  list: WordList,
  language: string,
): string | null {
  return longest(to - at, (length) => phraseOf(words, at, length, (one) => isAmongOf(language, one, list)));
}

/** The same of lists of all languages. */
function phraseAt(words: readonly string[], at: number, to: number, ...lists: WordList[]): string | null {
  return longest(to - at, (length) => phraseOf(words, at, length, (one) => isAmong(one, ...lists)));
}

/** The same that ends right before a place, and begins at another at the earliest. */
function phraseBefore(
  words: readonly string[],
  at: number,
  from: number,
  ...lists: WordList[]
): string | null {
  return longest(at - from, (length) =>
    phraseOf(words, at - length, length, (one) => isAmong(one, ...lists)),
  );
}

function longest(most: number, phraseOfLength: (length: number) => string | null): string | null {
  for (let length = Math.min(LONGEST, most); length > 0; length -= 1) {
    const phrase = phraseOfLength(length);
    if (phrase !== null) return phrase;
  }
  return null;
}

function phraseOf(
  words: readonly string[],
  at: number,
  length: number,
  isListed: (phrase: string) => boolean,
): string | null {
  const phrase = words.slice(at, at + length);
  return isListed(phrase.join('').toLowerCase()) ? written(phrase) : null;
}

/** The “if”, “unless” or “until” in a range, that isn’t asked and doesn’t stand in a “if you like”; `null` for none. */
export function conditionIn(
  { words, shapes }: Words,
  { start, end }: TokenRange,
  language: string,
  isOfOther: (at: number) => boolean = () => false,
): string | null {
  for (let at = start; at < end; at += 1) {
    const condition = ownPhraseAt(words, at, end, 'conditions', language);
    const isAsked = condition !== null && isAmong(lowerAt(words, at - 1), 'asking');
    if (condition !== null && !isAsked && !isSaying({ words, shapes }, at) && !isOfOther(at))
      return condition;
  }
  return null;
}

/** Words of the longest of those that limit nothing behind an “if”. */
const LONGEST_SAYING = 5;

/** Whether all that comes after an “if”, up to the next mark, limits nothing: “if I may say so”. */
function isSaying({ words, shapes }: Words, at: number): boolean {
  const clause = words.slice(at + 1, at + LONGEST_SAYING + 1);
  const end = clause.findIndex((_, offset) => isMark(shapes[at + 1 + offset]));
  return end > 0 && isAmong(clause.slice(0, end).join('').toLowerCase(), 'sayings');
}

/** A hedge is at most so many words before what it limits: “may well have been”. */
const REACH = 5;

/** What makes less of the words from a place on, and stands before them, from another place on: “may”, “some of”, “I suspect that”. */
export function limitBefore(
  tokens: Words,
  at: number,
  from: number,
  also: WordList = 'modals',
): string | null {
  const { words } = tokens;
  const limit = frameBefore(tokens, at, from) ?? rightBefore(words, at, from);
  if (limit !== null) return limit;
  for (let end = at; end > from && at - end < REACH && !ends(tokens, end - 1); end -= 1) {
    const hedge = phraseBefore(words, end, from, 'hedges', also);
    const next = words[end - 1] ?? '';
    if (hedge !== null || !(isUnspaced(next) || isAmong(next.toLowerCase(), 'light'))) return hedge;
  }
  return null;
}

/** The “some of the” or “at least” right before a place, or the “about” before a figure. */
function rightBefore(words: readonly string[], at: number, from: number): string | null {
  const isFigure = isNumber(words, at);
  const limit = phraseBefore(words, at, from, 'limits', isFigure ? 'bounds' : 'limits');
  // “As soon as possible by car”
  const isOfOther = limit === words[at - 1] && isAmong(lowerAt(words, at), 'prepositions', 'conjunctions');
  if (limit !== null && !isOfOther) return limit;
  const of = [at, at - 1, at - 2].find((one) => isAmong(lowerAt(words, one), 'of')) ?? from;
  const isPart = of > from && isAmong(lowerAt(words, of - 1), 'parts');
  return isPart ? written(words.slice(of - 1, at)) : null;
}

/** Whether a token is a number, in figures or as a word. */
export function isNumber(words: readonly string[], at: number): boolean {
  const word = lowerAt(words, at);
  return /^\p{N}/u.test(word) || isNumberWord(word) || isAmong(word, 'fractions');
}

/** The “I think” or “it is likely that” right before a place, which says that what follows is only supposed; none of “no doubt that”. */
function frameBefore({ words }: Words, at: number, from: number): string | null {
  const opens = words[at - 1] === '"' ? at - 1 : at;
  const hasThat = isAmong(lowerAt(words, opens - 1), 'that');
  const that = hasThat ? opens - 1 : opens;
  const end = words[that - 1] === ',' ? that - 1 : that;
  const isClause = hasThat || !isAmong(lowerAt(words, at), 'prepositions', 'conjunctions', 'light');
  const frame = phraseBefore(words, end, from, 'frames', hasThat ? 'thatFrames' : 'frames');
  return frame === null || !isClause || isNegation(words[end - 2] ?? '') ? null : frame;
}

/** The “I think” between marks right behind a place, and before another. */
export function asideAfter(tokens: Words, at: number, to: number): string | null {
  const { words, shapes } = tokens;
  if (!isMark(shapes[at])) return null;
  const next = shapes.slice(at + 1, to).findIndex(isMark);
  const end = next === -1 ? to : at + 1 + next;
  if (end - at - 1 > REACH) return null;
  const frame = isNegation(words[end - 2] ?? '') ? null : phraseBefore(words, end, at + 1, 'frames');
  return frame ?? limitBefore(tokens, end, at + 1);
}

/** What makes less of the words on both sides of a gap, at its beginning: “could”, “, I think,”. */
export function limitAfter(tokens: Words, at: number, to: number): string | null {
  const { words, shapes } = tokens;
  if (isMark(shapes[at])) return asideAfter(tokens, at, to);
  const isBound = isAmong(lowerAt(words, at), 'bounds') && isNumber(words, at + 1);
  if (isBound && at + 1 < to) return written(words.slice(at, at + 2));
  // Behind a whole clause another one begins, of which the hedge isn’t.
  if (ends(tokens, to) || words.slice(at, to).some((_, offset) => ends(tokens, at + offset))) return null;
  return phraseAt(words, at, to, 'hedges', 'modals') ?? phraseAt(words, at + 1, to, 'hedges', 'modals');
}

/** Whether a clause ends with a token. */
function ends({ words, shapes }: Words, at: number): boolean {
  return isMark(shapes[at]) || isAmong(lowerAt(words, at), 'conjunctions');
}

function isMark(shape = ''): boolean {
  return CLAUSE_MARKS.has(shape) || /^[.!?…。—-]$/u.test(shape);
}

/** What a bracket leaves out of the words it replaces, and so says outright: `[will]` for “may”. A report may be set in its own time. */
export function unhedged(
  bracketed: readonly string[],
  replaced: readonly string[],
  isSpeech: boolean,
): string | null {
  const given = new Set(bracketed.map((word) => word.toLowerCase()));
  if (bracketed.some((word) => hedges(PRESENTS().get(word.toLowerCase()) ?? word))) return null;
  for (let at = 0; at < replaced.length; at += 1) {
    const hedge = phraseAt(replaced, at, replaced.length, 'limits', 'conditions', 'hedges', 'modals');
    const isInItsTime = !isSpeech && given.has(PRESENTS().get(hedge?.toLowerCase() ?? '') ?? '');
    if (hedge !== null && isWord(hedge) && !isInItsTime) return hedge;
  }
  return null;
}

const PRESENTS = lazily(() => new Map(evidenceWords().flatMap(({ words }) => words.presents ?? [])));

/** Tokens as they are written one after the other. */
function written(words: readonly string[]): string {
  return words.join(words.every(isUnspaced) ? '' : ' ');
}
