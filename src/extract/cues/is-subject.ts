import { isForPeople } from '../names/people-nouns.ts';
import type { Token } from '../text/token.ts';
import { tokenAt } from '../text/token.ts';
import {
  DETERMINERS,
  isCapitalised,
  isDate,
  isPersonNoun,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
} from '../text/word-classes.ts';

/** Whether a phrase can be the subject of a verb of saying: a name, people, a number of them, or what a determiner leads. */
export function isSubject(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const token = tokenAt(tokens, at);
    if (token.kind === 'word' && !isDate(token) && (isCapitalised(token.text) || isPersonNoun(token.text)))
      return true;
  }
  if (arePeople(tokens, from, to)) return true;
  const first = tokenAt(tokens, from);
  if (/^\p{N}/u.test(first.text)) return true;
  return DETERMINERS.has(first.lower) || SUBJECT_PRONOUNS.has(first.lower);
}

/** “Tech executives say” */
function arePeople(tokens: readonly Token[], from: number, to: number): boolean {
  const { text } = tokenAt(tokens, to - 1);
  if (to - from > LONGEST_PLURAL || !/^[a-z]+s$/u.test(text) || !isForPeople(text.slice(0, -1))) return false;
  return tokens.slice(from, to).every(({ lower }) => !PREPOSITIONS.has(lower));
}

const LONGEST_PLURAL = 3;
