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
