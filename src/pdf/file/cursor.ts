import { CLASSES, REGULAR, SPACE } from './character-class.ts';

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
