import { isFiniteSpeech } from '../words/cue-verbs.ts';
import { isForPeople } from '../words/people-nouns.ts';
import { isTimeWord } from './skip-openings.ts';
import type { SentenceRange } from '../text/sentences.ts';
import { type Phrase, type Token, tokenAt } from '../text/token.ts';
import { startsUpper } from '../words/letters.ts';
import {
  AUXILIARIES,
  DETERMINERS,
  IRREGULAR_PASTS,
  isAdverb,
  isCapitalised,
  isDate,
  isPersonNoun,
  PARTICLES,
  PREPOSITIONS,
  RELATIVE_PRONOUNS,
  SUBJECT_PRONOUNS,
} from '../words/word-classes.ts';

/** Asides between subject and verb are not longer than this. */
const LONGEST_ASIDE = 45;

/**
 * The subject where an aside in commas stands between it and its verb: the leftmost piece between commas that can be one.
 *
 *     In May, Ma Li, a lawyer, who lives here, said …
 *             ^^^^^
 */
export function leftmostNounSegment(
  tokens: readonly Token[],
  sentence: SentenceRange,
  comma: number,
  trim: (tokens: readonly Token[], phrase: Phrase) => Phrase | null,
): Phrase | null {
  let best: Phrase | null = null;
  /** Who is spoken of before “…, and Chairman of …” has to be a name. */
  let role: Phrase | null = null;
  for (const segment of segmentsBefore(tokens, sentence, comma)) {
    if (segment.kind === 'clause') break;
    if (segment.kind === 'aside') continue;
    const isFirst = best === null;
    best = trim(tokens, segment.phrase) ?? best;
    if (!segment.isLed) continue;
    if (!isFirst || !isSecondRole(tokens, segment.phrase)) break;
    role = best;
  }
  return role === null || (best !== null && isName(tokens, best)) ? best : role;
}

/** The pieces between commas before one, from right to left, up to another mark. */
function* segmentsBefore(
  tokens: readonly Token[],
  sentence: SentenceRange,
  comma: number,
): Generator<Segment> {
  let end = comma;
  for (let at = comma - 1; at >= Math.max(sentence.from - 1, comma - LONGEST_ASIDE); at--) {
    const { kind, text } = at < sentence.from ? START : tokenAt(tokens, at);
    if (!/^(?:comma|semicolon|colon|passage|dash)$/u.test(kind)) continue;
    yield readSegment(tokens, at + 1, end);
    if (kind !== 'comma' && !(kind === 'passage' && text.length < 25)) return;
    end = at;
  }
}

const START = { kind: 'semicolon', text: '' };

/** “Ma Li, head of the board, and chairwoman of the bank, says”; not “…, and the mayor, Ma Li, said”. */
function isSecondRole(tokens: readonly Token[], { from, to }: Phrase): boolean {
  const lead = tokenAt(tokens, isAdverb(tokenAt(tokens, from - 1).text) ? from - 2 : from - 1);
  if (lead.lower !== 'and') return false;
  for (let at = from; at + 1 < to; at++)
    if (PREPOSITIONS.has(tokenAt(tokens, at + 1).lower)) return isForPeople(tokenAt(tokens, at).lower);
  return false;
}

/** Two words or more, all with capitals: “Professor Ma Li”. */
function isName(tokens: readonly Token[], { from, to }: Phrase): boolean {
  for (let at = from; at < to; at++) {
    const { text, lower } = tokenAt(tokens, at);
    if (!isCapitalised(text) && !PARTICLES.has(lower)) return false;
  }
  return to - from > 1;
}

type Segment =
  | { readonly kind: 'aside' }
  | { readonly kind: 'clause' }
  | { readonly kind: 'noun'; readonly phrase: Phrase; readonly isLed: boolean };

/** Reads a piece between commas as a possible subject. A conjunction in front shows that its clause begins there. */
function readSegment(tokens: readonly Token[], from: number, to: number): Segment {
  let first = from;
  while (first < to && LEADS.test(tokenAt(tokens, first).lower)) first += 1;
  const isLed = first > from;
  while (first < to && isAdverb(tokenAt(tokens, first).text)) first += 1;
  const head = tokenAt(tokens, first);
  if (first >= to || startsAside(head) || isOpeningParticiple(tokens, first) || isTime(tokens, first, to))
    return { kind: 'aside' };
  if (holdsClause(tokens, first, to)) return { kind: 'clause' };
  if (!canStartSubject(head) && !isPersonNoun(head.text)) return { kind: 'aside' };
  return { kind: 'noun', phrase: { from: first, to }, isLed };
}

/** “Earlier this week”, “the next day”, “one month ago” */
const isTime = (tokens: readonly Token[], from: number, to: number): boolean =>
  /^(?:this|last|next|that|the|one|same)$/u.test(tokenAt(tokens, from).lower) &&
  to - from <= LONGEST_TIME &&
  isTimeWord(tokenAt(tokens, to - 1));

const LONGEST_TIME = 4;

/** “She took her degree”, “Ma Li has a boat” */
function holdsClause(tokens: readonly Token[], first: number, to: number): boolean {
  const isAction = SUBJECT_PRONOUNS.has(tokenAt(tokens, first).lower) && isPast(tokenAt(tokens, first + 1));
  for (let at = first; at < to; at++) if (isAction || isClauseVerb(tokens, at)) return true;
  return false;
}

const isPast = ({ text }: Token): boolean => IRREGULAR_PASTS.has(text) || /^[a-z]{3,}ed$/u.test(text);

const LEADS = /^(?:and|but|so|yet|then|still|while|though|although|as|that|because|whereas)$/u;

function isClauseVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokenAt(tokens, at);
  if (token.kind !== 'word') return false;
  if (RELATIVE_PRONOUNS.has(tokenAt(tokens, at - 1).lower)) return false;
  if (AUXILIARIES.has(token.lower) || isFiniteSpeech(token.text)) return true;
  const next = tokenAt(tokens, at + 1);
  return (
    /^[a-z]{3,}ed$/u.test(token.text) &&
    (isCapitalised(tokenAt(tokens, at - 1).text) || SUBJECT_PRONOUNS.has(tokenAt(tokens, at - 1).lower)) &&
    DETERMINERS.has(next.lower)
  );
}

function startsAside(token: Token): boolean {
  if (token.kind !== 'word' || /^\p{N}/u.test(token.text) || isDate(token)) return true;
  if (PREPOSITIONS.has(token.lower) || RELATIVE_PRONOUNS.has(token.lower)) return true;
  return (
    /^[a-z]+(?:ing|ed)$/u.test(token.text) ||
    /^(?:where|when|now|then|once|whose|known|born)$/u.test(token.lower)
  );
}

/** “Moving the bill, the minister said”; not “Spring rains”. */
function isOpeningParticiple(tokens: readonly Token[], at: number): boolean {
  if (!/^\p{Lu}\p{Ll}{2,}(?:ing|ed)$/u.test(tokenAt(tokens, at).text)) return false;
  const { lower, text } = tokenAt(tokens, at + 1);
  if (DETERMINERS.has(lower) || PREPOSITIONS.has(lower)) return true;
  // “Giving evidence, the baker said”; not “Leading economists, she said”
  const isLast = tokenAt(tokens, at + 2).kind === 'comma';
  return (
    isLast && tokenAt(tokens, at).text.endsWith('ing') && /^[a-z]+[^s\W]$/u.test(text) && !isPersonNoun(text)
  );
}

function canStartSubject(token: Token): boolean {
  return startsUpper(token.text) || DETERMINERS.has(token.lower) || SUBJECT_PRONOUNS.has(token.lower);
}
