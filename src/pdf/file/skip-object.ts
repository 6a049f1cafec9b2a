import {
  CLASSES,
  DELIMITER,
  readWord,
  skipSpace,
  type Cursor,
  readDigits,
  readReferenceEnd,
} from './cursor.ts';
import { noObject } from './pdf-error.ts';
import { readString } from './read-object.ts';

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
