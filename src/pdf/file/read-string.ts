import type { Cursor } from './cursor.ts';
import { damaged } from './pdf-error.ts';
import type { PdfError } from './pdf-error.ts';
import type { PdfString } from './pdf-object.ts';

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
