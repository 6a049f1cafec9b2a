import { oncePer } from '../text/once-per.ts';
import type { Range } from '../text/source-file.ts';
import { isLongBody } from './names/body-names.ts';
import type { NameIndex } from './names/name-index.ts';
import type { NamedEntity } from './names/named-entity.ts';
import { isSpokenOfAsPerson } from './names/people.ts';
import { rankActors } from './quotations/found.ts';
import { isSaidToBeBody } from './references/salient-organisations.ts';
import { headNouns } from './text/descriptions.ts';
import type { Actor, FoundQuotation, Organisation, ArticlePlace } from './text/findings.ts';
import type { Lexicon } from './words/lexicon.ts';
import { isPlace } from './words/name-words.ts';

/** The people of the article, those who are quoted and named most first. */
export function findActors(
  text: string,
  names: NameIndex,
  quotations: readonly FoundQuotation[],
): readonly Actor[] {
  const { lexicon } = names;
  const quoted = new Set(quotations.map(({ speaker }) => speaker?.name));
  const people = names.entities.filter(
    (entity) =>
      (isNamed(lexicon, text, entity) && isSomebody(lexicon, text, entity, quoted.has(entity.name))) ||
      (quoted.has(entity.name) && goesByOneName(lexicon, text, entity)),
  );
  return rankActors(people, quotations);
}

const isNamed = (lexicon: Lexicon, text: string, entity: NamedEntity): boolean =>
  entity.isPerson && (entity.gender !== null || !isSaidToBeBody(lexicon, text, entity));

/** A body that has the name of a person. */
const isLikePerson = (lexicon: Lexicon, text: string, entity: NamedEntity): boolean =>
  entity.gender === null && entity.isPerson && isSaidToBeBody(lexicon, text, entity);

/** Whether anything but capitals says that a name is somebody’s, and nothing that it is a ship’s or a caption’s. */
function isSomebody(lexicon: Lexicon, text: string, entity: NamedEntity, isQuoted: boolean): boolean {
  const { name, role, gender, isTitled, age, mentions } = entity;
  if (isTitled || age !== null) return true;
  const bare = mentions.filter((mention) => !isBareThing(lexicon, text, mention));
  if (bare.length * 2 < mentions.length || isThing(lexicon, name)) return false;
  return (
    isQuoted ||
    gender !== null ||
    (role !== null && headNouns(lexicon, role).some((noun) => lexicon.is(noun, 'forPeople'))) ||
    mentions.some(({ end }) => isOfSomebody(lexicon, text.slice(end, end + 6)))
  );
}

/** “The Santa Elena sank”; not “the Ann Lund campaign”. */
function isBareThing(lexicon: Lexicon, text: string, { start, end }: Range): boolean {
  const before = /(\p{L}+) $/u.exec(text.slice(Math.max(0, start - 9), start))?.[1];
  const behind = /^ ([\p{L}-]+)/u.exec(text.slice(end, end + 20))?.[1];
  const isVerb = (['past', 'irregularPast', 'auxiliary', 'preposition'] as const).some((name) =>
    lexicon.is(behind, name),
  );
  return lexicon.is(before?.toLowerCase(), 'definite') && (behind === undefined || isVerb);
}

/** “Ma Li Image”, “Page Seven”, “Cuban American” */
function isThing(lexicon: Lexicon, name: string): boolean {
  const words = name.split(' ');
  // Whoever is called Bill is nothing that is voted on.
  const ends = lexicon.is(words[0], 'givenName') ? [words.at(-1)] : [words[0], words.at(-1)];
  return ends.some((word) => lexicon.is(word, 'thingName')) || lexicon.is(words.at(-1), 'demonym');
}

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

/** Bodies, with the acronym that is in brackets after the name or is made of its initials. */
export function findOrganisations(text: string, names: NameIndex): readonly Organisation[] {
  const { lexicon } = names;
  const acronyms = names.entities.filter(({ name }) => /^\p{Lu}{2,6}$/u.test(name));
  const organisations = names.entities.filter(
    (entity) =>
      ((entity.name.includes(' ') && isBodyName(lexicon, entity.name)) ||
        entity.acronym !== null ||
        isLikePerson(lexicon, text, entity)) &&
      !isHalf(lexicon, text, entity),
  );
  const known = organisations.map((entity) => ({
    name: entity.name,
    acronym: entity.acronym ?? acronymOf(text, entity, acronyms),
    mentions: entity.mentions,
  }));
  const used = new Set(known.map(({ acronym }) => acronym));
  const alone = acronyms
    .filter(({ name, mentions }) => !used.has(name) && isBodyInLetters(lexicon, text, name, mentions))
    .map(({ name, mentions }) => ({ name, acronym: name, mentions }));
  return [...known, ...alone];
}

/** By a word that makes a body, and no place or event alone: “the Oslo City Council”; not “Mexico City”, “White House Chief”, “Watch Snow”. */
function isBodyName(lexicon: Lexicon, name: string): boolean {
  if (isLongBody(lexicon, name)) return true;
  const words = name.split(' ');
  const makesBody = (word: string, at: number): boolean =>
    at > 0 && lexicon.is(word, 'bodyWord') && !lexicon.is(word, 'placeOrEvent');
  const last = words.at(-1) ?? '';
  const isJob = lexicon.is(last.toLowerCase(), 'forPeople') && !lexicon.is(last, 'bodyWord');
  return words.some(makesBody) && !isPlace(lexicon, name) && !isJob;
}

/** “Transport Union” of “the Harbour and Transport Union”, wherever it is. */
const isHalf = (lexicon: Lexicon, text: string, { mentions }: NamedEntity): boolean =>
  mentions.length > 0 &&
  mentions.every(({ start }) => HALF(lexicon).test(text.slice(Math.max(0, start - 30), start)));

const HALF = oncePer(
  (lexicon: Lexicon) =>
    new RegExp(String.raw`\b${lexicon.oneOf('definite')} \p{Lu}\p{Ll}+ ${lexicon.oneOf('and')} $`, 'u'),
);

/** “WSF”; not “VIP”, and not the “LONDON” that a report begins with. */
const isBodyInLetters = (lexicon: Lexicon, text: string, name: string, mentions: readonly Range[]): boolean =>
  !lexicon.is(name, 'nobodyLetters') &&
  !isPlace(lexicon, name) &&
  !mentions.every(({ start }) => start === 0 || text.charAt(start - 1) === '\n');

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
export function findPlaces(names: NameIndex): readonly ArticlePlace[] {
  const { lexicon } = names;
  return names.entities
    .filter(({ name }) => isPlace(lexicon, name))
    .map(({ name, mentions }) => ({ name, mentions }));
}
