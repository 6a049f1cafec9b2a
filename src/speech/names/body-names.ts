import { oncePer } from '../../text/once-per.ts';
import { startsUpper } from '../words/letters.ts';
import type { Lexicon } from '../words/lexicon.ts';

/** How many of the words at an index join a body's name to what follows: "of", "of the"; 0 where none do. */
export function joiningWords(lexicon: Lexicon, before: string, words: readonly string[], at: number): number {
  if (!lexicon.is(before, 'bodyWithTask') || !lexicon.is(words[at], 'beforeTask')) return 0;
  const joining = lexicon.is(words[at + 1], 'definite') ? 2 : 1;
  const next = words[at + joining] ?? '';
  return startsUpper(next) && !lexicon.is(next, 'dayOrMonth') ? joining : 0;
}

/** Whether "and" continues a body's name: in "Department of Health and Human Services". `name` are the words up to it. */
export function isTwofold(lexicon: Lexicon, name: readonly string[]): boolean {
  const of = name.findIndex((word) => lexicon.is(word, 'beforeTask'));
  return of > 0 && lexicon.is(name[of - 1], 'bodyWithTasks') && !name.some((word) => lexicon.is(word, 'and'));
}

/** Whether a name continues after "of", "for" or "on": a body's, never a person's. */
export const isLongBody = (lexicon: Lexicon, name: string): boolean => TASK(lexicon).test(name);

const TASK = oncePer((lexicon: Lexicon) => new RegExp(` ${lexicon.oneOf('beforeTask')} `, 'u'));
