import type { UiStrings } from './ui-strings.ts';
import { ARABIC, ARABIC_INTERFACE } from './arabic.ts';
import { CHINESE, CHINESE_INTERFACE } from './chinese.ts';
import { ENGLISH, ENGLISH_INTERFACE } from './english.ts';
import { FRENCH, FRENCH_INTERFACE } from './french.ts';
import { GERMAN, GERMAN_INTERFACE } from './german.ts';
import type { InterfaceWords } from './interface-words.ts';
import { HEBREW } from './hebrew.ts';
import { ITALIAN } from './italian.ts';
import { JAPANESE } from './japanese.ts';
import { KOREAN } from './korean.ts';
import { PERSIAN } from './persian.ts';
import { PORTUGUESE } from './portuguese.ts';
import { RUSSIAN, RUSSIAN_INTERFACE } from './russian.ts';
import { SPANISH, SPANISH_INTERFACE } from './spanish.ts';
import { wordsInLanguage } from './words-in-language.ts';

/** By the primary subtag of the language. */
const WORDS: ReadonlyMap<string, UiStrings> = new Map([
  ['ar', ARABIC],
  ['de', GERMAN],
  ['fr', FRENCH],
  ['es', SPANISH],
  ['zh', CHINESE],
  ['ru', RUSSIAN],
  ['fa', PERSIAN],
  ['he', HEBREW],
  ['it', ITALIAN],
  ['ja', JAPANESE],
  ['ko', KOREAN],
  ['pt', PORTUGUESE],
]);

type Marks = Pick<UiStrings, 'comma' | 'semicolon' | 'colon' | 'fullStop'>;

/** What parts names in languages that have no words here: in their own script, since the names are. */
const MARKS = new Map<string, Marks>([['ur', ARABIC]]);

/** The words of a language, given as a BCP 47 tag; English for one that has none here, but for the marks between names. */
export function uiStrings(language: string): UiStrings {
  const words = wordsInLanguage(WORDS, language);
  if (words !== null) return words;
  const { comma, semicolon, colon, fullStop } = wordsInLanguage(MARKS, language) ?? ENGLISH;
  return { ...ENGLISH, comma, semicolon, colon, fullStop };
}

/** By the primary subtag of the language. */
const INTERFACES: ReadonlyMap<string, InterfaceWords> = new Map([
  ['ar', ARABIC_INTERFACE],
  ['de', GERMAN_INTERFACE],
  ['es', SPANISH_INTERFACE],
  ['fr', FRENCH_INTERFACE],
  ['ru', RUSSIAN_INTERFACE],
  ['zh', CHINESE_INTERFACE],
]);

/** What the controls around the slides say, with the tag of the language that they are in: that of the deck, or English. */
export function interfaceWords(language: string): {
  readonly language: string;
  readonly words: InterfaceWords;
} {
  const words = wordsInLanguage(INTERFACES, language);
  return words === null ? { language: 'en', words: ENGLISH_INTERFACE } : { language, words };
}
