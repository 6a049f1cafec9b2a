import { inAllLanguages } from './all-languages.ts';
import { readNumbers } from './language-files.ts';
import type { Numbers } from './numbers.ts';

/** What each language that has words for numbers says of them. */
export const numbersInAllLanguages = inAllLanguages(readNumbers);

const numbers = (): readonly Numbers[] => numbersInAllLanguages().map(({ words }) => words);

type Characters = Numbers['characters'];
type KeysOf<T, Kept> = { readonly [K in keyof T]: T[K] extends Kept ? K : never }[keyof T];
type NumeralWords = readonly string[];
type Values = Readonly<Record<string, number>>;

/** What all languages have in a list of `numbers.yaml`. */
export function listOfNumbers(list: KeysOf<Numbers, NumeralWords>): NumeralWords {
  return numbers().flatMap((words) => words[list]);
}

export type CharacterList = KeysOf<Characters, NumeralWords>;

/** The same of lists of characters. */
export function charactersOfNumbers(...lists: readonly CharacterList[]): NumeralWords {
  return numbers().flatMap(({ characters }) => lists.flatMap((list) => characters[list]));
}

/** Characters with their values, of all languages. */
export function valuesOfCharacters(
  ...lists: readonly KeysOf<Characters, Values>[]
): ReadonlyMap<string, number> {
  return new Map(
    numbers().flatMap(({ characters }) => lists.flatMap((list) => Object.entries(characters[list]))),
  );
}
