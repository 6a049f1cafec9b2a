import createHyphenator from 'hyphen/hyphen.js';

import { SOFT_HYPHEN } from '../../text/hidden-characters.ts';

/** Parts a word where a line may end in it; one part for a word that stays whole. */
export type Syllables = (word: string) => readonly string[];

/** Liang’s patterns for a language; `null` for one without. */
export async function loadSyllables(language: string): Promise<Syllables | null> {
  const patterns = await patternsFor(language);
  if (patterns === null) return null;
  const hyphenate = createHyphenator(patterns, { hyphenChar: SOFT_HYPHEN, minWordLength: 2 * LEAST });
  return (word) => farFromEnds(hyphenate(word)).split(SOFT_HYPHEN);
}

/** Letters that stay together at the beginning and at the end of a word. */
const LEAST = 3;

function farFromEnds(hyphenated: string): string {
  const word = hyphenated.replaceAll(SOFT_HYPHEN, '');
  let at = 0;
  return hyphenated.replaceAll(/\u00AD|[^\u00AD]/gu, (character) => {
    if (character !== SOFT_HYPHEN) {
      at += character.length;
      return character;
    }
    return LEAST <= at && at <= word.length - LEAST ? character : '';
  });
}

/** American spelling is what `en` alone stands for (Unicode CLDR, likely subtags), and what Canada and the Philippines part by. */
async function patternsFor(language: string): Promise<object | null> {
  const [main = '', ...subtags] = language.toLowerCase().split('-');
  switch (main) {
    case 'en': {
      const isAmerican = subtags.length === 0 || subtags.some((subtag) => AMERICAN.has(subtag));
      const { default: patterns } = isAmerican
        ? await import('hyphen/patterns/en-us.js')
        : await import('hyphen/patterns/en-gb.js');
      return patterns;
    }
    case 'de':
      return (await import('hyphen/patterns/de-1996.js')).default;
    case 'fr':
      return (await import('hyphen/patterns/fr.js')).default;
    case 'es':
      return (await import('hyphen/patterns/es.js')).default;
    default:
      return null;
  }
}

const AMERICAN: ReadonlySet<string> = new Set(['us', 'ca', 'ph']);
