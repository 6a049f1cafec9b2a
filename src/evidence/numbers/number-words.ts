import { numbersInAllLanguages } from '../../language/all-languages.ts';
import type { Numbers } from '../../language/numbers.ts';
import { lazily } from '../../text/once-per.ts';

/** The words of the languages, by their tags without region, for which some are listed; those of English if there are none. */
export function numberWordsOf(languages: readonly string[]): readonly Numbers[] {
  const listed = WORDS();
  const known = languages.flatMap((language) => listed.get(language) ?? []);
  return known.length > 0 ? known : [listed.get('en') ?? []].flat();
}

const WORDS = lazily(
  (): ReadonlyMap<string, Numbers> =>
    new Map(
      numbersInAllLanguages().flatMap(({ tag, words }) =>
        Object.keys(words.values).length > 0 ? [[tag, words]] : [],
      ),
    ),
);

/** Whether a word says a figure by itself in one of these languages. */
export function isNumberWord(word: string): boolean {
  return ALL().has(word);
}

const ALL = lazily(
  () =>
    new Set(
      [...WORDS().values()].flatMap(({ values, scales, ordinals }) =>
        [values, scales, ordinals].flatMap((list) => Object.keys(list)),
      ),
    ),
);
