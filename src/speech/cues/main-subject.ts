import { cueVerb } from '../words/cue-verbs.ts';
import { skipOpenings } from './skip-openings.ts';
import { isForPeople } from '../words/people-nouns.ts';
import { phraseStartingAt } from './inverted-subject.ts';
import type { SentenceRange } from '../text/sentences.ts';
import { type Phrase, type Token, tokenAt } from '../text/token.ts';
import { startsUpper, startsLower } from '../words/letters.ts';
import {
  AUXILIARIES,
  CLAUSE_OPENERS,
  DETERMINERS,
  IRREGULAR_PASTS,
  isAdverb,
  isCapitalised,
  isDate,
  isPersonNoun,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
} from '../words/word-classes.ts';

/** The first noun phrase of a sentence before token `limit` that no preposition or conjunction leads. */
export function mainSubject(tokens: readonly Token[], sentence: SentenceRange, limit: number): Phrase | null {
  const end = Math.min(sentence.to, limit);
  let at = skipOpenings(tokens, skipTime(tokens, skipDateline(tokens, sentence.from, end)), end);
  for (let steps = 0; at < end && steps < 30; steps++) {
    const token = tokenAt(tokens, at);
    if (isStart(token)) {
      const phrase = phraseStartingAt(tokens, { from: at, to: end }, at);
      if (phrase !== null) return cutAtVerb(tokens, phrase);
    }
    at = PREPOSITIONS.has(token.lower) ? skipPhrase(tokens, at, end) : at + 1;
  }
  return null;
}

function isStart(token: Token): boolean {
  if (token.kind !== 'word' || isDate(token) || CLAUSE_OPENERS.has(token.lower)) return false;
  return isCapitalised(token.text) || SUBJECT_PRONOUNS.has(token.lower) || DETERMINERS.has(token.lower);
}

/** Past the place, day and agency of a wire report: BEIJING, May 3 (Agency) —; Oslo, 3 May 2026 — */
export function skipDateline(tokens: readonly Token[], from: number, end: number): number {
  if (!/^\p{Lu}{2,}/u.test(tokenAt(tokens, from).text)) return skipPlace(tokens, from, end);
  for (let at = from + 1; at < Math.min(end, from + 12); at++) {
    if (tokenAt(tokens, at).kind === 'dash' && tokenAt(tokens, at - 1).kind !== 'dash') return at + 1;
  }
  return from;
}

/** Past a place in small letters, with a day, an agency or before an article: Oslo (AFP) – Ma Li … A name may stand before a dash, too. */
function skipPlace(tokens: readonly Token[], from: number, end: number): number {
  let hasDay = false;
  for (let at = from; at < Math.min(end, from + LONGEST_PLACE); at++) {
    const token = tokenAt(tokens, at);
    if (token.kind === 'dash') return at > from && (hasDay || leadsTo(tokens, at)) ? at + 1 : from;
    hasDay ||= isDate(token);
    if (token.kind === 'word' && !startsUpper(token.text) && !/^\d{1,4}$/u.test(token.text)) return from;
    if (token.kind === 'passage' || token.kind === 'colon') return from;
  }
  return from;
}

/** Whether a dash stands behind an agency in brackets, or before a word that opens a sentence. */
const leadsTo = (tokens: readonly Token[], dash: number): boolean =>
  tokenAt(tokens, dash - 1).kind === 'close' || opensSentence(tokenAt(tokens, dash + 1));

const LONGEST_PLACE = 10;
const opensSentence = ({ text }: Token): boolean => startsUpper(text) && !isCapitalised(text);

/** Past “A week later” and “Two days earlier”. */
export function skipTime(tokens: readonly Token[], from: number): number {
  if (!DETERMINERS.has(tokenAt(tokens, from).lower)) return from;
  for (let at = from + 1; at < from + LONGEST_TIME; at++)
    if (/^(?:later|earlier|ago|afterwards?)$/u.test(tokenAt(tokens, at).lower))
      return /^(?:years?|months?|weeks?|days?|hours?|minutes?|decades?)$/u.test(tokenAt(tokens, at - 1).lower)
        ? at + 1
        : from;
  return from;
}

/** “A few short years later” */
const LONGEST_TIME = 5;

function skipPhrase(tokens: readonly Token[], from: number, end: number): number {
  let at = from + 1;
  while (at < end && DETERMINERS.has(tokenAt(tokens, at).lower)) at += 1;
  while (at < end && tokenAt(tokens, at).kind === 'word' && isCapitalised(tokenAt(tokens, at).text)) at += 1;
  return at;
}

/** Ends the phrase at the first word that can be its verb. */
function cutAtVerb(tokens: readonly Token[], phrase: Phrase): Phrase {
  for (let at = phrase.from + 1; at < phrase.to; at++) {
    const token = tokenAt(tokens, at);
    const before = tokenAt(tokens, at - 1).text;
    const isLower = startsLower(token.text);
    const followsName =
      isCapitalised(before) &&
      !/[’']s?$/u.test(before) &&
      isLower &&
      !isNounAfterName(token, tokenAt(tokens, at + 1)) &&
      !/^(?:of|for|and|de|from|the|campaign|spokes\w+)$/u.test(token.lower);
    if (
      followsName ||
      AUXILIARIES.has(token.lower) ||
      isAdverb(token.text) ||
      (isLower && isVerbLike(token, before))
    )
      return { from: phrase.from, to: at };
  }
  return phrase;
}

/** "Lund campaigners", "Skarvik manager Tom Lund"; not "Lund remembers the night". */
const isNounAfterName = (token: Token, next: Token): boolean =>
  (isPersonNoun(token.text) && !isVerbAfterName(token, next)) || isJobBeforeName(token, next);

/** "Skarvik manager Tom Lund" */
const isJobBeforeName = ({ lower }: Token, next: Token): boolean =>
  isForPeople(lower) && next.kind === 'word' && isCapitalised(next.text);

/** "Lund remembers the night": a form that looks like a noun for people, and what it is done to. */
const isVerbAfterName = ({ lower }: Token, next: Token): boolean =>
  cueVerb(lower)?.form === 'present' && DETERMINERS.has(next.lower);

function isVerbLike(token: Token, before: string): boolean {
  const form = cueVerb(token.lower)?.form;
  // “One boy shrugged”
  if (isForPeople(before) && /^[a-z]{3,}ed$/u.test(token.text)) return true;
  return form === 'past' || form === 'participle' || IRREGULAR_PASTS.has(token.lower);
}
