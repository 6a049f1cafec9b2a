import { BODY } from '../words/body-words.ts';
import { isForPeople } from '../words/people-nouns.ts';
import { headNouns } from '../text/descriptions.ts';
import type { NamedEntity } from './named-entity.ts';

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
  /** How well a description fits somebody; `holds` finds nouns that mean the same, `isOwned` asks for "his widow" and its like alone. */
  fit(person: NamedEntity, role: RoleNoun, holds: RegExp | undefined, isOwned: boolean): number;
}

/** The fit of who isn't called by the noun. */
export const NOBODY = -10;

interface NamedRoles {
  readonly nouns: readonly string[];
  readonly words: readonly string[];
  readonly isOwned: boolean;
}

/** Gathers what the people of an article are called by. */
export function roleNounsOf(people: Iterable<NamedEntity>): RoleNouns {
  const roleNouns = new Map<NamedEntity, readonly NamedRoles[]>();
  for (const person of people)
    if (person.descriptions.length > 0) roleNouns.set(person, person.descriptions.map(roleNounIn));
  const nouns = new Set<string>();
  const called = new Set<NamedEntity>();
  for (const [person, all] of roleNouns)
    for (const noun of all.flatMap((roleNoun) => roleNoun.nouns).filter(isForPeople)) {
      nouns.add(noun);
      called.add(person);
    }
  return {
    has: (noun) => nouns.has(noun),
    isSomebody: (person) => called.has(person),
    fit(person, { noun, qualities }, holds, isOwned) {
      const all = roleNouns.get(person) ?? [];
      const fitting = all.filter(
        (roleNoun) => isCalled(roleNoun, noun, holds) && (!isOwned || roleNoun.isOwned),
      );
      const about = all.flatMap(({ words }) => words);
      if (isOfAnotherBody(about, qualities)) return NOBODY;
      return Math.max(
        NOBODY,
        ...fitting
          .filter(({ words }) => !hasLeft(words, noun, qualities))
          .map(({ words }) => rankFit(words, qualities) + sharedWords(about, qualities)),
      );
    },
  };
}

function roleNounIn(description: string): NamedRoles {
  return {
    nouns: headNouns(description),
    words: description.toLowerCase().split(/[\s,]+/u),
    isOwned: /^(?:his|her|their|its|my|our)\s|[’']s?\s/iu.test(description),
  };
}

const isCalled = ({ nouns }: NamedRoles, noun: string, holds: RegExp | undefined): boolean =>
  nouns.some((own) => own === noun || holds?.test(own) === true);

/** Who has left an office isn’t called by it: somebody else holds it. */
const hasLeft = (words: readonly string[], noun: string, qualities: readonly string[]): boolean =>
  words.includes('former') &&
  OFFICE.test(noun) &&
  !qualities.some((word) => /^(?:former|ex-.*)$/iu.test(word));

const OFFICE =
  /^(?:president|minister|chancellor|mayor|governor|secretary|ambassador|commissioner|senator|premier|speaker)$/u;

/** "Deputy" before one and not the other speaks against it: "the mayor" is hardly the deputy mayor. */
function rankFit(words: readonly string[], qualities: readonly string[]): number {
  const ranks = words.filter((word) => RANK.test(word));
  const wanted = qualities.map((word) => word.toLowerCase()).filter((word) => RANK.test(word));
  if (wanted.includes('prime') && !ranks.includes('prime')) return NOBODY;
  return ranks.every((rank) => wanted.includes(rank)) && wanted.every((rank) => ranks.includes(rank))
    ? 0
    : -1;
}

const RANK =
  /^(?:deputy|vice|assistant|acting|shadow|associate|prime|foreign|finance|interior|defen[sc]e|health)$/u;

/** How many words before the noun are said of somebody, "Norwegian" also where "Norway’s" is. */
function sharedWords(words: readonly string[], qualities: readonly string[]): number {
  return qualities.filter((quality) => {
    const stem = quality.toLowerCase().slice(0, STEM);
    return words.some((word) => word.startsWith(stem));
  }).length;
}

const STEM = 4;

/** “The Commission’s spokesman” is nobody of whom no Commission was told. */
function isOfAnotherBody(words: readonly string[], qualities: readonly string[]): boolean {
  const organisations = qualities.filter(
    (word) => /[’']s?$/u.test(word) && BODY.test(word.replace(/[’']s?$/u, '')),
  );
  return organisations.length > 0 && sharedWords(words, organisations) === 0;
}
