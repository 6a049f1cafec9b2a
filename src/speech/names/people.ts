import { isLongBody } from './body-names.ts';
import { headNouns } from '../text/descriptions.ts';
import type { Range } from '../../text/source-file.ts';
import type { NamedEntity } from './named-entity.ts';
import {
  hasBodyWord,
  isKnownOutlet,
  isOutletAbroad,
  isPlace,
  withoutParticles,
} from '../words/name-words.ts';
import type { Lexicon } from '../words/lexicon.ts';

/** A name of two to four words that is no body; the one-word names of people are found through their full names. */
export function isPerson(lexicon: Lexicon, entity: Omit<NamedEntity, 'isPerson'>): boolean {
  if (!entity.name.includes(' ') || entity.acronym !== null || isCalledBody(lexicon, entity)) return false;
  const words = withoutParticles(lexicon, entity.name);
  const last = words.at(-1) ?? '';
  if (words.length < 2 || words.length > 4 || isTitled(lexicon, words) || lexicon.is(last, 'thingName'))
    return false;
  return (
    !isSomewhere(lexicon, entity, last) && !isBody(lexicon, entity) && !/^\p{Lu}{2,}$/u.test(words[0] ?? '')
  );
}

const isCalledBody = (lexicon: Lexicon, { role }: Pick<NamedEntity, 'role'>): boolean =>
  role !== null &&
  (lexicon.is(role.split(' ', 1)[0], 'definite') || lexicon.is(role.split(' ', 1)[0], 'indefinite')) &&
  headNouns(lexicon, role).some((noun) => lexicon.is(noun, 'bodyNoun'));

/** A place, or a square; Ann Square is somebody. */
const isSomewhere = (
  lexicon: Lexicon,
  { name, gender }: Pick<NamedEntity, 'name' | 'gender'>,
  last: string,
): boolean =>
  isPlace(lexicon, name) || (gender === null && (lexicon.is(last, 'place') || lexicon.is(last, 'siteNoun')));

const isBody = (lexicon: Lexicon, entity: Pick<NamedEntity, 'name' | 'gender' | 'role'>): boolean =>
  hasBodyWord(lexicon, entity.name) ||
  isLongBody(lexicon, entity.name) ||
  isOutletAbroad(lexicon, entity.name) ||
  (entity.gender === null && isKnownOutlet(lexicon, entity.name));

/** "Prime Minister", but not Lola Prince. */
const isTitled = (lexicon: Lexicon, [first = '', ...others]: readonly string[]): boolean =>
  lexicon.is(others.at(-1) ?? '', 'title') && !lexicon.is(first, 'givenName');

/** A single name where people are named: with a title, as somebody’s son, or alone as the subject of a verb of saying. */
export function isSpokenOfAsPerson(
  lexicon: Lexicon,
  entity: NamedEntity,
  speaksAt: (mention: Range) => boolean,
): boolean {
  const { name, isTitled, gender, mentions } = entity;
  if (name.includes(' ')) return false;
  if (!isTitled && gender === null && (name.endsWith('ing') || !mentions.some(speaksAt))) return false;
  if (
    lexicon.is(name, 'place') ||
    lexicon.is(name, 'nobodyName') ||
    isUnlikePerson(lexicon, name) ||
    hasBodyWord(lexicon, name) ||
    isNamedOutlet(lexicon, entity)
  )
    return false;
  return !lexicon.is(name, 'title') && !lexicon.is(name, 'people');
}

/** “L’Express”, “Caixin”; not Sabah Lund. */
const isNamedOutlet = (lexicon: Lexicon, { name, gender, isTitled }: NamedEntity): boolean =>
  gender === null && !isTitled && (isKnownOutlet(lexicon, name) || /^L[’']\p{Lu}/u.test(name));

/** Abbreviations, and names with capitals inside: “YouTube”; not “McEwan”. */
function isUnlikePerson(lexicon: Lexicon, name: string): boolean {
  const [, opening] = /^(\p{Lu}\p{Ll}+)\p{Lu}/u.exec(name) ?? [];
  const isJoined = opening !== undefined && !lexicon.is(opening, 'joinedToName');
  return isJoined || /^\p{Lu}+$|\p{Lu}.*\p{Lu}.*\p{Lu}|\./u.test(name);
}
