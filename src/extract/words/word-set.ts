/** A table of words, written one after the other. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** The last of some words in one line: "Li" of "Ma Li". */
export const lastWord = (words: string): string => words.slice(words.lastIndexOf(' ') + 1);

/** Words as they read without their line breaks. */
export const inOneLine = (words: string): string => words.replace(/\s+/gu, ' ');

/**
 * All matches of a global expression that matches no empty text, as `matchAll` gives them; that copies the expression at each call,
 * which takes longer than a sentence is read in.
 */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) found.push(match);
  return found;
}

/** Words of a text. Chinese and Japanese write no spaces; two characters count as one word. */
export function countWords(text: string): number {
  const words = countParts(text.trim());
  if (!/[\u2E80-\u9FFF]/u.test(text)) return words;
  const spaceless = text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu)?.length ?? 0;
  return words + Math.floor(spaceless / 2);
}

/** Parts of a text between stretches of white space, one where there is none: counted without making them. */
export function countParts(text: string): number {
  let parts = 1;
  let isBehindSpace = false;
  for (let at = 0; at < text.length; at++) {
    const isSpace = isWhiteSpace(text, at);
    if (isSpace && !isBehindSpace) parts += 1;
    isBehindSpace = isSpace;
  }
  return parts;
}

function isWhiteSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? code === 32 || (code >= 9 && code <= 13) : text.charAt(at).trim() === '';
}
