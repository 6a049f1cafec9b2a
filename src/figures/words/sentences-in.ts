import type { FigureWords } from './figure-words.ts';

/** Sentences one after another, each ended as its language ends them; Chinese ones need no space between them. */
export function sentencesIn({ stop }: FigureWords, sentences: readonly string[]): string {
  const gap = stop === '.' ? ' ' : '';
  return sentences
    .map((sentence) => sentence.replace(/[^\S\u00a0]+/gu, ' ').trim())
    .filter((sentence) => sentence !== '')
    .map((sentence) => (/[.!?:。！？：…]$/u.test(sentence) ? sentence : sentence + stop))
    .join(gap);
}
