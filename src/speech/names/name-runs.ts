import { closesBody, isLongBody, isTwofold, joiningWords, joinsTasks } from './body-names.ts';
import { BODY } from '../words/body-words.ts';
import type { Range } from '../../text/position.ts';
import { isFirstName } from '../words/first-names.ts';
import { PLACES } from '../words/places.ts';
import { JOBS, isTitle } from '../words/titles.ts';
import { isFiniteSpeech } from '../words/cue-verbs.ts';
import { isForPeople } from '../words/people-nouns.ts';
import { PARTIES, PEOPLES } from '../words/peoples.ts';
import { isPartOfName } from './possessive-names.ts';
import type { ReadParagraph } from '../cues/read-paragraphs.ts';
import { type Token, tokenAt } from '../text/token.ts';
import { startsLower } from '../words/letters.ts';
import { AUXILIARIES, isCapitalised, isDate, PARTICLES } from '../words/word-classes.ts';

/** A run of capitalised words outside quotation marks: "General Secretary Xi Jinping", split into title and name. */
export interface NameRun extends Range {
  readonly title: readonly string[];
  readonly words: readonly string[];
  /** Words after the name that say who it is: "a lawyer for the group". */
  readonly apposition: Range | null;
}

/** All runs of names of a paragraph, in order. */
export function nameRuns(paragraph: ReadParagraph): readonly NameRun[] {
  const { tokens } = paragraph;
  const runs: NameRun[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!isNameWord(tokenAt(tokens, at))) continue;
    const to = endOfRun(tokens, at);
    runs.push(runOf(tokens, at, to));
    at = to - 1;
  }
  return runs.map((run, at) => coupled(run, runs[at + 1]));
}

/** “Peter and Alison Lund”: Peter Lund. */
function coupled(run: NameRun, next: NameRun | undefined): NameRun {
  if (next === undefined || next.start - run.end !== ' and '.length) return run;
  const words = [...run.title, ...run.words, ...next.title, ...next.words];
  const [first = '', other, last = ''] = words;
  if (run.words.length !== 1 || words.length !== 3 || PLACES.has(first) || BODY.test(last)) return run;
  const isCouple = isFirstName(first) && isFirstName(other) && !isFirstName(last);
  return isCouple ? { ...run, words: [first, last] } : run;
}

const LONGEST_RUN = 12;

function endOfRun(tokens: readonly Token[], from: number): number {
  let to = from + 1;
  while (to - from < LONGEST_RUN) {
    const more = continuesName(tokens, to) ? 1 : wordsJoining(tokens, from, to);
    if (more === 0) break;
    to += more;
  }
  return to;
}

/** The words between two parts of a body's name: "of", "for the", "and". */
function wordsJoining(tokens: readonly Token[], from: number, at: number): number {
  const token = tokenAt(tokens, at);
  if (!/^(?:of|for|on|and)$/u.test(token.text)) return 0;
  if (token.text !== 'and') return joiningWords(tokenAt(tokens, at - 1).text, wordsFrom(tokens, at), 0);
  if (joinsTasks(tokenAt(tokens, at - 1).text, wordsFrom(tokens, at + 1))) return 1;
  const next = tokenAt(tokens, at + 1);
  const isMore = isNameWord(next) && !isFirstName(next.text) && !isTitle(next.text) && !BODY.test(next.text);
  return isMore && isTwofold(tokens.slice(from, at).map(({ text }) => text)) ? 1 : 0;
}

function isNameWord(token: Token): boolean {
  const isOther = token.lower === 'will' || token.lower === 'per';
  return token.kind === 'word' && isCapitalised(token.text) && !isDate(token) && !isOther;
}

function continuesName(tokens: readonly Token[], at: number): boolean {
  const token = tokenAt(tokens, at);
  const before = tokenAt(tokens, at - 1).text;
  if (/[’']s?$/u.test(before)) return isPartOfName(before, wordsFrom(tokens, at));
  const isInside =
    before.endsWith('s') && INSIDE_NAMES.test(token.text) && isNameWord(tokenAt(tokens, at + 1));
  const isAmpersand = token.text === '&' && isNameWord(tokenAt(tokens, at + 1));
  return isInside || isAmpersand || isNameWord(token) || isParticle(tokens, at) || isNickname(tokens, at);
}

/** "van der" before "Berg". */
function isParticle(tokens: readonly Token[], at: number): boolean {
  if (!PARTICLES.has(tokenAt(tokens, at).text)) return false;
  const next = tokenAt(tokens, at + 1);
  return isNameWord(next) || (PARTICLES.has(next.text) && isNameWord(tokenAt(tokens, at + 2)));
}

/** Edward “Ned” Farrow */
function isNickname(tokens: readonly Token[], at: number): boolean {
  const { kind, text } = tokenAt(tokens, at);
  const isShort = kind === 'passage' && text.length <= LONGEST_NICKNAME && NICKNAME.test(text);
  return isShort && isNameWord(tokenAt(tokens, at - 1)) && isNameWord(tokenAt(tokens, at + 1));
}

const LONGEST_NICKNAME = 20;
const NICKNAME = /^[“"‘']\p{Lu}[\p{L}.-]*(?: \p{Lu}[\p{L}.-]*)?[”"’']$/u;

/** "Doctors Without Borders", "Mothers Against Fires". */
const INSIDE_NAMES = /^(?:Across|Against|Beyond|Without)$/u;

/** So many words tell what a possessive belongs to. */
const LOOKAHEAD = 5;

function wordsFrom(tokens: readonly Token[], at: number): readonly string[] {
  return tokens.slice(at, at + LOOKAHEAD).map(({ text }) => text);
}

function runOf(tokens: readonly Token[], from: number, to: number): NameRun {
  const words = tokens.slice(from, to).map(({ text }) => text);
  words.push((words.pop() ?? '').replace(/[’']s?$/u, ''));
  while (words.length > 2 && isLettersBehindName(words)) words.pop();
  const first = Math.max(wordsOfTitle(words), nameAfterBody(words), isOfState(tokens, from) ? 1 : 0);
  return {
    start: tokenAt(tokens, from).start,
    end: tokenAt(tokens, to - 1).end,
    title: words.slice(0, first),
    words: words.slice(first),
    apposition: appositionAt(tokens, to),
  };
}

/** “Minister of State Ma Li”, whatever the first name is */
const isOfState = (tokens: readonly Token[], at: number): boolean =>
  tokenAt(tokens, at).text === 'State' &&
  tokenAt(tokens, at - 1).lower === 'of' &&
  isTitle(tokenAt(tokens, at - 2).text) &&
  isNameWord(tokenAt(tokens, at + 1));

/** "Ma Li KC", "Ann Lund MP": what the letters tell is no part of the name. "The Greater Oslo MP" has none. */
function isLettersBehindName(words: readonly string[]): boolean {
  const last = words.at(-1) ?? '';
  if (HONOURS.test(last)) return true;
  return SEATS.test(last);
}

const HONOURS = /^(?:KC|QC|SC|OBE|MBE|CBE|DBE|KBE|CMG|KCMG|GCB|FRS|PhD|MD|DDS|DVM|RN|CPA|Esq\.?)$/u;
const SEATS = /^(?:MP|MEP|MSP|MLA|MS|TD|AM|MNA|MPP)$/u;

/** How many words before the name are its title; "Foreign" of "Ministry of Foreign Affairs" is none. */
function wordsOfTitle(words: readonly string[]): number {
  const isBody = isLongBody(words.join(' ')) || closesBody(words.at(-1) ?? '');
  if (isBody && isTitle(words.at(-1) ?? '')) return 0;
  for (let at = words.length - 2; at >= 0; at--) {
    const word = words[at] ?? '';
    if (isTitle(word) && !(isBody && SUBJECTS.test(word))) return at + 1;
  }
  return isBody ? 0 : wordsOfJob(words);
}

/** "Goalkeeper" before Ma Li and, before a first name, every noun for people: "House Republican" before Tom Lund. */
function wordsOfJob(words: readonly string[]): number {
  if (words.length < 3 || isFirstName(words[0])) return 0;
  const job = words.findLastIndex((word, at) => isNoun(word) && isFirstName(words[at + 1]));
  return job === -1 && JOBS.has(words[0] ?? '') ? 1 : job + 1;
}

/** “Osman” and “Abdelrahman” are names, not jobs. */
const isNoun = (word: string): boolean =>
  (isForPeople(word.replace(/^Co-/u, '').toLowerCase()) && (!word.endsWith('man') || JOBS.has(word))) ||
  PEOPLES.has(word) ||
  PARTIES.has(word);

/** Words of titles that bodies are called by as well. */
const SUBJECTS =
  /^(?:Foreign|Defen[sc]e|Finance|Interior|Attorney|General|Prime|Justice|Chief|Vice|King|Queen|Prince)$/u;

/** "State John Kerry" of "Secretary of State John Kerry": a name begins after part of a body or a place. */
function nameAfterBody(words: readonly string[]): number {
  if (words.length < 3 || isFirstName(words[0])) return 0;
  for (let at = words.length - 2; at > 0; at--) {
    const before = words[at - 1] ?? '';
    if (isFirstName(words[at]) && (PLACES.has(before) || BODY.test(before))) return at;
  }
  if (isLongBody(words.join(' '))) return 0;
  const lastTwo = words.slice(-2);
  // “Party Supplies Europe” has no body before two other words.
  const isBodyBefore = closesBody(words.slice(1).at(-3) ?? '');
  return isBodyBefore && !lastTwo.some((word) => BODY.test(word)) ? words.length - 2 : 0;
}

/** ", a lawyer for the group," — from its article to the next comma, with an age before it or none. */
function appositionAt(tokens: readonly Token[], comma: number): Range | null {
  if (tokenAt(tokens, comma).kind !== 'comma') return null;
  const isPastAge =
    /^\d{1,3}$/u.test(tokenAt(tokens, comma + 1).text) && tokenAt(tokens, comma + 2).kind === 'comma';
  const at = isPastAge ? comma + 2 : comma;
  const head = tokenAt(tokens, at + 1);
  if (!opensRole(head, tokenAt(tokens, at + 2))) return null;
  let to = at + 2;
  while (to < at + 16 && tokenAt(tokens, to).kind === 'word' && !RELATIVE.test(tokenAt(tokens, to).lower))
    to += 1;
  const last = tokenAt(tokens, to - 1);
  const end = tokenAt(tokens, to);
  const isClosed = to - at < 16 && (/^(?:comma|stop)$/u.test(end.kind) || RELATIVE.test(end.lower));
  const isRole = isClosed && !isClause(tokens.slice(at + 1, to));
  return isRole ? { start: head.start, end: last.end } : null;
}

/** Whether words behind a name are a clause, as "at the time the tax was raised" is and "according to Ma Li" isn’t. */
function isClause(words: readonly Token[]): boolean {
  const verb = words.findIndex(
    ({ text, lower }) => isFiniteSpeech(text) || TELLING.test(lower) || AUXILIARIES.has(lower),
  );
  return verb !== -1 && !words.slice(0, verb).some(({ lower }) => /^(?:that|time)$/u.test(lower));
}

/** “… by Ma Li, the court heard.” */
const TELLING = /^(?:heard|found|ruled|thought|believed)$/u;

const RELATIVE = /^whos?e?$/u;

/** "a lawyer", "mayor of Oslo", "Oslo’s mayor", "Democratic mayor". */
const opensRole = (head: Token, next: Token): boolean =>
  /^(?:a|an|the)$/u.test(head.lower) ||
  ROLE.test(head.lower) ||
  /[’']s$/u.test(head.text) ||
  ((PARTIES.has(head.text) || PEOPLES.has(head.text)) && startsLower(next.text) && isForPeople(next.lower));

const ROLE =
  /^(?:chief|head|director|chair\w*|president|spokes\w+|professor|leader|founder|secretary|minister|deputy|former|mayor|editor|senior|executive|co-\w+|acting|interim|retired|longtime|managing|assistant|associate|vice|ex-\w+)$/u;
