import type { FixedWords } from './fixed-words.ts';
import { ARABIC } from './words/arabic.ts';
import { CHINESE } from './words/chinese.ts';
import { ENGLISH } from './words/english.ts';
import { FRENCH } from './words/french.ts';
import { GERMAN } from './words/german.ts';
import { HEBREW } from './words/hebrew.ts';
import { ITALIAN } from './words/italian.ts';
import { JAPANESE } from './words/japanese.ts';
import { KOREAN } from './words/korean.ts';
import { PERSIAN } from './words/persian.ts';
import { PORTUGUESE } from './words/portuguese.ts';
import { RUSSIAN } from './words/russian.ts';
import { SPANISH } from './words/spanish.ts';
import { wordsInLanguage } from './words-in-language.ts';

/** By the primary subtag of the language. */
const WORDS: ReadonlyMap<string, FixedWords> = new Map([
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

type Marks = Pick<FixedWords, 'comma' | 'semicolon' | 'colon' | 'fullStop'>;

/** What parts names in languages that have no words here: in their own script, since the names are. */
const MARKS = new Map<string, Marks>([['ur', ARABIC]]);

/** The words of a language, given as a BCP 47 tag; English for one that has none here, but for the marks between names. */
export function fixedWords(language: string): FixedWords {
  const words = wordsInLanguage(WORDS, language);
  if (words !== null) return words;
  const { comma, semicolon, colon, fullStop } = wordsInLanguage(MARKS, language) ?? ENGLISH;
  return { ...ENGLISH, comma, semicolon, colon, fullStop };
}
