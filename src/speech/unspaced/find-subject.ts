import { type Phrase, type Token, tokenAt } from '../text/token.ts';
import type { UnspacedClass } from '../../language/unspaced-words.ts';
import type { UnspacedLexicon } from './lexicon.ts';
import { isNamed } from './read-words.ts';

/** Whom a clause is about: somebody by name, a pronoun, somebody new, “this pupil”, or else what the words say. */
export interface Subject extends Phrase {
  readonly kind: 'person' | 'several' | 'pronoun' | 'newcomer' | 'known' | 'words';
}

/** The subject of a clause before what is said about it. */
export function findSubject(
  lexicon: UnspacedLexicon,
  tokens: readonly Token[],
  clause: Phrase,
): Subject | null {
  const is = (at: number, name: UnspacedClass): boolean => lexicon.is(tokenAt(tokens, at).text, name);
  const from = skipOpening(lexicon, tokens, clause, is);
  const { to } = clause;
  if (from >= to) return null;
  return (
    pronounSubject(tokens, { from, to }, is) ??
    namedSubject(tokens, { from, to }, is) ??
    nounSubject(lexicon, tokens, { from, to }, is)
  );
}

/** “他的声音已经沙哑：‘…’”: whose voice it is, where the clause is about nobody else. */
export function findOwner(
  lexicon: UnspacedLexicon,
  tokens: readonly Token[],
  clause: Phrase,
): Subject | null {
  const is = (at: number, name: UnspacedClass): boolean => lexicon.is(tokenAt(tokens, at).text, name);
  const from = skipOpening(lexicon, tokens, clause, is);
  const name = nextName(tokens, from, clause.to);
  if (name !== null && is(name + 1, 'of')) return { from, to: name + 1, kind: 'person' };
  const isPronoun = is(from, 'he') || is(from, 'she');
  return isPronoun && is(from + 1, 'of') ? { from, to: from + 1, kind: 'pronoun' } : null;
}

type Is = (at: number, name: UnspacedClass) => boolean;

/** Past “but”, dates, and “at the meeting”. */
function skipOpening(
  lexicon: UnspacedLexicon,
  tokens: readonly Token[],
  { from, to }: Phrase,
  is: Is,
): number {
  let at = from;
  while (at < to) {
    const next = pastOpening(lexicon, tokens, at, to, is);
    if (next === at) return at;
    at = next;
  }
  return at;
}

function pastOpening(
  lexicon: UnspacedLexicon,
  tokens: readonly Token[],
  at: number,
  to: number,
  is: Is,
): number {
  if (isNamed(tokenAt(tokens, at))) return at;
  if (is(at, 'preposition')) {
    for (let end = at + 1; end < to && !isNamed(tokenAt(tokens, end)); end++)
      if (is(end, 'endsPhrase')) return end + 1;
  }
  if (is(at, 'opener')) return at + 1;
  return isDate(lexicon, tokens, at) ? at + 2 : at;
}

/** “12日” */
const isDate = (lexicon: UnspacedLexicon, tokens: readonly Token[], at: number): boolean =>
  /^\d/u.test(tokenAt(tokens, at).text) && lexicon.words.timeUnits.includes(tokenAt(tokens, at + 1).text);

/** Somebody’s name that neither owns what follows nor is what a preposition leads to. */
function namedSubject(tokens: readonly Token[], { from, to }: Phrase, is: Is): Subject | null {
  for (let at = from; at < to; at++) {
    if (!isSubjectsName(tokens, at, { from, to }, is)) continue;
    const last = lastOfSeveral(tokens, at, to, is);
    const start = hasPredicate(from, at, is) ? at : from;
    // “李明和同桌张某某”, of whom one is known.
    if (last === at && is(at + 1, 'joins') && is(at + 2, 'title'))
      return { from: start, to, kind: 'several' };
    let end = last + 1;
    while (end < to && is(end, 'courtesy')) end += 1;
    return { from: start, to: end, kind: last === at ? 'person' : 'several' };
  }
  return null;
}

function isSubjectsName(tokens: readonly Token[], at: number, { from, to }: Phrase, is: Is): boolean {
  if (!isNamed(tokenAt(tokens, at)) || is(at + 1, 'of') || (at > from && is(at - 1, 'preposition')))
    return false;
  return at + 1 >= to || !is(at + 1, 'title') || is(at + 1, 'courtesy');
}

/** “李明和王芳” */
function lastOfSeveral(tokens: readonly Token[], first: number, to: number, is: Is): number {
  let last = first;
  while (last + 2 < to && (is(last + 1, 'joins') || tokenAt(tokens, last + 1).text === '、')) {
    const next = nextName(tokens, last + 2, to);
    if (next === null) return last;
    last = next;
  }
  return last;
}

const LONGEST_TITLE = 8;

/** Where the name is that a title before it belongs to. */
function nextName(tokens: readonly Token[], from: number, to: number): number | null {
  for (let at = from; at < Math.min(to, from + LONGEST_TITLE); at++)
    if (isNamed(tokenAt(tokens, at))) return at;
  return null;
}

/** Whether a verb comes before the name, and no “的” that makes it a part of what the bearer is. */
function hasPredicate(from: number, at: number, is: Is): boolean {
  for (let before = at - 1; before >= from; before--) {
    if (is(before, 'of')) return false;
    if (is(before, 'behindSubject') || is(before, 'say')) return true;
  }
  return false;
}

function pronounSubject(tokens: readonly Token[], { from, to }: Phrase, is: Is): Subject | null {
  let at = from;
  while (at < to && (is(at, 'behindSubject') || is(at, 'opener'))) at += 1;
  if (at >= to || is(at + 1, 'of')) return null;
  if (is(at, 'he') || is(at, 'she')) return { from: at, to: at + 1, kind: 'pronoun' };
  return is(at, 'several') ? { from: at, to: at + 1, kind: 'several' } : null;
}

/** “一位给孩子买过饼干的母亲”, “这名徒弟”, “警方”: up to where the predicate begins. */
function nounSubject(
  lexicon: UnspacedLexicon,
  tokens: readonly Token[],
  { from, to }: Phrase,
  is: Is,
): Subject | null {
  if (is(from, 'behindSubject') || is(from, 'say') || is(from, 'joins')) return null;
  const end = withoutManner(endOfNoun(lexicon, tokens, { from, to }, is), from, is);
  if (end <= from) return null;
  const isPerson = endOfNewcomer(lexicon, tokens, { from, to }, is) === end;
  const kind = kindOfNoun({ from, to: end }, isPerson, is);
  if (kind === null) return null;
  return {
    from: kind === 'newcomer' ? whoCameIn(lexicon, tokens, { from, to: end }, is) : from,
    to: end,
    kind,
  };
}

/** “桥头站着一位老人”: where somebody comes after the place and the verb, that one alone. */
function whoCameIn(lexicon: UnspacedLexicon, tokens: readonly Token[], { from, to }: Phrase, is: Is): number {
  const counted = range(from + 1, to).find((at) => is(at, 'newcomer'));
  const before = counted === undefined ? '' : tokenAt(tokens, counted - 1).text;
  return counted !== undefined && lexicon.is(before.slice(-1), 'aspect') ? counted : from;
}

/** “父亲得意地”: without how it is said. */
function withoutManner(end: number, from: number, is: Is): number {
  if (!is(end - 1, 'manner')) return end;
  return Math.max(from, end - 3);
}

function endOfNoun(lexicon: UnspacedLexicon, tokens: readonly Token[], { from, to }: Phrase, is: Is): number {
  const isPredicate = (at: number): boolean =>
    is(at, 'behindSubject') || is(at, 'preposition') || is(at, 'say') || isDate(lexicon, tokens, at);
  const person = endOfNewcomer(lexicon, tokens, { from, to }, is);
  if (person !== null) return person;
  let end = from;
  while (end < to && !isPredicate(end)) end += 1;
  // A description comes before its noun: only a whole noun ends before a later “的”.
  if (isWholeNoun({ from, to: end }, is)) return end;
  let start = -1;
  for (let at = to - 2; at > end && start === -1; at--)
    if (is(at, 'of') && !isPredicate(at + 1)) start = at + 1;
  if (start === -1) return end;
  let close = start;
  while (close < to && !isPredicate(close)) close += 1;
  return close;
}

/** “一位给孩子买过饼干的母亲”, “在附近上班的一名程序员”: up to the noun for a person, the one after “的” before others. */
function endOfNewcomer(
  lexicon: UnspacedLexicon,
  tokens: readonly Token[],
  { from, to }: Phrase,
  is: Is,
): number | null {
  let counted = from;
  while (counted < to && !is(counted, 'newcomer') && !is(counted, 'demonstrative')) counted += 1;
  if (counted === to) return null;
  const endsHere = (at: number): boolean =>
    (is(at, 'title') ||
      (tokenAt(tokens, at).text.length === 1 && lexicon.endsPerson(tokenAt(tokens, at).text))) &&
    !is(at + 1, 'title') &&
    !is(at + 1, 'of') &&
    !lexicon.endsPerson(tokenAt(tokens, at + 1).text);
  const ends = range(counted + 1, to).filter(endsHere);
  const isDescribed = (end: number): boolean =>
    range(Math.max(counted, end - LONGEST_NOUN), end).some((at) => is(at, 'of'));
  const end = ends.find(isDescribed) ?? ends[0];
  return end === undefined ? null : end + 1;
}

/** In tokens. */
const LONGEST_NOUN = 5;

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);

const isWholeNoun = ({ from, to }: Phrase, is: Is): boolean =>
  to > from &&
  (is(to - 1, 'title') || is(to - 1, 'body') || is(to - 1, 'aNumberOf') || is(to - 1, 'courtesy'));

function kindOfNoun({ from, to }: Phrase, isPerson: boolean, is: Is): Subject['kind'] | null {
  for (let at = from; at < to; at++) if (is(at, 'aNumberOf')) return 'several';
  for (let at = from; at < to; at++)
    if (is(at, 'newcomer')) return to === at + 1 ? null : isPerson ? 'newcomer' : 'words';
  if (is(from, 'demonstrative')) return to === from + 1 ? null : 'known';
  return is(to - 1, 'title') && to === from + 1 ? 'known' : 'words';
}
