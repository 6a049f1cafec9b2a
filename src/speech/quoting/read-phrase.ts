import { type PersonPhrase, phraseAt } from './phrases.ts';
import { tokensInside } from './resplit.ts';
import type { Quoting } from './words.ts';

/** Reads words that stand alone for somebody: “Mayor Ann Lund”, “the mayor of Pau”; `null` where they don’t. */
export function readPhrase(quoting: Quoting, words: string): PersonPhrase | null {
  const tokens = tokensInside(quoting, words, { start: 0, end: words.length });
  return phraseAt(quoting, tokens, 0, tokens.length);
}
