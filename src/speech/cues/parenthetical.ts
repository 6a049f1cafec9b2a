import { clauseEnd } from './clause-end.ts';
import type { PlacedCue } from './cue.ts';
import { beginOf, endOf } from './cue-extent.ts';
import { isFiniteSpeech } from '../words/cue-verbs.ts';
import { type Phrase, type Token, tokenAt } from '../text/token.ts';
import {
  AUXILIARIES,
  CLAUSE_OPENERS,
  DETERMINERS,
  IRREGULAR_PASTS,
  isAdverb,
  isCapitalised,
  isDate,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
} from '../words/word-classes.ts';

/** WORDS, she said, CLAUSE: unless the words are the occasion of what is then quoted. */
export function isParenthetical(placed: PlacedCue): boolean {
  const { tokens, sentence, cue } = placed;
  const end = endOf(cue);
  if (tokenAt(tokens, end).kind !== 'comma' || tokenAt(tokens, beginOf(cue) - 1).kind !== 'comma')
    return false;
  const next = tokenAt(tokens, end + 1);
  if (next.kind === 'passage') return /^\W*\p{Ll}/u.test(next.text) && isFragment(placed);
  // “There is a risk, she said, that …”
  return (
    next.kind === 'word' && (next.lower !== 'that' || !hasNoVerb(tokens, sentence.from, beginOf(cue) - 1))
  );
}

const isFragment = (placed: PlacedCue): boolean => opensWithSubject(placed) || opensAdverbially(placed);

/** CLAUSE, she said, CLAUSE: the second part, when it is no new clause of the writer. */
export function continuation(placed: PlacedCue): Phrase | null {
  const { tokens, cue } = placed;
  const comma = endOf(cue);
  if (tokenAt(tokens, comma).kind !== 'comma') return null;
  return goesOn(placed, tokenAt(tokens, comma + 1)) ? clauseEnd(placed, comma + 1) : null;
}

function goesOn(placed: PlacedCue, head: Token): boolean {
  const { tokens, sentence, cue } = placed;
  if (head.kind !== 'word' || /^(?:who|which)$/u.test(head.lower)) return false;
  const comma = beginOf(cue) - 1;
  const isBare = hasNoVerb(tokens, sentence.from, comma);
  if (isBare && isFiniteVerb(head)) return true;
  if (cue.kind === 'according') return isBare && opensClause(head) && opensAdverbially(placed);
  if (cue.side === 'after') return false;
  return isFragment(placed) || opensClause(head);
}

const opensClause = ({ lower, text }: Token): boolean =>
  !WRITERS_CLAUSE.test(lower) &&
  !PREPOSITIONS.has(lower) &&
  !/(?:ing|ed)$/u.test(lower) &&
  (!isAdverb(text) || ROUNDS.test(lower));

/** “Nearly nine million workers” */
const ROUNDS = /^(?:nearly|almost|only|roughly|approximately|even)$/u;

/** "At the time, he said, …", "But, he said, …": what comes first is no clause, so the clause follows. */
function opensAdverbially({ tokens, sentence, cue }: PlacedCue): boolean {
  const { lower, text } = tokenAt(tokens, sentence.from);
  if (CLAUSE_OPENERS.has(lower) || isAdverb(text) || lower === 'and') return true;
  if (!PREPOSITIONS.has(lower)) return false;
  for (let at = sentence.from; at < beginOf(cue) - 1; at++)
    if (tokenAt(tokens, at).kind === 'comma') return false;
  return true;
}

/** "The goal, he said, is …": a few words without a verb are the subject of what follows. */
function opensWithSubject({ tokens, sentence, cue }: PlacedCue): boolean {
  const comma = beginOf(cue) - 1;
  return (
    comma - sentence.from <= SHORT_SUBJECT &&
    DETERMINERS.has(tokenAt(tokens, sentence.from).lower) &&
    hasNoVerb(tokens, sentence.from, comma)
  );
}

/** Whether there are only words between two tokens, and none has the form or the place of a finite verb. */
export function hasNoVerb(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const token = tokenAt(tokens, at);
    if (token.kind !== 'word' || isFiniteVerb(token)) return false;
    if (SUBJECT_PRONOUNS.has(token.lower)) return false;
    if (/^[a-z]{2,}s$/u.test(token.text) && isCapitalised(tokenAt(tokens, at - 1).text)) return false;
  }
  return true;
}

/** Whether a word has the form of a finite verb. */
export const isFiniteVerb = (token: Token): boolean =>
  (AUXILIARIES.has(token.lower) && !isDate(token)) ||
  isFiniteSpeech(token.text) ||
  IRREGULAR_PASTS.has(token.text) ||
  /^[a-z]{2,}ed$/u.test(token.text);

const SHORT_SUBJECT = 5;

const WRITERS_CLAUSE =
  /^(?:who|which|when|where|while|as|but|and|though|although|because|before|after|a|an)$/u;
