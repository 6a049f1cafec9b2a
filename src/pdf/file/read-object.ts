import { type Cursor, readDigits, readReferenceEnd, readWord, skipSpace } from './cursor.ts';
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
