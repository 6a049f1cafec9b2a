import { hasBodyWord } from '../words/name-words.ts';
import { startsUpper } from '../words/letters.ts';
import type { Lexicon } from '../words/lexicon.ts';

/** Most capitalised words between the possessive and what it belongs to: "Workers’ Housing Union". */
const REACH = 4;

/** Whether a possessive continues as part of a name: "People’s Bank", "Teachers’ Union", not "China’s Communist Party". */
export function isPartOfName(lexicon: Lexicon, possessive: string, following: readonly string[]): boolean {
  const [next = ''] = following;
  const owner = possessive.replace(/[’']s?$/u, '');
  if (!startsUpper(next)) return false;
  if (/[’']s$/u.test(possessive)) return lexicon.is(owner, 'ownsName');
  if (!lexicon.is(owner, 'members')) return false;
  const other = following.findIndex((word) => !startsUpper(word));
  const capitals = following.slice(0, Math.min(REACH, other === -1 ? following.length : other));
  return capitals.some((word) => hasBodyWord(lexicon, word.replace(/[’'.,]s?$/u, '')));
}
