import type { Actor, FoundQuotation, Organisation, Place } from './text/findings.ts';
import type { NamedEntity } from './names/named-entity.ts';
import type { NameIndex } from './names/name-index.ts';
import { isSaidToBeBody } from './references/salient-organisations.ts';
import { hasBodyWord, isPlace } from './words/name-words.ts';
import { headNouns } from './text/descriptions.ts';
import { isSpokenOfAsPerson } from './names/people.ts';
import type { Lexicon } from './words/lexicon.ts';

/** The people of the article, those who are quoted and named most first. */
export function findActors(
  text: string,
  names: NameIndex,
  quotations: readonly FoundQuotation[],
): readonly Actor[] {
  const { lexicon } = names;
  const quoted = new Map<string, number>();
  for (const { speaker } of quotations)
    if (speaker !== null) quoted.set(speaker.name, (quoted.get(speaker.name) ?? 0) + 1);
  return names.entities
    .filter(
      (entity) =>
        isNamed(lexicon, text, entity) || (quoted.has(entity.name) && goesByOneName(lexicon, text, entity)),
    )
    .map(({ name, role, organisation, mentions }) => ({
      name,
      role,
      organisation,
      mentions,
      quotations: quoted.get(name) ?? 0,
    }))
    .sort((a, b) => b.quotations * 2 + b.mentions.length - (a.quotations * 2 + a.mentions.length));
}

const isNamed = (lexicon: Lexicon, text: string, entity: NamedEntity): boolean =>
  entity.isPerson && (entity.gender !== null || !isSaidToBeBody(lexicon, text, entity));

/** A body that has the name of a person. */
const isLikePerson = (lexicon: Lexicon, text: string, entity: NamedEntity): boolean =>
  entity.gender === null && entity.isPerson && isSaidToBeBody(lexicon, text, entity);

/** “Ms Luo”, “Deng, a sailor”, “Mila, 15” and “Chen, who runs the mill”: a single name that bodies don’t have so. */
function goesByOneName(lexicon: Lexicon, text: string, entity: NamedEntity): boolean {
  const { role, gender, isTitled, mentions } = entity;
  if (!isSpokenOfAsPerson(lexicon, entity, () => true) || isSaidToBeBody(lexicon, text, entity)) return false;
  return (
    isTitled ||
    gender !== null ||
    (role !== null &&
      headNouns(lexicon, role).some(
        (noun) => lexicon.is(noun, 'forPeople') && !lexicon.is(noun, 'bodyNoun'),
      )) ||
    mentions.some(({ end }) => isOfSomebody(lexicon, text.slice(end, end + 6)))
  );
}

const isOfSomebody = (lexicon: Lexicon, behind: string): boolean =>
  /^, \d{1,3}[,.;]/u.test(behind) || lexicon.is(/^, (\p{Ll}+) /u.exec(behind)?.[1], 'relative');

/** Bodies, with the acronym that stands in brackets after the name or is made of its initials. */
export function findOrganisations(text: string, names: NameIndex): readonly Organisation[] {
  const { lexicon } = names;
  const acronyms = names.entities.filter(({ name }) => /^\p{Lu}{2,6}$/u.test(name));
  const organisations = names.entities.filter(
    (entity) =>
      (entity.name.includes(' ') && hasBodyWord(lexicon, entity.name)) ||
      entity.acronym !== null ||
      isLikePerson(lexicon, text, entity),
  );
  const known = organisations.map((entity) => ({
    name: entity.name,
    acronym: entity.acronym ?? acronymOf(text, entity, acronyms),
    mentions: entity.mentions,
  }));
  const used = new Set(known.map(({ acronym }) => acronym));
  const alone = acronyms
    .filter(({ name }) => !used.has(name))
    .map(({ name, mentions }) => ({ name, acronym: name, mentions }));
  return [...known, ...alone];
}

function acronymOf(text: string, entity: NamedEntity, acronyms: readonly NamedEntity[]): string | null {
  for (const { end } of entity.mentions.slice(0, 5)) {
    const inBrackets = /^[^.]{0,60}?\((\p{Lu}{2,8})\)/u.exec(text.slice(end, end + 75))?.[1];
    if (inBrackets !== undefined && entity.name.startsWith(inBrackets.charAt(0))) return inBrackets;
  }
  const initials = entity.name
    .split(' ')
    .map((word) => word.charAt(0))
    .join('');
  return initials.length > 2 && acronyms.some(({ name }) => name === initials) ? initials : null;
}

/** Countries, cities and regions of a short list, and names that say what they are. */
export function findPlaces(names: NameIndex): readonly Place[] {
  const { lexicon } = names;
  return names.entities
    .filter(({ name }) => isPlace(lexicon, name))
    .map(({ name, mentions }) => ({ name, mentions }));
}
