import { sum } from '../text/collections.ts';

/** Length of a text in Latin letters: a Chinese, Japanese or Korean character is as wide as two. */
export function widthOf(text: string): number {
  const wide = text.match(/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  return text.length + (wide?.length ?? 0);
}

/** How many lines of so many Latin letters a text fills, one for each of its own at least. */
export function linesOf(text: string, letters: number): number {
  return sum(text.split('\n').map((line) => Math.max(1, Math.ceil(widthOf(line) / letters))));
}
