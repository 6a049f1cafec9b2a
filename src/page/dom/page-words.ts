import type { PageWords, PresenterWords } from '../../language/control-words.ts';

export type { PresenterWords };

/** What the scripts say, in the language of the deck or in English; templates/deck.hbs has it before them. */
export const WORDS: PageWords = JSON.parse(document.getElementById('lectern-words')?.textContent ?? '');

/** Puts values in the places of a pattern that have their names in braces. */
export function fillIn(pattern: string, values: Readonly<Record<string, number | string>>): string {
  return pattern.replace(/\{(\w+)\}/gu, (_, name: string) => String(values[name]));
}
