import { hasNoVerb, isCapitalised, isDate } from '../text/shapes.ts';
import { type Phrase, type Token, tokenAt } from '../text/token.ts';

/**
 * Past what a sentence opens with before its subject, as far as commas close it.
 *
 *     The day before, at a fair in Salem, Ma Li …
 *                                         ^
 */
export function skipOpenings(tokens: readonly Token[], start: number, end: number): number {
  let from = start;
  for (let opening = 0; opening < MOST_OPENINGS; opening++) {
    const past = skipOpening(tokens, from, end);
    if (past === from) break;
    from = past;
  }
  return from;
}

const MOST_OPENINGS = 3;

/** An opening adverbial (“In May,”, “Asked about it,”, “Told of it,”, “Hours later,”) reaches to its comma. */
function skipOpening(tokens: readonly Token[], start: number, end: number): number {
  let from = start;
  while (tokenAt(tokens, from).is('joins')) from += 1;
  for (let at = from + 1; at < Math.min(end, from + LONGEST_OPENING); at++) {
    const { kind, text } = tokenAt(tokens, at);
    // A comma, or one inside the marks: to chants of “Down!,”
    if (kind === 'comma' || (kind === 'passage' && /,[”"’']+$/u.test(text)))
      return opens(tokens, from) || isTime(tokens, { from, to: at }) ? at + 1 : from;
    if (kind === 'colon') return from;
  }
  return from;
}

const LONGEST_OPENING = 30;

function opens(tokens: readonly Token[], from: number): boolean {
  const token = tokenAt(tokens, from);
  const next = tokenAt(tokens, from + 1);
  if (token.is('preposition') || token.is('clauseOpener')) return true;
  // “Therefore, …”, “Back in May, …”
  if (token.is('adverb')) return next.kind === 'comma' || next.is('preposition');
  return (token.is('opensAsDone') || /(?:ing|ed)$/u.test(token.lower)) && !isCapitalised(next);
}

/** “Earlier this week”, “The next day”; not “She went on with it on Tuesday” */
export const isTime = (tokens: readonly Token[], phrase: Phrase): boolean => {
  const last = tokenAt(tokens, phrase.to - 1);
  return (
    (last.is('timeWord') || isDate(last)) &&
    phrase.to - phrase.from <= LONGEST_TIME &&
    hasNoVerb(tokens, phrase)
  );
};

/** Longer ones are led by a preposition: “In the early hours of Thursday morning”. */
const LONGEST_TIME = 6;

/** Past “A week later” and “Two days earlier”. */
export function skipTime(tokens: readonly Token[], from: number): number {
  if (!tokenAt(tokens, from).is('determiner')) return from;
  for (let at = from + 1; at < from + 5; at++)
    if (tokenAt(tokens, at).is('fromThen')) return tokenAt(tokens, at - 1).is('timeSpan') ? at + 1 : from;
  return from;
}
