import { lazily } from '../text/once-per.ts';
import { LANGUAGE_TAGS, readDates, readNumbers } from './language-files.ts';
import type { Numbers } from './numbers.ts';

/** What one language says in a file of its own. */
export interface OfLanguage<T> {
  /** Primary subtag of BCP 47, or `zh-Hant`. */
  readonly tag: string;
  readonly words: T;
}

/** What the files of all languages say, read when first asked for; a language without that file is left out. */
export function inAllLanguages<T>(read: (tag: string) => T | null): () => readonly OfLanguage<T>[] {
  return lazily(() =>
    LANGUAGE_TAGS.flatMap((tag) => {
      const words = read(tag);
      return words === null ? [] : [{ tag, words }];
    }),
  );
}

/** What each language that has words for dates says of them. */
export const datesInAllLanguages = inAllLanguages(readDates);

/** The months of a language from January on, as dates have them; none where they aren’t listed. */
export function monthNames(tag: string): readonly string[] {
  return readDates(tag)?.months?.map(([name = '']) => name) ?? [];
}

/** The months of all languages as dates have them, and the days of the week, those of a language together. */
export const namesOfDays = lazily(() => {
  const names = (calendar: readonly (readonly string[])[] | null): readonly string[] =>
    calendar?.map(([name = '']) => name) ?? [];
  return {
    months: datesInAllLanguages().map(({ words }) => names(words.months)),
    weekdays: datesInAllLanguages().map(({ words }) => names(words.weekdays)),
  };
});

const { months, weekdays } = wordsOrEnglish(readDates, 'en');

/** English months cut short; May never is. */
const SHORT_MONTHS: readonly string[] = months?.flatMap(([, ...short]) => short) ?? [];

/** What the English months begin with, by which short forms of them are known. */
export const MONTH_STARTS: readonly string[] = monthNames('en').map((name) => name.slice(0, 3).toLowerCase());

/** An English month in full, as part of a pattern. */
export const ENGLISH_MONTH = `(?:${monthNames('en').join('|')})`;
/** One cut short, without its point. */
export const SHORT_MONTH = `(?:${SHORT_MONTHS.join('|')})`;
/** An English day of the week, as part of a pattern. */
export const ENGLISH_WEEKDAY = `(?:${weekdays?.map(([name]) => name).join('|')})`;

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

/**
 * What is written for a language, given as a BCP 47 tag, by its primary subtag; `null` for one that has nothing. Chinese in
 * traditional characters has words of its own, and none where only simplified ones are written.
 */
export function wordsInLanguage<T>(wordsOf: (tag: string) => T | null, language: string): T | null {
  return wordsOf(folderOf(language));
}

/** The folder in `languages/` that a BCP 47 tag belongs to. */
export function folderOf(language: string): string {
  const [primary = '', second = ''] = language.toLowerCase().split('-');
  return primary === 'zh' && /^(?:hant|tw|hk|mo)$/u.test(second) ? 'zh-Hant' : primary;
}

/** The same, in English for a language that has nothing. */
export function wordsOrEnglish<T>(wordsOf: (tag: string) => T | null, language: string): T {
  const words = wordsInLanguage(wordsOf, language) ?? wordsOf('en');
  if (words === null) throw new Error('A file is missing in languages/en.');
  return words;
}
