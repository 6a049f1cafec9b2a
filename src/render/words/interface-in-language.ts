import { wordsInLanguage } from '../../deck/words-in-language.ts';
import { ARABIC } from './arabic.ts';
import { CHINESE } from './chinese.ts';
import { ENGLISH } from './english.ts';
import { FRENCH } from './french.ts';
import { GERMAN } from './german.ts';
import type { InterfaceWords } from './interface-words.ts';
import { RUSSIAN } from './russian.ts';
import { SPANISH } from './spanish.ts';

/** By the primary subtag of the language. */
const WORDS: ReadonlyMap<string, InterfaceWords> = new Map([
  ['ar', ARABIC],
  ['de', GERMAN],
  ['es', SPANISH],
  ['fr', FRENCH],
  ['ru', RUSSIAN],
  ['zh', CHINESE],
]);

/** The words of the controls of a deck, with the tag of the language that they are in: that of the deck, or English. */
export function interfaceInLanguage(language: string): {
  readonly language: string;
  readonly words: InterfaceWords;
} {
  const words = wordsInLanguage(WORDS, language);
  return words === null ? { language: 'en', words: ENGLISH } : { language, words };
}
