import { isUnspaced } from '../text/tokenise.ts';
import { isAmong } from './listed-words.ts';

/** What parts clauses, or one speaker's words from another's. Hyphens don't. */
export const CLAUSE_MARKS: ReadonlySet<string> = new Set(', ; : — " ( ) 、 ， ； ：'.split(' '));

/** Words of the longest phrase that takes something away: “with the exception of”. */
const LONGEST = 4;

/** The words at a place that take something away, as “apart from” does; `null` where none do. */
export function exceptionAt(words: readonly string[], at: number): string | null {
  for (let length = 1; length <= LONGEST; length += 1) {
    const phrase = words.slice(at, at + length);
    const written = phrase.join('').toLowerCase();
    if (isAmong(written, 'exceptions')) return phrase.join(isUnspaced(written) ? '' : ' ');
  }
  return null;
}
