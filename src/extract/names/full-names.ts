import { isLongBody } from './body-names.ts';
import { BODY } from '../words/body-words.ts';
import { FAMILIES } from '../words/first-names.ts';
import { genderOfName } from './name-gender.ts';
import { PEOPLES } from '../words/peoples.ts';
import { PLACES } from '../words/places.ts';
import { isTitle } from '../words/titles.ts';
import { AUXILIARIES, isPeople, withoutParticles } from '../words/word-classes.ts';
import { wordSet } from '../words/word-set.ts';

/** Full names by the one part that people are called by. `speaking` are the single words that verbs of saying have as subjects. */
export function fullNamesByPart(
  names: readonly string[],
  speaking: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const byPart = lastNames(names);
  const others = [
    ...names.flatMap((name) => (isFamilyFirst(name) ? [[name.slice(0, name.indexOf(' ')), name]] : [])),
    ...loneFirstNames(names, speaking),
    ...innerLastNames(names, speaking),
    ...headsOfOrganisations(names),
    ...firstsOfOrganisations(names, speaking),
  ];
  for (const [part, name] of others) if (!byPart.has(part)) byPart.set(part, name);
  return byPart;
}

function lastNames(names: readonly string[]): Map<string, string> {
  const byLast = new Map<string, string>();
  for (const name of names) {
    const [first = '', ...others] = name.replace(SUFFIX, '').split(' ');
    const last = others.at(-1) ?? first;
    if (withoutParticles(others.join(' ')).length > 3 || isLongBody(name) || isAcronymBehind(first, last))
      continue;
    if (!isBetter(name, byLast.get(last))) continue;
    byLast.set(last, name);
    // “Li Bo” may be Li, but “Lund Is” in a headline is not Lund.
    const isShort = last.length <= 3 && !AUXILIARIES.has(last.toLowerCase());
    if (others.length === 1 && isShort && !isFamilyFirst(name)) byLast.set(first, name);
  }
  return byLast;
}

/** The first full name keeps a last name; but "Debating Lund", the start of a headline, gives way to "Anna Lund". */
const isBetter = (name: string, known: string | undefined): boolean =>
  known === undefined || (genderOfName(known) === null && genderOfName(name) !== null);

/** "Jr." and the like are no last names. */
const SUFFIX = /,? (?:Jr|Sr|II|III|IV)\.?$/u;

/** "Eurosceptic SVP" is no full name of the SVP. */
const isAcronymBehind = (first: string, last: string): boolean =>
  /^\p{Lu}{2,}$/u.test(last) && /\p{Ll}/u.test(first);

/** First names that one full name begins with: “Maya” in a story that has one Maya. */
function loneFirstNames(
  names: readonly string[],
  speaking: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const found = new Map<string, string | null>();
  for (const name of names) {
    const [first = '', ...others] = name.split(' ');
    if (others.length > 2) continue;
    if (genderOfName(name) === null && !speaking.has(first)) continue;
    if (PLACES.has(first) || AMBIGUOUS.has(first) || BODY.test(name)) continue;
    found.set(first, found.has(first) ? null : name);
  }
  return new Map([...found].flatMap(([first, name]) => (name === null ? [] : [[first, name]])));
}

/** "Delgado" of "Rosa María Delgado Ruiz": the first of two last names, where somebody speaks by it. */
function innerLastNames(
  names: readonly string[],
  speaking: ReadonlySet<string>,
): readonly (readonly [string, string])[] {
  return names.flatMap((name) => {
    const words = name.split(' ');
    if (words.length < 3 || withoutParticles(name).length > 5 || BODY.test(name) || isLongBody(name))
      return [];
    const isHeadline = AUXILIARIES.has(words.at(-1)?.toLowerCase() ?? '');
    if (isHeadline || genderOfName(name) === null) return [];
    return words.slice(1, -1).flatMap((word) => (speaking.has(word) ? [[word, name] as const] : []));
  });
}

/** "Ministry", where one Ministry of anything is named. */
function headsOfOrganisations(names: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string | null>();
  for (const name of names.filter(isLongBody)) {
    const head = /\S+(?= (?:of|for|on) )/u.exec(name)?.[0] ?? '';
    found.set(head, found.has(head) ? null : name);
  }
  return new Map([...found].flatMap(([head, name]) => (name === null ? [] : [[head, name]])));
}

/** "Lundby" of "Lundby Energy", where it speaks. */
function firstsOfOrganisations(
  names: readonly string[],
  speaking: ReadonlySet<string>,
): readonly (readonly [string, string])[] {
  return names.flatMap((name) => {
    const [first = '', last = '', ...more] = name.split(' ');
    const isBody = more.length === 0 && BODY.test(last) && !BODY.test(first);
    const isOwn = speaking.has(first) && !PLACES.has(first) && !PEOPLES.has(first);
    return isBody && isOwn && !isPeople(first) && !isTitle(first) ? [[first, name] as const] : [];
  });
}

/** First names that open sentences as other words. */
const AMBIGUOUS = wordSet(
  'Will Art Bill Mark May Hope Faith Joy Rose Drew Chase Sue Pat Grant Rob Guy Rich Dick June April',
);

/** Chinese and Korean names put the family name first; a given name such as “Seo-yeon” shows that by itself. */
function isFamilyFirst(name: string): boolean {
  const space = name.indexOf(' ');
  if (/^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(name.slice(space + 1))) return true;
  return FAMILIES.has(name.slice(0, space)) && /^\p{Lu}\p{Ll}+$/u.test(name.slice(space + 1));
}
