import { PdfError } from './pdf-error.ts';
import type { PdfString } from './pdf-object.ts';

/** Reads the literal or hexadecimal string at an offset (ISO 32000-1 §7.3.4). Throws `PdfError` when it doesn’t end. */
export function readString(source: string, start: number): PdfString {
  return source[start] === '<' ? readHexadecimal(source, start) : readLiteral(source, start);
}

const HEXADECIMAL = /<([\da-fA-F\0\t\n\f\r ]*)>/y;

function readHexadecimal(source: string, start: number): PdfString {
  HEXADECIMAL.lastIndex = start;
  const match = HEXADECIMAL.exec(source);
  if (match === null) throw endless(start);
  const digits = (match[1] ?? '').replace(/[\0\t\n\f\r ]/gu, '');
  const bytes = Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex').toString('latin1');
  return { kind: 'string', bytes, start, end: start + match[0].length };
}

/** A run of plain bytes, an escape, a line end, or a bracket. */
const PIECE = /[^\\()\r]+|\\(?:\r\n?|[0-7]{1,3}|[^])|\r\n?|[()]/y;

function readLiteral(source: string, start: number): PdfString {
  const pieces: string[] = [];
  let open = 0;
  PIECE.lastIndex = start;
  for (let match = PIECE.exec(source); match !== null; match = PIECE.exec(source)) {
    const [piece] = match;
    if (piece === '(') open++;
    if (piece === ')') open--;
    if (open === 0) {
      const bytes = pieces.slice(1).join('');
      return { kind: 'string', bytes, start, end: match.index + 1 };
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
  return new PdfError('damaged', `The PDF is damaged: the string at byte ${offset} doesn’t end.`);
}
