/** The last of some words in one line: "Li" of "Ma Li". */
export const lastWord = (words: string): string => words.slice(words.lastIndexOf(' ') + 1);

/**
 * What is between spaces in a text, lone marks as well; two characters of a script without spaces count as one. Thresholds of
 * findings and drafts are set by it. A reader’s words, without marks, are counted by `countWords` of the checks.
 */
export function countSpaced(text: string): number {
  const unspaced = text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/gu)?.length ?? 0;
  return text.split(/\s+/u).filter(Boolean).length + Math.floor(unspaced / 2);
}
