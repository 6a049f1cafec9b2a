import type { NameIndex } from '../names/name-index.ts';
import type { NamedEntity } from '../names/named-entity.ts';
import { isSpokenOfAsPerson } from '../names/people.ts';
import type { ReadParagraph } from '../text/read-paragraphs.ts';
import { loneSubjects } from '../cues/lone-subjects.ts';
import { isSaidToBeBody } from './bodies-in-mind.ts';

/** Full names of people, and single names that somebody speaks by or bears a title with, unless they are said to be a body’s. */
export function peopleAmong(
  text: string,
  paragraphs: readonly ReadParagraph[],
  names: NameIndex,
): ReadonlySet<NamedEntity> {
  const speaking = new Set(loneSubjects(paragraphs).map(({ start }) => start));
  const isAmong = (entity: NamedEntity): boolean => {
    if (entity.isPerson && entity.gender !== null) return true;
    if (isOffice(text, entity)) return false;
    const isAlike = entity.isPerson || isSpokenOfAsPerson(entity, ({ start }) => speaking.has(start));
    return isAlike && !isSaidToBeBody(text, entity);
  };
  return new Set(names.entities.filter(isAmong));
}

/** “The Astronomer Royal, Ma Li”: what somebody is, and nobody besides. */
const isOffice = (text: string, { isTitled, mentions }: NamedEntity): boolean =>
  !isTitled && mentions.every(({ start }) => /\b[Tt]he $/u.test(text.slice(Math.max(0, start - 5), start)));
