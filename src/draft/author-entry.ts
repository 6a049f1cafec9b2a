import { BODY } from '../extract/names/body-words.ts';
import { FAMILIES } from '../extract/names/family-names.ts';
import { isFirstName } from '../extract/names/first-names.ts';
import { OUTLET } from '../extract/names/outlets.ts';
import { PARTICLES } from '../extract/text/word-classes.ts';

/**
 * An author of a source, as YAML: by given and family name where it is sure that there are such, so that lists sort “Ann van der
 * Berg” under B and BibTeX takes her for a person; otherwise as the name stands, for desks, bodies and families that come first.
 */
export function authorEntry(name: string): string {
  const words = name.split(' ');
  const isGiven = (word: string, at: number): boolean =>
    isFirstName(word) || (at > 0 && /^\p{Lu}\.$/u.test(word));
  const count = words.findIndex((word, at) => !isGiven(word, at) || at === words.length - 1);
  const [given, family] = [words.slice(0, count), words.slice(count)];
  const isPerson =
    given.length > 0 &&
    family.slice(0, -1).every((word) => PARTICLES.has(word)) &&
    /^\p{Lu}.*\p{L}$/u.test(family.at(-1) ?? '') &&
    !FAMILIES.has(words[0] ?? '') &&
    !BODY.test(name) &&
    !OUTLET.test(name);
  if (!isPerson) return `{ literal: ${JSON.stringify(name)} }`;
  return `{ given: ${JSON.stringify(given.join(' '))}, family: ${JSON.stringify(family.join(' '))} }`;
}
