import { headNouns } from '../names/descriptions.ts';
import { isForPeople } from '../names/people-nouns.ts';
import type { Phrase } from '../text/phrase.ts';
import type { Token } from '../text/token.ts';
import { tokenAt } from '../text/token.ts';
import { isCapitalised } from '../text/word-classes.ts';

/**
 * Past the name between commas behind a role: the comma before what is reported. `from` where there is none.
 *
 *     According to the harbour master, Karl Lund, the pier will be closed.
 *                                    ^ from     ^ given
 */
export function skipApposedName(tokens: readonly Token[], role: Phrase, from: number): number {
  if (tokenAt(tokens, from).kind !== 'comma' || !isForOnePerson(tokens, role)) return from;
  let end = from + 1;
  while (isCapitalised(tokenAt(tokens, end).text)) end += 1;
  const words = end - from - 1;
  if (words < 2 || words > LONGEST_NAME || tokenAt(tokens, end).kind !== 'comma') return from;
  // Not “a”: “According to the minister, Karl Lund, a fisherman, drowned” speaks of Karl Lund.
  return /^an?$/u.test(tokenAt(tokens, end + 1).lower) ? from : end;
}

/** "The council's spokeswoman", "the head of the water board"; neither "police" nor "the paper". */
function isForOnePerson(tokens: readonly Token[], { from, to }: Phrase): boolean {
  const words = tokens.slice(from, to).map(({ text }) => text);
  return headNouns(words.join(' ')).some((noun) => !noun.endsWith('s') && isForPeople(noun));
}

const LONGEST_NAME = 5;
