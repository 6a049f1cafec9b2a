import {
  CLASSES,
  SPACE,
  skipSpace,
  type Cursor,
  readDigits,
  readObject,
  DELIMITER,
  readWord,
  readReferenceEnd,
  readString,
} from './read-object.ts';
import { damaged, noObject } from './pdf-error.ts';
import type { PdfObject } from './pdf-object.ts';

/** An object with its number, as it is in a file. */
export interface PdfPlaced {
  readonly number: number;
  readonly generation: number;
  readonly object: PdfObject;
  /** Offset of the object’s first byte. */
  readonly start: number;
  /** Offset of the byte after the object; of a stream, after its dictionary. */
  readonly end: number;
}

/** Reads `number generation obj` and the object at an offset. Throws `PdfError` where there is none. */
export function readPlaced(source: string, offset: number): PdfPlaced {
  const cursor = { source, at: offset };
  const { number, generation } = readHead(cursor);
  const start = cursor.at;
  const read = readObject(cursor);
  const end = cursor.at;
  const content = read.kind === 'dictionary' ? startOfContent(source, end) : null;
  const object: PdfObject =
    read.kind === 'dictionary' && content !== null ? { kind: 'stream', head: read, start: content } : read;
  return { number, generation, object, start, end };
}

/** The source of the object at an offset as it is; `null` for a stream. Throws `PdfError` where there is none. */
export function sourceOfPlaced(source: string, offset: number): string | null {
  const cursor = { source, at: offset };
  readHead(cursor);
  const start = cursor.at;
  skipObject(cursor);
  return startOfContent(source, cursor.at) === null ? source.slice(start, cursor.at) : null;
}

/** Reads `number generation obj` and moves the cursor to the object. Throws `PdfError`. */
function readHead(cursor: Cursor): { readonly number: number; readonly generation: number } {
  const offset = cursor.at;
  skipSpace(cursor);
  const number = readDigits(cursor);
  skipSpace(cursor);
  const generation = readDigits(cursor);
  skipSpace(cursor);
  if (number === null || generation === null || !cursor.source.startsWith('obj', cursor.at))
    throw damaged(`there is no object at byte ${offset}`);
  cursor.at += 3;
  skipSpace(cursor);
  return { number, generation };
}

/** The offset behind the word `stream` and its line end (ISO 32000-1 §7.3.8.1); `null` where no stream follows. */
function startOfContent(source: string, offset: number): number | null {
  let at = offset;
  while (CLASSES[source.charCodeAt(at)] === SPACE) at += 1;
  if (!source.startsWith('stream', at)) return null;
  at += 6;
  if (source.startsWith('\r\n', at)) return at + 2;
  return source[at] === '\n' ? at + 1 : null;
}

/** Moves the cursor behind the object that starts at or after it, without making anything of it. Throws `PdfError`. */
export function skipObject(cursor: Cursor): void {
  let open = 0;
  do {
    if (open > 0) skipPlain(cursor);
    skipSpace(cursor);
    open += skipToken(cursor);
    if (open < 0) throw noObject(cursor.at);
  } while (open > 0);
}

/** White space, names, numbers and words, in which nothing opens or closes. */
const PLAIN = /[^[\]<>()%{}]*/y;

function skipPlain(cursor: Cursor): void {
  PLAIN.lastIndex = cursor.at;
  PLAIN.test(cursor.source);
  cursor.at = PLAIN.lastIndex;
}

/** Gives 1 where something opens that is to be closed, -1 where it closes, else 0. */
function skipToken(cursor: Cursor): number {
  const { source, at } = cursor;
  const character = source[at] ?? '';
  const isDouble = source[at + 1] === character;
  switch (character) {
    case '/':
      cursor.at += 1;
      readWord(cursor);
      return 0;
    case '[':
      cursor.at += 1;
      return 1;
    case ']':
      cursor.at += 1;
      return -1;
    case '<':
      if (!isDouble) break;
      cursor.at += 2;
      return 1;
    case '>':
      if (!isDouble) throw noObject(at);
      cursor.at += 2;
      return -1;
  }
  if (character === '(' || character === '<') readString(cursor);
  else skipAtom(cursor);
  return 0;
}

function skipAtom(cursor: Cursor): void {
  const { source, at } = cursor;
  if (at >= source.length || CLASSES[source.charCodeAt(at)] === DELIMITER) throw noObject(at);
  if (readDigits(cursor) === null) readWord(cursor);
  else readReferenceEnd(cursor);
}
