import type { FigureWords as Words } from '../language/figure-words.ts';
import { readFigureWords, readTypography } from '../language/language-files.ts';
import type { Typography } from '../language/typography.ts';
import { wordsInLanguage, wordsOrEnglish } from '../language/words-in-language.ts';

/** What drawings and their descriptions say by themselves, and the marks between it. */
export type FigureWords = Words & Typography['marks'];

/** What figures say in a language, given as a BCP 47 tag; all of it in English for one that has no words for them. */
export function figureWords(language: string): FigureWords {
  const own = wordsInLanguage(readFigureWords, language) === null ? 'en' : language;
  return { ...wordsOrEnglish(readFigureWords, own), ...wordsOrEnglish(readTypography, own).marks };
}

/** Sentences one after another, each ended as its language ends them; Chinese ones need no space between them. */
export function sentencesIn({ fullStop }: FigureWords, sentences: readonly string[]): string {
  const gap = fullStop === '.' ? ' ' : '';
  return sentences
    .map((sentence) => sentence.replace(/[^\S\u00a0]+/gu, ' ').trim())
    .filter((sentence) => sentence !== '')
    .map((sentence) => (/[.!?:。！？：…]$/u.test(sentence) ? sentence : sentence + fullStop))
    .join(gap);
}
