import { headNouns } from '../text/descriptions.ts';
import { type Phrase, type Token, tokenAt } from '../text/token.ts';
import { isForPeople } from '../words/people-nouns.ts';
import { isPlace } from '../words/places.ts';
import { CLAUSE_OPENERS, PREPOSITIONS, isAdverb, isCapitalised, isDate } from '../words/word-classes.ts';
import { hasNoVerb } from './parenthetical.ts';

/**
 * Past what a sentence opens with before its subject, as far as commas close it.
 *
 *     The day before, at a fair in Salem, Oregon, Ma Li …
 *                                                 ^
 */
export function skipOpenings(tokens: readonly Token[], start: number, end: number): number {
  let from = start;
  for (let opening = 0; opening < MOST_OPENINGS; opening++) {
    const past = skipOpening(tokens, from, end);
    if (past === from) break;
    from = skipRegion(tokens, past, end);
  }
  return from;
}

const MOST_OPENINGS = 3;

/** An opening adverbial ("In May,", "Asked about it,", "Hours later,") reaches to its comma. */
function skipOpening(tokens: readonly Token[], start: number, end: number): number {
  let from = start;
  while (/^(?:but|so|yet|and|or)$/u.test(tokenAt(tokens, from).lower)) from += 1;
  for (let at = from + 1; at < Math.min(end, from + LONGEST_OPENING); at++) {
    if (closesOpening(tokenAt(tokens, at)))
      return opens(tokens, from) || isTime(tokens, from, at) ? at + 1 : from;
    if (tokenAt(tokens, at).kind === 'colon') return from;
  }
  return from;
}

const LONGEST_OPENING = 30;

/** A comma, or one inside the marks: to chants of “Down!,” */
const closesOpening = ({ kind, text }: Token): boolean =>
  kind === 'comma' || (kind === 'passage' && /,[”"’']+$/u.test(text));

function opens(tokens: readonly Token[], from: number): boolean {
  const { text, lower } = tokenAt(tokens, from);
  const next = tokenAt(tokens, from + 1);
  if (PREPOSITIONS.has(lower) || CLAUSE_OPENERS.has(lower) || isParticiple(tokens, from)) return true;
  // “Therefore, …”, “Back in May, …”
  if (isAdverb(text)) return next.kind === 'comma' || PREPOSITIONS.has(next.lower);
  return /^(?:absent|given|whenever|wherever)$/u.test(lower);
}

function isParticiple(tokens: readonly Token[], from: number): boolean {
  return /(?:ing|ed)$/u.test(tokenAt(tokens, from).lower) && !isCapitalised(tokenAt(tokens, from + 1).text);
}

/** “Earlier this week”, “The next day”; not “She went on with it on Tuesday” */
const isTime = (tokens: readonly Token[], from: number, to: number): boolean =>
  isTimeWord(tokenAt(tokens, to - 1)) && to - from <= LONGEST_DATE && hasNoVerb(tokens, from, to);

/** Longer ones are led by a preposition: “In the early hours of Thursday morning”. */
const LONGEST_DATE = 6;

/** What tells when something was: a day, a season, “earlier”. */
export function isTimeWord(token: Token): boolean {
  return (
    /^(?:later|earlier|ago|before|afterward|afterwards|today|yesterday|week|weekend|spring|summer|autumn|fall|winter|month|year|day|night|morning|evening|afternoon|time)$/u.test(
      token.lower,
    ) || isDate(token)
  );
}

/** Past the state or country behind a town, with its comma: “in Salem, New Hampshire,”, “in Beaumont, Tex.,” */
function skipRegion(tokens: readonly Token[], from: number, end: number): number {
  if (!isCapitalised(tokenAt(tokens, from - 2).text)) return from;
  let to = from;
  while (to < end && to - from < LONGEST_REGION && isCapitalised(tokenAt(tokens, to).text)) to += 1;
  if (to === from || tokenAt(tokens, to).kind !== 'comma') return from;
  const names = tokens.slice(from, to).map(({ text }) => text);
  return isPlace(names.join(' ')) || (to === from + 1 && /^\p{Lu}.*\.$/u.test(names[0] ?? ''))
    ? to + 1
    : from;
}

const LONGEST_REGION = 3;

/**
 * Past the name between commas behind a role: the comma before what is reported. `from` where there is none.
 *
 *     According to the harbour master, Karl Lund, the pier will be closed.
 *                                    ^ from     ^ given
 */
export function skipApposedName(tokens: readonly Token[], role: Phrase, from: number): number {
  if (tokenAt(tokens, from).kind !== 'comma' || !isForOnePerson(tokens, role)) return from;
  let end = from + 1;
  while (isCapitalised(tokenAt(tokens, end).text)) end += 1;
  const words = end - from - 1;
  if (words < 2 || words > LONGEST_NAME || tokenAt(tokens, end).kind !== 'comma') return from;
  // Not “a”: “According to the minister, Karl Lund, a fisherman, drowned” speaks of Karl Lund.
  return /^an?$/u.test(tokenAt(tokens, end + 1).lower) ? from : end;
}

/** "The council's spokeswoman", "the head of the water board"; neither "police" nor "the paper". */
function isForOnePerson(tokens: readonly Token[], { from, to }: Phrase): boolean {
  const words = tokens.slice(from, to).map(({ text }) => text);
  return headNouns(words.join(' ')).some((noun) => !noun.endsWith('s') && isForPeople(noun));
}

const LONGEST_NAME = 5;
