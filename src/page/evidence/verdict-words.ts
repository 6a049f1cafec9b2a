import { WORDS } from '../page-words.ts';

/** A verdict in plain words; a receipt may hold one that isn’t known here. */
export function verdictWords(verdict: string): string {
  return wordsIn(WORDS.panel.verdicts, verdict) ?? WORDS.panel.unknownVerdict;
}

/** Whether the source gives words to their speaker, in plain words; `null` for nothing to say. */
export const saidWords = (verdict: string | null): string | null => wordsIn(WORDS.panel.said, verdict);

/** Whether words are quoted in the source. */
export const kindWords = (verdict: string | null): string | null => wordsIn(WORDS.panel.kinds, verdict);

function wordsIn(words: Readonly<Record<string, string>>, verdict: string | null): string | null {
  return new Map(Object.entries(words)).get(verdict ?? '') ?? null;
}
