/** Length of a text in Latin letters: a Chinese, Japanese or Korean character is as wide as two. */
export function widthOf(text: string): number {
  const wide = text.match(/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  return text.length + (wide?.length ?? 0);
}
