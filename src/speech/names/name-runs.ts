import { appositionAt } from './appositions.ts';
import { isLongBody, isTwofold, joiningWords } from './body-names.ts';
import { hasBodyWord } from '../words/name-words.ts';
import type { Range } from '../../text/source-file.ts';
import { isPartOfName } from './possessive-names.ts';
import type { ReadParagraph } from '../cues/read-paragraphs.ts';
import { type Token, tokenAt } from '../text/token.ts';
import type { Lexicon } from '../words/lexicon.ts';

/** A run of capitalised words outside quotation marks: "General Secretary Xi Jinping", split into title and name. */
export interface NameRun extends Range {
  readonly title: readonly string[];
  readonly words: readonly string[];
  /** What is between it and the next run. */
  readonly joint: 'and' | null;
  /** Words after the name that say who it is: "a lawyer for the group". */
  readonly apposition: Range | null;
}

/** All runs of names of a paragraph, in order. */
export function nameRuns(lexicon: Lexicon, paragraph: ReadParagraph): readonly NameRun[] {
  const { tokens } = paragraph;
  const runs: NameRun[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!isNameWord(tokenAt(tokens, at))) continue;
    const to = endOfRun(lexicon, tokens, at);
    runs.push(runOf(lexicon, tokens, at, to));
    at = to - 1;
  }
  return runs.map((run, at) => coupled(lexicon, run, runs[at + 1]));
}

/** “Peter and Alison Lund”: Peter Lund. */
function coupled(lexicon: Lexicon, run: NameRun, next: NameRun | undefined): NameRun {
  if (next === undefined || run.joint !== 'and') return run;
  const words = [...run.title, ...run.words, ...next.title, ...next.words];
  const [first = '', other, last = ''] = words;
  if (
    run.words.length !== 1 ||
    words.length !== 3 ||
    lexicon.is(first, 'place') ||
    hasBodyWord(lexicon, last)
  )
    return run;
  const isCouple =
    lexicon.is(first, 'givenName') && lexicon.is(other, 'givenName') && !lexicon.is(last, 'givenName');
  return isCouple ? { ...run, words: [first, last] } : run;
}

const LONGEST_RUN = 12;

function endOfRun(lexicon: Lexicon, tokens: readonly Token[], from: number): number {
  let to = from + 1;
  while (to - from < LONGEST_RUN) {
    const more = continuesName(lexicon, tokens, to) ? 1 : wordsJoining(lexicon, tokens, from, to);
    if (more === 0) break;
    to += more;
  }
  return to;
}

/** The words between two parts of a body's name: "of", "for the", "and". */
function wordsJoining(lexicon: Lexicon, tokens: readonly Token[], from: number, at: number): number {
  const token = tokenAt(tokens, at);
  if (!token.is('and')) return joiningWords(lexicon, tokenAt(tokens, at - 1).text, wordsFrom(tokens, at), 0);
  const next = tokenAt(tokens, at + 1);
  const isMore = isNameWord(next) && !next.is('givenName') && !next.is('title') && !next.is('bodyWord');
  return isMore &&
    isTwofold(
      lexicon,
      tokens.slice(from, at).map(({ text }) => text),
    )
    ? 1
    : 0;
}

function isNameWord(token: Token): boolean {
  // “Nine-year-old”
  const isAge = token.text.includes('-') && token.is('addition');
  return (
    token.kind === 'word' && token.is('capitalised') && !token.is('date') && !token.is('neverName') && !isAge
  );
}

function continuesName(lexicon: Lexicon, tokens: readonly Token[], at: number): boolean {
  const token = tokenAt(tokens, at);
  const before = tokenAt(tokens, at - 1).text;
  if (/[’']s?$/u.test(before)) return isPartOfName(lexicon, before, wordsFrom(tokens, at));
  const isAmpersand = token.text === '&' && isNameWord(tokenAt(tokens, at + 1));
  return isAmpersand || isNameWord(token) || isParticle(tokens, at);
}

/** "van der" before "Berg". */
function isParticle(tokens: readonly Token[], at: number): boolean {
  if (!tokenAt(tokens, at).is('nameParticle')) return false;
  const next = tokenAt(tokens, at + 1);
  return isNameWord(next) || (next.is('nameParticle') && isNameWord(tokenAt(tokens, at + 2)));
}

/** How many words show what a possessive belongs to. */
const LOOKAHEAD = 5;

function wordsFrom(tokens: readonly Token[], at: number): readonly string[] {
  return tokens.slice(at, at + LOOKAHEAD).map(({ text }) => text);
}

function runOf(lexicon: Lexicon, tokens: readonly Token[], from: number, to: number): NameRun {
  const words = tokens.slice(from, to).map(({ text }) => text);
  words.push((words.pop() ?? '').replace(/[’']s?$/u, ''));
  // “Ma Li KC”: what the letters tell is no part of the name.
  while (words.length > 2 && lexicon.is(words.at(-1), 'behindName')) words.pop();
  const first = Math.max(
    wordsOfTitle(lexicon, words),
    nameAfterBody(lexicon, words, isAfterOffice(tokens, from)),
  );
  return {
    start: tokenAt(tokens, from).start,
    end: tokenAt(tokens, to - 1).end,
    title: words.slice(0, first),
    words: words.slice(first),
    joint: tokenAt(tokens, to).is('and') ? 'and' : null,
    apposition: appositionAt(tokens, from, to),
  };
}

/** How many words before the name are its title; "Foreign" of "Ministry of Foreign Affairs" is none. */
function wordsOfTitle(lexicon: Lexicon, words: readonly string[]): number {
  const isBody = isLongBody(lexicon, words.join(' ')) || lexicon.is(words.at(-1), 'closesBody');
  if (isBody && lexicon.is(words.at(-1) ?? '', 'title')) return 0;
  for (let at = words.length - 2; at >= 0; at--) {
    const word = words[at] ?? '';
    if (lexicon.is(word, 'title') && !(isBody && lexicon.is(word, 'alsoTask'))) return at + 1;
  }
  return isBody ? 0 : wordsOfJob(lexicon, words);
}

/** "Goalkeeper" before Ma Li and, before a first name, every noun for people: "House Republican" before Tom Lund. */
function wordsOfJob(lexicon: Lexicon, words: readonly string[]): number {
  if (words.length < 3 || lexicon.is(words[0], 'givenName')) return 0;
  const job = words.findLastIndex(
    (word, at) => isNoun(lexicon, word) && lexicon.is(words[at + 1], 'givenName'),
  );
  return job === -1 && lexicon.is(words[0] ?? '', 'job') ? 1 : job + 1;
}

/** “Osman” and “Abdelrahman” are names, not jobs. */
const isNoun = (lexicon: Lexicon, word: string): boolean =>
  lexicon.is(word, 'forPeople') && (!word.endsWith('man') || lexicon.is(word, 'job'));

/** "State John Kerry" of "Secretary of State John Kerry": a name begins after part of a body, a place, or what an office is of. */
function nameAfterBody(lexicon: Lexicon, words: readonly string[], isOfOffice: boolean): number {
  if (words.length < 3 || lexicon.is(words[0], 'givenName')) return 0;
  for (let at = words.length - 2; at > 0; at--) {
    const before = words[at - 1] ?? '';
    if (lexicon.is(words[at], 'givenName') && (lexicon.is(before, 'place') || hasBodyWord(lexicon, before)))
      return at;
  }
  return isOfOffice && isWholeName(lexicon, words.slice(1)) ? 1 : 0;
}

/** “Minister of” before “Transport Dana Fehl” */
const isAfterOffice = (tokens: readonly Token[], from: number): boolean =>
  tokenAt(tokens, from - 1).is('of') && tokenAt(tokens, from - 2).is('office');

/** Two words, neither of them part of a body. */
const isWholeName = (lexicon: Lexicon, words: readonly string[]): boolean =>
  words.length === 2 && !words.some((word) => hasBodyWord(lexicon, word) || lexicon.is(word, 'alsoTask'));
