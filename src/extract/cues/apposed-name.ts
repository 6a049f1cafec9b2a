import { headNouns } from '../names/descriptions.ts';
import { isForPeople } from '../names/people-nouns.ts';
import type { Phrase } from '../text/phrase.ts';
import type { Token } from '../text/token.ts';
import { tokenAt } from '../text/token.ts';
import { isCapitalised, SUBJECT_PRONOUNS } from '../text/word-classes.ts';

/**
 * Past the name between commas behind a role, and past the letters behind the name: the comma before what is reported.
 * `from` where there is none.
 *
 *     According to the harbour master, Karl Lund, QC, the pier will be closed.
 *                                    ^ from         ^ given
 */
export function skipApposedName(tokens: readonly Token[], role: Phrase, from: number): number {
  if (tokenAt(tokens, from).kind !== 'comma' || !isForOnePerson(tokens, role)) return from;
  let end = from + 1;
  while (isCapitalised(tokenAt(tokens, end).text)) end += 1;
  const words = end - from - 1;
  if (words < 2 || words > LONGEST_NAME || tokenAt(tokens, end).kind !== 'comma') return from;
  while (
    LETTERS_BEHIND_NAMES.test(tokenAt(tokens, end + 1).text) &&
    tokenAt(tokens, end + 2).kind === 'comma'
  )
    end += 2;
  return opensReport(tokenAt(tokens, end + 1)) ? end : from;
}

/** "The council's spokeswoman", "the head of the water board"; neither "police" nor "the paper". */
function isForOnePerson(tokens: readonly Token[], { from, to }: Phrase): boolean {
  const words = tokens.slice(from, to).map(({ text }) => text);
  return headNouns(words.join(' ')).some((noun) => !noun.endsWith('s') && isForPeople(noun));
}

const LONGEST_NAME = 5;

/** Orders, seats, degrees: “OBE”, “MP”, “QC”. */
const LETTERS_BEHIND_NAMES = /^\p{Lu}(?:\p{L}?\p{Lu}){1,3}$/u;

/** Not “a”: “According to the minister, Karl Lund, a fisherman, drowned” speaks of Karl Lund. */
const opensReport = ({ kind, text, lower }: Token): boolean =>
  kind === 'passage' ||
  kind === 'mark' ||
  SUBJECT_PRONOUNS.has(lower) ||
  isCapitalised(text) ||
  /^(?:the|this|these|that|those|there|his|her|their|its|no|all|most|many|some|more|\p{N}.*)$/u.test(lower);
