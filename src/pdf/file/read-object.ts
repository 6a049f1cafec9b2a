import { PdfError, damaged, noObject } from './pdf-error.ts';
import type { PdfArray, PdfDictionary, PdfEntry, PdfName, PdfObject, PdfString } from './pdf-object.ts';

/**
 * Reads the object that starts at or after the cursor, past white space and comments, and moves the cursor behind it.
 * Takes time in proportion to the object; throws `PdfError` where there is none.
 */
export function readObject(cursor: Cursor, depth = 0): PdfObject {
  if (depth > MAX_DEPTH) throw new PdfError('too-large', 'The PDF nests its objects too deep.');
  skipSpace(cursor);
  switch (cursor.source.charCodeAt(cursor.at)) {
    case SLASH:
      return readName(cursor);
    case ANGLE:
      if (cursor.source.charCodeAt(cursor.at + 1) === ANGLE) return readDictionary(cursor, depth);
      return readString(cursor);
    case SQUARE:
      return readArray(cursor, depth);
    case ROUND:
      return readString(cursor);
    default:
      return readAtom(cursor);
  }
}

/** Documents nest a handful of levels. */
const MAX_DEPTH = 50;

const SLASH = 0x2f;
const ANGLE = 0x3c;
const ANGLE_END = 0x3e;
const SQUARE = 0x5b;
const SQUARE_END = 0x5d;
const ROUND = 0x28;

function readArray(cursor: Cursor, depth: number): PdfArray {
  const items: PdfObject[] = [];
  cursor.at += 1;
  for (;;) {
    skipSpace(cursor);
    if (cursor.source.charCodeAt(cursor.at) === SQUARE_END) break;
    items.push(readObject(cursor, depth + 1));
  }
  cursor.at += 1;
  return { kind: 'array', items };
}

function readDictionary(cursor: Cursor, depth: number): PdfDictionary {
  const entries: PdfEntry[] = [];
  const { source } = cursor;
  cursor.at += 2;
  for (;;) {
    skipSpace(cursor);
    if (source.charCodeAt(cursor.at) === ANGLE_END && source.charCodeAt(cursor.at + 1) === ANGLE_END) break;
    const { name: key } = readName(cursor);
    entries.push({ key, value: readObject(cursor, depth + 1) });
  }
  cursor.at += 2;
  return { kind: 'dictionary', entries };
}

function readName(cursor: Cursor): PdfName {
  if (cursor.source.charCodeAt(cursor.at) !== SLASH) throw noObject(cursor.at);
  cursor.at += 1;
  const word = readWord(cursor);
  if (!word.includes('#')) return { kind: 'name', name: word };
  const name = word.replace(/#([\da-f]{2})/giu, (_escape, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return { kind: 'name', name };
}

function readAtom(cursor: Cursor): PdfObject {
  const start = cursor.at;
  const whole = readDigits(cursor);
  if (whole !== null) {
    const generation = readReferenceEnd(cursor);
    if (generation !== null) return { kind: 'reference', number: whole, generation };
    return { kind: 'number', value: whole };
  }
  const word = readWord(cursor);
  if (word === 'true' || word === 'false' || word === 'null') return { kind: 'word', word };
  // Number() takes more than PDF does, such as 1e5 and 0x1F.
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(word)) throw noObject(start);
  return { kind: 'number', value: Number(word) };
}

/** Reads the literal or hexadecimal string at the cursor (ISO 32000-1 §7.3.4). Throws `PdfError` when it doesn’t end. */
export function readString(cursor: Cursor): PdfString {
  return cursor.source[cursor.at] === '<' ? readHexadecimal(cursor) : readLiteral(cursor);
}

const HEXADECIMAL = /<([\da-fA-F\0\t\n\f\r ]*)>/y;

function readHexadecimal(cursor: Cursor): PdfString {
  const { source, at: start } = cursor;
  HEXADECIMAL.lastIndex = start;
  const match = HEXADECIMAL.exec(source);
  if (match === null) throw endless(start);
  const digits = (match[1] ?? '').replace(/[\0\t\n\f\r ]/gu, '');
  const bytes = Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex').toString('latin1');
  cursor.at = HEXADECIMAL.lastIndex;
  return { kind: 'string', bytes };
}

/** Most strings: without escapes, brackets and line ends. */
const PLAIN = /\(([^\\()\r]*)\)/y;

/** A run of plain bytes, an escape, a line end, or a bracket. */
const PIECE = /[^\\()\r]+|\\(?:\r\n?|[0-7]{1,3}|[^])|\r\n?|[()]/y;

function readLiteral(cursor: Cursor): PdfString {
  const { source, at: start } = cursor;
  PLAIN.lastIndex = start;
  const plain = PLAIN.exec(source)?.[1];
  if (plain !== undefined) {
    cursor.at = PLAIN.lastIndex;
    return { kind: 'string', bytes: plain };
  }
  const pieces: string[] = [];
  let open = 0;
  PIECE.lastIndex = start;
  for (let match = PIECE.exec(source); match !== null; match = PIECE.exec(source)) {
    const [piece] = match;
    if (piece === '(') open++;
    if (piece === ')') open--;
    if (open === 0) {
      cursor.at = match.index + 1;
      return { kind: 'string', bytes: pieces.slice(1).join('') };
    }
    pieces.push(bytesOf(piece));
  }
  throw endless(start);
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '' };

function bytesOf(piece: string): string {
  if (piece.startsWith('\r')) return '\n';
  if (!piece.startsWith('\\')) return piece;
  const escape = piece.slice(1);
  if (escape.startsWith('\r')) return '';
  if (/^[0-7]/u.test(escape)) return String.fromCharCode(Number.parseInt(escape, 8) % 256);
  return ESCAPES[escape] ?? escape;
}

function endless(offset: number): PdfError {
  return damaged(`the string at byte ${offset} doesn’t end`);
}

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
