import { type Phrase, type Token, tokenAt } from './token.ts';

/** A word that starts with a capital and is not merely the first of its sentence; “al-Sayed”, too. */
export const isCapitalised = ({ is }: Token): boolean => is('capitalised');

/** A day, a month or what comes after a time of day. */
export const isDate = ({ is }: Token): boolean => is('date');

/** A finished verb of saying, in a form that is neither noun nor adjective: a subject never reaches over it. */
export const isFiniteSpeech = ({ is }: Token): boolean => is('finiteSpeech');

/** “Joked”, “took” */
export const isPast = ({ text, is }: Token): boolean => is('irregularPast') || /^[a-z]{3,}ed$/u.test(text);

/** “Also”, “has”, “never” between subject and verb. */
export const isVerbModifier = ({ is }: Token): boolean => is('adverb') || is('auxiliary');

/** Whether there are only words between two tokens, and none has the form or the place of a finite verb. */
export function hasNoVerb(tokens: readonly Token[], { from, to }: Phrase): boolean {
  for (let at = from; at < to; at++) {
    const token = tokenAt(tokens, at);
    if (token.kind !== 'word' || isFiniteVerb(token) || token.is('subjectPronoun')) return false;
  }
  return true;
}

/** Whether a word has the form of a finite verb. */
export const isFiniteVerb = (token: Token): boolean =>
  (token.is('auxiliary') && !isDate(token)) || isFiniteSpeech(token) || isPast(token);
