import { headNouns } from '../names/descriptions.ts';
import type { NamedEntity } from '../names/named-entity.ts';
import { isForPeople } from '../names/people-nouns.ts';
import { PEOPLES } from '../names/peoples.ts';
import type { ReadSentence } from '../text/read-paragraphs.ts';
import type { PersonInMind } from './salience.ts';
import { isTopic } from './salience.ts';
import type { Token } from '../text/token.ts';
import { tokenAt } from '../text/token.ts';

/** "Italian", where "the Italian" or "the young Italian" is the whole subject that begins at a token and speaks. */
export function originAt(tokens: readonly Token[], { cues }: ReadSentence, the: number): string | null {
  const to = cues.find(({ subject }) => subject.from === the)?.subject.to ?? the;
  if (to - the > LONGEST_SUBJECT) return null;
  const { text } = tokenAt(tokens, to - 1);
  return to - the > 1 && PEOPLES.has(text) ? text : null;
}

const LONGEST_SUBJECT = 3;

/**
 * Who is "the Italian": somebody in mind who is said to be of that people or country, else the only one whom the last
 * sentence named, as its subject.
 */
export function originReferent(origin: string, inMind: readonly PersonInMind[]): NamedEntity | null {
  const stem = origin.toLowerCase().slice(0, STEM);
  const told = inMind.find(({ person }) => person.descriptions.some((words) => isFrom(words, stem)));
  if (told !== undefined) return told.person;
  const latest = Math.max(...inMind.map(({ sentence }) => sentence));
  const [last, other] = inMind.filter(({ sentence }) => sentence === latest);
  return last !== undefined && other === undefined && isTopic(last) ? last.person : null;
}

/** "Norwegian skier", "Norway’s envoy"; not what only looks like a description: "Norwegian Kari Vold beat". */
const isFrom = (description: string, stem: string): boolean =>
  headNouns(description).some(isForPeople) &&
  description
    .toLowerCase()
    .split(/[\s,]+/u)
    .some((word) => word.startsWith(stem));

/** "Ital" of "Italy" and "Italian". */
const STEM = 4;
