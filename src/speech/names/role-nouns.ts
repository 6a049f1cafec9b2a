import { hasBodyWord } from '../words/name-words.ts';
import { headNouns } from '../text/descriptions.ts';
import type { NamedEntity } from './named-entity.ts';
import type { Lexicon } from '../words/lexicon.ts';

/** A description such as "the former Mexican president": its noun and the words before that. */
export interface RoleNoun {
  readonly noun: string;
  readonly qualities: readonly string[];
}

/** What an article calls its people by. */
export interface RoleNouns {
  /** Whether somebody is called by a noun: "widow", "striker". */
  has(noun: string): boolean;
  /** Whether somebody is called by any noun for people. */
  isSomebody(person: NamedEntity): boolean;
  /** How well a description fits somebody; `isOwned` asks for "his widow" and its like alone. */
  fit(person: NamedEntity, role: RoleNoun, isOwned: boolean): number;
}

/** The fit of who isn't called by the noun. */
export const NOBODY = -10;

interface NamedRoles {
  readonly nouns: readonly string[];
  readonly words: readonly string[];
  readonly isOwned: boolean;
}

/** Gathers what the people of an article are called by. */
export function roleNounsOf(lexicon: Lexicon, people: Iterable<NamedEntity>): RoleNouns {
  const roleNouns = new Map<NamedEntity, readonly NamedRoles[]>();
  for (const person of people)
    if (person.descriptions.length > 0)
      roleNouns.set(
        person,
        person.descriptions.map((item) => roleNounIn(lexicon, item)),
      );
  const nouns = new Set<string>();
  const called = new Set<NamedEntity>();
  for (const [person, all] of roleNouns)
    for (const noun of all
      .flatMap((roleNoun) => roleNoun.nouns)
      .filter((noun) => lexicon.is(noun, 'forPeople'))) {
      nouns.add(noun);
      called.add(person);
    }
  return {
    has: (noun) => nouns.has(noun),
    isSomebody: (person) => called.has(person),
    fit(person, { noun, qualities }, isOwned) {
      const all = roleNouns.get(person) ?? [];
      const fitting = all.filter(
        (roleNoun) => isCalled(lexicon, roleNoun, noun) && (!isOwned || roleNoun.isOwned),
      );
      const about = all.flatMap(({ words }) => words);
      if (isOfAnotherBody(lexicon, about, qualities)) return NOBODY;
      return Math.max(
        NOBODY,
        ...fitting
          .filter(({ words }) => !hasLeft(lexicon, words, noun, qualities))
          .map(({ words }) => rankFit(lexicon, words, qualities) + sharedWords(about, qualities)),
      );
    },
  };
}

function roleNounIn(lexicon: Lexicon, description: string): NamedRoles {
  return {
    nouns: headNouns(lexicon, description),
    words: description.toLowerCase().split(/[\s,]+/u),
    isOwned: lexicon.is(description.split(' ', 1)[0], 'possessive') || /[’']s?\s/u.test(description),
  };
}

const isCalled = (lexicon: Lexicon, { nouns }: NamedRoles, noun: string): boolean =>
  nouns.some((own) => own === noun || lexicon.canBeCalled(own, noun));

/** Who has left an office isn’t called by it: somebody else holds it. */
const hasLeft = (
  lexicon: Lexicon,
  words: readonly string[],
  noun: string,
  qualities: readonly string[],
): boolean =>
  lexicon.is(noun, 'office') &&
  words.some((word) => lexicon.is(word, 'former')) &&
  !qualities.some((word) => lexicon.is(word, 'former'));

/** "Deputy" before one and not the other speaks against it: "the mayor" is hardly the deputy mayor. */
function rankFit(lexicon: Lexicon, words: readonly string[], qualities: readonly string[]): number {
  const ranks = words.filter((word) => lexicon.is(word, 'rankWord'));
  const wanted = qualities.map((word) => word.toLowerCase()).filter((word) => lexicon.is(word, 'rankWord'));
  if (wanted.some((word) => lexicon.is(word, 'topRank') && !ranks.includes(word))) return NOBODY;
  const isSame = ranks.every((rank) => wanted.includes(rank)) && wanted.every((rank) => ranks.includes(rank));
  return isSame ? 0 : -1;
}

/** How many words before the noun are said about somebody, "Norwegian" also where "Norway’s" is. */
function sharedWords(words: readonly string[], qualities: readonly string[]): number {
  return qualities.filter((quality) => {
    const stem = quality.toLowerCase().slice(0, STEM);
    return words.some((word) => word.startsWith(stem));
  }).length;
}

const STEM = 4;

/** “The Commission’s spokesman” is nobody whose Commission wasn’t mentioned. */
function isOfAnotherBody(lexicon: Lexicon, words: readonly string[], qualities: readonly string[]): boolean {
  const organisations = qualities.filter(
    (word) => /[’']s?$/u.test(word) && hasBodyWord(lexicon, word.replace(/[’']s?$/u, '')),
  );
  return organisations.length > 0 && sharedWords(words, organisations) === 0;
}
