import { wordsInLanguage } from '../../deck/words/words-in-language.ts';
import type { DRAFT_LANGUAGES } from '../draft-wishes.ts';
import { CHINESE } from './chinese.ts';
import type { DraftWords } from './draft-words.ts';
import { ENGLISH } from './english.ts';
import { FRENCH } from './french.ts';
import { GERMAN } from './german.ts';
import { RUSSIAN } from './russian.ts';
import { SPANISH } from './spanish.ts';

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
