import { cueVerb, isFiniteSpeech } from '../words/cue-verbs.ts';
import type { SentenceRange } from '../text/sentences.ts';
import { type Phrase, type Token, tokenAt } from '../text/token.ts';
import { startsUpper } from '../words/letters.ts';
import {
  AUXILIARIES,
  CLAUSE_OPENERS,
  DETERMINERS,
  isAdverb,
  isCapitalised,
  isDate,
  isPersonNoun,
  PREPOSITIONS,
  RELATIVE_PRONOUNS,
  SUBJECT_PRONOUNS,
} from '../words/word-classes.ts';

const LONGEST_PHRASE = 18;

/**
 * The noun phrase that begins at a token, as after an inverted verb.
 *
 *     “…,” said Ma Li, a lawyer
 *               ^^^^^
 */
export function phraseStartingAt(
  tokens: readonly Token[],
  sentence: SentenceRange,
  from: number,
): Phrase | null {
  const head = tokenAt(tokens, from);
  if (head.kind !== 'word' || from >= sentence.to || PREPOSITIONS.has(head.lower) || isDate(head))
    return null;
  if (SUBJECT_PRONOUNS.has(head.lower)) return { from, to: from + 1 };
  if (!canStart(tokens, from, head) || isPartOfThing(tokens, from)) return null;
  let to = from + 1;
  while (to < sentence.to && to - from < LONGEST_PHRASE && continuesRight(tokens, to)) to += 1;
  return { from, to };
}

/** The subject of a verb before it; `null` where the phrase turns out to be the subject of another verb. */
export function subjectAfter(tokens: readonly Token[], sentence: SentenceRange, from: number): Phrase | null {
  if (tokenAt(tokens, from).lower === 'that') return null;
  const phrase = phraseStartingAt(tokens, sentence, from);
  if (phrase === null || phrase.to >= sentence.to) return phrase;
  const next = tokenAt(tokens, phrase.to);
  return next.kind === 'word' && AUXILIARIES.has(next.lower) ? null : withPlace(tokens, sentence, phrase);
}

/** “said a farmer in Ulm, who …”, “said an official at the bank”: of somebody without a name it says who that is. */
function withPlace(tokens: readonly Token[], sentence: SentenceRange, { from, to }: Phrase): Phrase {
  const isNameless = /^(?:an?|one|another|two|three|several|some)$/u.test(tokenAt(tokens, from).lower);
  if (!isNameless || !/^(?:in|at|with|near)$/u.test(tokenAt(tokens, to).lower)) return { from, to };
  const isNoun = tokenAt(tokens, to + 1).lower === 'the';
  const place = isNoun ? to + 2 : to + 1;
  let end = place;
  while (end < sentence.to && isInside(tokenAt(tokens, end))) end += 1;
  const isPlace = isNoun || isCapitalised(tokenAt(tokens, place).text);
  return isPlace && closesPlace(tokens, place, Math.min(end, sentence.to)) ? { from, to: end } : { from, to };
}

const isInside = (token: Token): boolean => token.kind === 'word' && !endsPhrase(token);

function closesPlace(tokens: readonly Token[], from: number, end: number): boolean {
  const { kind } = tokenAt(tokens, end);
  const isClosed = kind === 'comma' || kind === 'stop';
  return isClosed && end > from && !OCCASION.test(tokenAt(tokens, end - 1).lower);
}

/** “said a farmer in the interview” */
const OCCASION =
  /^(?:interview|statement|e-?mail|letter|post|message|tweet|note|report|reply|response|comments?|call|court|meeting|hearing|conference|debate|speech|morning|evening|afternoon|video|film|documentary|phone|telephone|end|time|same|past|moment)$/u;

/** “explained most of it”: what was explained. */
const isPartOfThing = (tokens: readonly Token[], from: number): boolean =>
  tokenAt(tokens, from + 1).lower === 'of' && /^(?:it|this|that)$/u.test(tokenAt(tokens, from + 2).lower);

function canStart(tokens: readonly Token[], from: number, head: Token): boolean {
  if (startsUpper(head.text) || DETERMINERS.has(head.lower) || isPersonNoun(head.text)) return true;
  return /^(?:former|longtime|senior|fellow|then)/u.test(head.lower) || isTitledName(tokens, from);
}

/** "lawyer Ma Li" */
function isTitledName(tokens: readonly Token[], from: number): boolean {
  for (let at = from + 1; at < from + 5; at++) {
    const token = tokenAt(tokens, at);
    if (token.kind !== 'word' || PREPOSITIONS.has(token.lower)) return false;
    if (isCapitalised(token.text)) return true;
  }
  return false;
}

function continuesRight(tokens: readonly Token[], at: number): boolean {
  const token = tokenAt(tokens, at);
  const next = tokenAt(tokens, at + 1);
  if (token.kind === 'passage') return token.text.length < 30 && isCapitalised(next.text);
  if (token.kind !== 'word') return false;
  if (/^(?:of|for|and|de|from)$/u.test(token.lower))
    return next.kind === 'word' && !next.text.endsWith('ing');
  // “a source close to Ma Li”
  if (token.lower === 'to' && tokenAt(tokens, at - 1).lower === 'close') return next.kind === 'word';
  // “the hearing”, “a Wednesday editorial”
  return !endsPhrase(token) || (DETERMINERS.has(tokenAt(tokens, at - 1).lower) && isDate(token));
}

/** A word that no noun phrase continues with. */
function endsPhrase(token: Token): boolean {
  const { lower, text } = token;
  if (PREPOSITIONS.has(lower) || CLAUSE_OPENERS.has(lower) || RELATIVE_PRONOUNS.has(lower)) return true;
  if (AUXILIARIES.has(lower) || (isAdverb(text) && lower !== 'only') || isDate(token) || isFiniteSpeech(text))
    return true;
  return lower === 'speaking' || cueVerb(lower)?.form === 'ing';
}
