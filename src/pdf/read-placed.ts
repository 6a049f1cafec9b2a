import { CLASSES, SPACE } from './character-class.ts';
import { skipSpace } from './cursor.ts';
import { PdfError } from './pdf-error.ts';
import type { PdfObject } from './pdf-object.ts';
import { readObject } from './read-object.ts';

/** An object with its number, as it stands in a file. */
export interface PdfPlaced {
  readonly number: number;
  readonly generation: number;
  readonly object: PdfObject;
  /** Offset of the object’s first byte. */
  readonly start: number;
  /** Offset of the byte after the object; of a stream, after its dictionary. */
  readonly end: number;
}

const HEAD = /(\d{1,10})[\0\t\n\f\r ]+(\d{1,5})[\0\t\n\f\r ]+obj/y;

/** Reads `number generation obj` and the object at an offset. Throws `PdfError` where there is none. */
export function readPlaced(source: string, offset: number): PdfPlaced {
  const cursor = { source, at: offset };
  while (CLASSES[source.charCodeAt(cursor.at)] === SPACE) cursor.at += 1;
  HEAD.lastIndex = cursor.at;
  const head = HEAD.exec(source);
  if (head === null) throw new PdfError('damaged', `The PDF is damaged: no object stands at byte ${offset}.`);
  cursor.at = HEAD.lastIndex;
  skipSpace(cursor);
  const start = cursor.at;
  const read = readObject(cursor);
  const end = cursor.at;
  const content = read.kind === 'dictionary' ? startOfContent(source, end) : null;
  const object: PdfObject =
    read.kind === 'dictionary' && content !== null ? { kind: 'stream', head: read, start: content } : read;
  return { number: Number(head[1]), generation: Number(head[2]), object, start, end };
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
