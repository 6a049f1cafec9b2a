/** A table of words, written one after the other. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** The last of some words in one line: "Li" of "Ma Li". */
export const lastWord = (words: string): string => words.slice(words.lastIndexOf(' ') + 1);

/** Words of a text; two characters of a script without spaces count as one. */
export function countWords(text: string): number {
  const unspaced = text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/gu)?.length ?? 0;
  return text.split(/\s+/u).filter(Boolean).length + Math.floor(unspaced / 2);
}
