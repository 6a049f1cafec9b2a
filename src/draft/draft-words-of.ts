import { wordsInLanguage } from '../deck/words-in-language.ts';
import type { DRAFT_LANGUAGES } from './draft-wishes.ts';
import { CHINESE } from './words/chinese.ts';
import type { DraftWords } from './words/draft-words.ts';
import { ENGLISH } from './words/english.ts';
import { FRENCH } from './words/french.ts';
import { GERMAN } from './words/german.ts';
import { RUSSIAN } from './words/russian.ts';
import { SPANISH } from './words/spanish.ts';

const WORDS: Readonly<Record<(typeof DRAFT_LANGUAGES)[number], DraftWords>> = {
  en: ENGLISH,
  de: GERMAN,
  fr: FRENCH,
  es: SPANISH,
  zh: CHINESE,
  ru: RUSSIAN,
};
const BY_LANGUAGE: ReadonlyMap<string, DraftWords> = new Map(Object.entries(WORDS));

/** The language that a draft for a language is written in, as a BCP 47 tag, and what it writes itself: English where it has no words. */
export function draftWordsOf(language: string): { readonly language: string; readonly words: DraftWords } {
  const words = wordsInLanguage(BY_LANGUAGE, language);
  return words === null ? { language: 'en', words: ENGLISH } : { language, words };
}
