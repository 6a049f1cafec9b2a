/** Words of a text. Chinese and Japanese write no spaces; two characters count as one word. */
export function countWords(text: string): number {
  const words = text.trim().split(/\s+/u).length;
  if (!/[\u2E80-\u9FFF]/u.test(text)) return words;
  const spaceless = text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu)?.length ?? 0;
  return words + Math.floor(spaceless / 2);
}
