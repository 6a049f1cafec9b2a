import { isUnspaced } from './tokenise.ts';

/** Words that begin what takes something away from what stands before; those of several words are written as one. */
const EXCEPTIONS: ReadonlySet<string> = new Set(
  [
    'otherthan apartfrom asidefrom excluding withtheexceptionof subjectto providedthat aslongas solongas',
    'ausgenommen mitausnahme abgesehenvon vorausgesetzt àpart pourvuque àconditionque àconditionde àmoinsque apartede siempreque acondicióndeque amenosque esseidenn заисключением 除非 除了',
  ]
    .join(' ')
    .split(' '),
);
const LONGEST = 4;

/** The words at a place that take something away, as “apart from” does; `null` where none do. */
export function exceptionAt(words: readonly string[], at: number): string | null {
  for (let length = 1; length <= LONGEST; length += 1) {
    const phrase = words.slice(at, at + length);
    const written = phrase.join('').toLowerCase();
    if (EXCEPTIONS.has(written)) return phrase.join(isUnspaced(written) ? '' : ' ');
  }
  return null;
}
