import type { SentenceRange } from '../text/sentences.ts';
import { isCapitalised, isDate, isPast } from '../text/shapes.ts';
import { type Phrase, type Token, tokenAt } from '../text/token.ts';
import { startsLower, startsUpper } from '../words/letters.ts';
import { phraseStartingAt } from './inverted-subject.ts';
import { skipOpenings, skipTime } from './skip-openings.ts';

/** The first noun phrase of a sentence before token `limit` that no preposition or conjunction leads. */
export function mainSubject(tokens: readonly Token[], sentence: SentenceRange, limit: number): Phrase | null {
  const end = Math.min(sentence.to, limit);
  let at = skipOpenings(tokens, skipTime(tokens, skipDateline(tokens, sentence.from, end)), end);
  for (let steps = 0; at < end && steps < 30; steps++) {
    const token = tokenAt(tokens, at);
    const isStart =
      isCapitalised(token) ||
      token.is('subjectPronoun') ||
      (token.is('determiner') && !token.is('clauseOpener') && !isNumberAfterNoun(tokens, at));
    const phrase = isStart && !isDate(token) ? phraseStartingAt(tokens, { from: at, to: end }, at) : null;
    if (phrase !== null) return cutAtVerb(tokens, phrase);
    at = token.is('preposition') ? skipPhrase(tokens, at, end) : at + 1;
  }
  return null;
}

/** “In class four a girl”: the four are no subject. */
const isNumberAfterNoun = (tokens: readonly Token[], at: number): boolean =>
  tokenAt(tokens, at + 1).is('indefinite');

/** Past the place, day and agency of a wire report: BEIJING, May 3 (Agency) —; Oslo, 3 May 2026 — */
export function skipDateline(tokens: readonly Token[], from: number, end: number): number {
  let isMarked = /^\p{Lu}{2,}/u.test(tokenAt(tokens, from).text);
  for (let at = from; at < Math.min(end, from + LONGEST_DATELINE); at++) {
    const { kind, text } = tokenAt(tokens, at);
    if (kind === 'dash') return at > from && isMarked ? at + 1 : from;
    // A name may come before a dash, too.
    isMarked ||= kind === 'close' || isDate(tokenAt(tokens, at));
    if (
      kind === 'passage' ||
      kind === 'colon' ||
      (kind === 'word' && !startsUpper(text) && !/^\d{1,4}$/u.test(text))
    )
      return from;
  }
  return from;
}

const LONGEST_DATELINE = 12;

function skipPhrase(tokens: readonly Token[], from: number, end: number): number {
  let at = from + 1;
  while (at < end && tokenAt(tokens, at).is('determiner')) at += 1;
  while (at < end && isCapitalised(tokenAt(tokens, at))) at += 1;
  return at;
}

/** Ends the phrase at the first word that can be its verb. */
function cutAtVerb(tokens: readonly Token[], phrase: Phrase): Phrase {
  for (let at = phrase.from + 1; at < phrase.to; at++) {
    const token = tokenAt(tokens, at);
    if (token.is('auxiliary') || token.is('adverb') || isVerb(tokens, at, token))
      return { from: phrase.from, to: at };
  }
  return phrase;
}

/** “Lund remembers the night”; not “Lund campaigners”, “Skarvik manager Tom Lund” */
function isVerb(tokens: readonly Token[], at: number, token: Token): boolean {
  if (!startsLower(token.text)) return false;
  const before = tokenAt(tokens, at - 1);
  const { verb } = token;
  if (verb?.form === 'past' || verb?.form === 'participle' || token.is('irregularPast')) return true;
  if ((before.is('forPeople') || before.is('personNoun')) && isPast(token)) return true;
  const isAfterName = isCapitalised(before) && !/[’']s?$/u.test(before.text);
  return isAfterName && !isNoun(tokens, at, token);
}

/** “Lund campaigners”, “Skarvik manager Tom Lund”, “Save the Dunes”; not “Lund remembers” */
function isNoun(tokens: readonly Token[], at: number, token: Token): boolean {
  if (token.is('insidePhrase') || token.is('determiner')) return true;
  const isJobBeforeName = token.is('forPeople') && isCapitalised(tokenAt(tokens, at + 1));
  return isJobBeforeName || (token.is('personNoun') && token.verb?.form !== 'present');
}
