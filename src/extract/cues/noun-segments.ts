import { isFiniteSpeech } from './cue-verbs.ts';
import type { SentenceRange } from '../text/sentences.ts';
import type { Phrase } from '../text/phrase.ts';
import type { Token } from '../text/token.ts';
import { tokenAt } from '../text/token.ts';
import {
  AUXILIARIES,
  DETERMINERS,
  IRREGULAR_PASTS,
  isAdverb,
  isCapitalised,
  isDate,
  isPersonNoun,
  PREPOSITIONS,
  RELATIVE_PRONOUNS,
  SUBJECT_PRONOUNS,
} from '../text/word-classes.ts';

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
  let end = comma;
  for (let at = comma - 1; at >= Math.max(sentence.from - 1, comma - LONGEST_ASIDE); at--) {
    const kind = at < sentence.from ? 'semicolon' : tokenAt(tokens, at).kind;
    if (!/^(?:comma|semicolon|colon|passage|dash)$/u.test(kind)) continue;
    const segment = readSegment(tokens, at + 1, end);
    if (segment.kind === 'clause') return best;
    if (segment.kind === 'noun') {
      best = trim(tokens, segment.phrase) ?? best;
      if (segment.isLed) return best;
    }
    if (kind !== 'comma' && !(kind === 'passage' && tokenAt(tokens, at).text.length < 25)) return best;
    end = at;
  }
  return best;
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
  if (first >= to || startsAside(head) || isOpeningParticiple(tokens, first)) return { kind: 'aside' };
  if (holdsClause(tokens, first, to)) return { kind: 'clause' };
  if (!canStartSubject(head) && !isPersonNoun(head.text)) return { kind: 'aside' };
  return { kind: 'noun', phrase: { from: first, to }, isLed };
}

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
  const { lower } = tokenAt(tokens, at + 1);
  return DETERMINERS.has(lower) || PREPOSITIONS.has(lower);
}

function canStartSubject(token: Token): boolean {
  return /^\p{Lu}/u.test(token.text) || DETERMINERS.has(token.lower) || SUBJECT_PRONOUNS.has(token.lower);
}
