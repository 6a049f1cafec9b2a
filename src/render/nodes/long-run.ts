/**
 * Whether a text has so many characters side by side that all are part of something, such as letters of one word. Looks at
 * every so-manieth character first, since hardly any text has: a regular expression would look at each.
 */
export function hasLongRun(text: string, length: number, isPart: (unit: number) => boolean): boolean {
  let end = length - 1;
  while (end < text.length) {
    let at = end;
    while (end - at < length && isPart(text.charCodeAt(at))) at -= 1;
    if (end - at === length) return true;
    end = at + length;
  }
  return false;
}

/** Any UTF-16 unit but white space and signs of ASCII. */
export function isOfWord(unit: number): boolean {
  return unit > 0x7f || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);
}

/** Any UTF-16 unit but blanks and line ends. */
export function isNoBlank(unit: number): boolean {
  return unit > 0x20;
}
