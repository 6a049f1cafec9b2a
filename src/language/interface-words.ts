import { inAllLanguages, wordsInLanguage, wordsOrEnglish } from './all-languages.ts';
import type { InterfaceWords } from './control-words.ts';
import { readControlWords, readSlideWords, readTypography } from './language-files.ts';
import type { SlideWords, Typography } from './slide-words.ts';
import { oncePerValue } from '../text/once-per.ts';

/** The words that decks and editions say by themselves, and the marks between them. */
export type UiStrings = SlideWords & Typography['marks'];

/** How each language sets what it says. */
export const typographyInAllLanguages = inAllLanguages(readTypography);

/** The words of a language, given as a BCP 47 tag; English for one that has none, but for the marks between names: those of their script. */
export const uiStrings = oncePerValue((language: string): UiStrings => {
  const words = wordsOrEnglish(readSlideWords, language);
  return { ...words, ...wordsOrEnglish(readTypography, language).marks };
});

/** What the controls around the slides say, with the tag of the language that they are in: that of the deck, or English. */
export function interfaceWords(language: string): {
  readonly language: string;
  readonly words: InterfaceWords;
} {
  const own = /^en\b/iu.test(language) ? null : wordsInLanguage(readControlWords, language);
  return own === null
    ? { language: 'en', words: wordsOrEnglish(readControlWords, 'en') }
    : { language, words: own };
}

/** Puts values in the places of a pattern that have their names in braces. */
export function fillIn(pattern: string, values: Readonly<Record<string, number | string>>): string {
  return pattern.replace(/\{(\w+)\}/gu, (_, name: string) => String(values[name]));
}
