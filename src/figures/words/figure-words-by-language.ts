import { wordsInLanguage } from '../../deck/words-in-language.ts';
import { ARABIC } from './arabic.ts';
import { CHINESE } from './chinese.ts';
import { ENGLISH } from './english.ts';
import type { FigureWords } from './figure-words.ts';
import { FRENCH } from './french.ts';
import { GERMAN } from './german.ts';
import { HEBREW } from './hebrew.ts';
import { ITALIAN } from './italian.ts';
import { JAPANESE } from './japanese.ts';
import { KOREAN } from './korean.ts';
import { PERSIAN } from './persian.ts';
import { PORTUGUESE } from './portuguese.ts';
import { RUSSIAN } from './russian.ts';
import { SPANISH } from './spanish.ts';

/** By the primary subtag of the language. */
const WORDS: ReadonlyMap<string, FigureWords> = new Map([
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

/** What figures say in a language, given as a BCP 47 tag; in English for one that has no words here. */
export function figureWords(language: string): FigureWords {
  return wordsInLanguage(WORDS, language) ?? ENGLISH;
}
