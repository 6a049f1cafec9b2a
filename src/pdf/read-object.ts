import { PdfError } from './pdf-error.ts';
import type { PdfArray, PdfDictionary, PdfEntry, PdfObject } from './pdf-object.ts';
import { readString } from './read-string.ts';

/**
 * Reads the object that starts at or after an offset, past white space and comments. `source` holds one character for
 * each byte. Takes time in proportion to the object; throws `PdfError` where there is none.
 */
export function readObject(source: string, offset: number, depth = 0): PdfObject {
  if (depth > MAX_DEPTH) throw new PdfError('too-large', 'The PDF nests its objects too deep.');
  const start = skipSpace(source, offset);
  if (source.startsWith('<<', start)) return readDictionary(source, start, depth);
  switch (source.charAt(start)) {
    case '[':
      return readArray(source, start, depth);
    case '/':
      return readName(source, start);
    case '(':
    case '<':
      return readString(source, start);
    default:
      return readAtom(source, start);
  }
}

/** Documents nest a handful of levels. */
const MAX_DEPTH = 50;

/** The offset of the first byte that is neither white space nor part of a comment (ISO 32000-1 §7.2.2 and §7.2.3). */
export function skipSpace(source: string, offset: number): number {
  let at = offset;
  let isComment = false;
  for (; at < source.length; at++) {
    const character = source[at] ?? '';
    if (character === '%') isComment = true;
    else if (character === '\r' || character === '\n') isComment = false;
    else if (!isComment && !SPACE.has(character)) break;
  }
  return at;
}

const SPACE: ReadonlySet<string> = new Set('\0\t\f ');

function readArray(source: string, start: number, depth: number): PdfArray {
  const items: PdfObject[] = [];
  let at = skipSpace(source, start + 1);
  while (source[at] !== ']') {
    const item = readObject(source, at, depth + 1);
    items.push(item);
    at = skipSpace(source, item.end);
  }
  return { kind: 'array', items, start, end: at + 1 };
}

function readDictionary(source: string, start: number, depth: number): PdfDictionary {
  const entries: PdfEntry[] = [];
  let at = skipSpace(source, start + 2);
  while (!source.startsWith('>>', at)) {
    const key = readName(source, at);
    const value = readObject(source, key.end, depth + 1);
    entries.push({ key: key.name, value, start: key.start, end: value.end });
    at = skipSpace(source, value.end);
  }
  return { kind: 'dictionary', entries, start, end: at + 2 };
}

const NAME = /\/([^\0\t\n\f\r ()<>[\]{}/%]*)/y;

function readName(source: string, start: number): PdfObject & { readonly kind: 'name' } {
  NAME.lastIndex = start;
  const match = NAME.exec(source);
  if (match === null) throw noObject(start);
  const name = (match[1] ?? '').replace(/#([\da-f]{2})/giu, (_escape, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return { kind: 'name', name, start, end: NAME.lastIndex };
}

const REFERENCE = /(\d{1,10})[\0\t\n\f\r ]{1,10}(\d{1,5})[\0\t\n\f\r ]{1,10}R(?![^\0\t\n\f\r ()<>[\]{}/%])/y;
const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)(?![^\0\t\n\f\r ()<>[\]{}/%])/y;
const WORD = /(?:true|false|null)(?![^\0\t\n\f\r ()<>[\]{}/%])/y;

function readAtom(source: string, start: number): PdfObject {
  const reference = matchAt(REFERENCE, source, start);
  if (reference !== null) {
    const [text, number, generation] = reference;
    const end = start + text.length;
    return { kind: 'reference', number: Number(number), generation: Number(generation), start, end };
  }
  const number = matchAt(NUMBER, source, start)?.[0];
  if (number !== undefined)
    return { kind: 'number', value: Number(number), start, end: start + number.length };
  const word = matchAt(WORD, source, start)?.[0];
  if (word === 'true' || word === 'false' || word === 'null')
    return { kind: 'word', word, start, end: start + word.length };
  throw noObject(start);
}

function matchAt(pattern: RegExp, source: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(source);
}

function noObject(offset: number): PdfError {
  return new PdfError('damaged', `The PDF is damaged: there is no object at byte ${offset}.`);
}
