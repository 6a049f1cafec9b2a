import type { NameIndex } from '../names/name-index.ts';
import type { NamedEntity } from '../names/named-entity.ts';
import { isPerson, isSpokenOfAsPerson } from '../names/people.ts';
import type { ReadParagraph } from '../text/read-paragraphs.ts';
import { tokenAt } from '../text/token.ts';
import { isSaidToBeBody } from './bodies-in-mind.ts';

/** Full names of people, and single names that somebody speaks by or bears a title with, unless they are said to be a body’s. */
export function peopleAmong(
  text: string,
  paragraphs: readonly ReadParagraph[],
  names: NameIndex,
): ReadonlySet<NamedEntity> {
  const speaking = new Set<number>();
  for (const { sentences, tokens } of paragraphs)
    for (const { cues } of sentences)
      for (const { subject } of cues)
        if (subject.to === subject.from + 1) speaking.add(tokenAt(tokens, subject.from).start);
  return new Set(
    names.entities.filter(
      (entity) =>
        (isPerson(entity) && (entity.gender !== null || !isSaidToBeBody(text, entity))) ||
        (isSpokenOfAsPerson(entity, (mention) => speaking.has(mention.start)) &&
          !isSaidToBeBody(text, entity)),
    ),
  );
}
