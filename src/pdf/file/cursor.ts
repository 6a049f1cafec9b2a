/** A place in a source that moves on as objects are read. The source holds one character for each byte. */
export interface Cursor {
  readonly source: string;
  at: number;
}

/** Moves the cursor to the first byte that is neither white space nor part of a comment (ISO 32000-1 §7.2.3). */
export function skipSpace(cursor: Cursor): void {
  const { source } = cursor;
  let { at } = cursor;
  for (; at < source.length; at += 1) {
    const code = source.charCodeAt(at);
    if (code === PERCENT) {
      while (at < source.length && !isLineEnd(source.charCodeAt(at))) at += 1;
    } else if (CLASSES[code] !== SPACE) break;
  }
  cursor.at = at;
}

const PERCENT = 0x25;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;

function isLineEnd(code: number): boolean {
  return code === LINE_FEED || code === RETURN;
}

/** The run of regular characters at the cursor. */
export function readWord(cursor: Cursor): string {
  const { source, at: start } = cursor;
  let at = start;
  while (at < source.length && CLASSES[source.charCodeAt(at)] === REGULAR) at += 1;
  cursor.at = at;
  return source.slice(start, at);
}

/** Reads a whole number without a sign, of up to ten digits; leaves the cursor alone where there is something else. */
export function readDigits(cursor: Cursor): number | null {
  const { source, at: start } = cursor;
  let at = start;
  let value = 0;
  for (; at - start < 10; at += 1) {
    const digit = source.charCodeAt(at) - 0x30;
    if (!(digit >= 0 && digit <= 9)) break;
    value = value * 10 + digit;
  }
  if (at === start || CLASSES[source.charCodeAt(at)] === REGULAR) return null;
  cursor.at = at;
  return value;
}

/** Reads the generation and the `R` that make a number a reference; leaves the cursor alone where there are none. */
export function readReferenceEnd(cursor: Cursor): number | null {
  const { source } = cursor;
  let { at } = cursor;
  while (CLASSES[source.charCodeAt(at)] === SPACE) at += 1;
  const first = at;
  let generation = 0;
  for (; at - first < 5; at += 1) {
    const digit = source.charCodeAt(at) - 0x30;
    if (!(digit >= 0 && digit <= 9)) break;
    generation = generation * 10 + digit;
  }
  if (at === first || CLASSES[source.charCodeAt(at)] !== SPACE) return null;
  while (CLASSES[source.charCodeAt(at)] === SPACE) at += 1;
  if (source.charAt(at) !== 'R' || CLASSES[source.charCodeAt(at + 1)] === REGULAR) return null;
  cursor.at = at + 1;
  return generation;
}

/** What a byte is to a reader of PDFs: part of a word, white space, or a mark that ends a word (ISO 32000-1 §7.2.2). */
export const REGULAR = 0;
export const SPACE = 1;
export const DELIMITER = 2;

/** The class of each byte. */
export const CLASSES: Uint8Array = new Uint8Array(256);
for (const byte of [0, 9, 10, 12, 13, 32]) CLASSES[byte] = SPACE;
for (const mark of '()<>[]{}/%') CLASSES[mark.charCodeAt(0)] = DELIMITER;
