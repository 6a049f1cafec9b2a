import { BODY } from '../../extract/words/body-words.ts';
import { isTitle } from '../../extract/words/titles.ts';
import { PLACES } from '../../extract/words/places.ts';
import { lastNameOf } from './naming-words.ts';

/** The person whom a mention names: “Sen. Ann Lee (D-Ohio)”, not “Lee’s office” or “a city embracing Lee”; `null` for nobody. */
export function personInMention(mention: string, fullNames: ReadonlyMap<string, string>): string | null {
  const [segment = ''] = mention.replace(/\([^)]{0,40}\)?/gu, ' ').split(END_OF_NAME);
  if (/(?:^|\s)\p{Ll}+ing\s/u.test(segment)) return null;
  const { words, before } = nameAtEnd(segment.trim().split(/\s+/u));
  const name = words.join(' ');
  const isTitled = isHonorific(before);
  if (words.length === 0 || BODY.test(name) || (isDeterminer(before) && !isTitled)) return null;
  const isKnown = fullNames.has(lastNameOf(name) ?? '') && !PEOPLES.test(name);
  return isTitled || isKnown || isFullName(words) ? name : null;
}

/** What follows belongs to somebody's description. */
const END_OF_NAME = /[,;:–—]|\s(?:who|of|for|from|at|in|with|by|about|on|to|and|as)\s/u;

/** “Americans”, “Democrats”: last words of other names, but many people. */
const PEOPLES = /(?:cans|ians|crats|ists|ese)$/u;

interface NameAtEnd {
  readonly words: readonly string[];
  /** The word right before the name; empty where none is. */
  readonly before: string;
}

/** The capitalised words that a range ends with, after the last title. */
function nameAtEnd(all: readonly string[]): NameAtEnd {
  const start = all.findLastIndex((word) => !isNameWord(word)) + 1;
  return { words: all.slice(start), before: all[start - 1] ?? '' };
}

function isNameWord(word: string): boolean {
  const isPart = /^\p{Lu}/u.test(word) || PARTICLES.test(word);
  return isPart && !isHonorific(word) && !isDeterminer(word) && !/[’']s?$/u.test(word);
}

const PARTICLES = /^(?:de|del|van|von|bin|al|el|der|da|la|al-\p{Lu}.*)$/u;
const HONORIFIC = /^(?:Mr|Mrs|Ms|Miss|Dr|Del)\.?$/u;

const isHonorific = (word: string): boolean => HONORIFIC.test(word) || isTitle(word);
const isDeterminer = (word: string): boolean => /^(?:the|an?)$/iu.test(word);

/** Two to four words of which the first is no acronym and the last no place. */
function isFullName(words: readonly string[]): boolean {
  const isAcronym = /^\p{Lu}{2,}$/u.test(words[0] ?? '');
  return words.length > 1 && words.length < 5 && !isAcronym && !PLACES.has(words.at(-1) ?? '');
}
