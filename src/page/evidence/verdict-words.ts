import { WORDS } from '../page-words.ts';

/** A verdict in plain words; a receipt may hold one that isn’t known here. */
export function verdictWords(verdict: string): string {
  const { verdicts, unknownVerdict } = WORDS.panel;
  return new Map(Object.entries(verdicts)).get(verdict) ?? unknownVerdict;
}
