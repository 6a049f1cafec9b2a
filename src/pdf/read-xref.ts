import { PdfError } from './pdf-error.ts';
import { entryOf, type PdfDictionary } from './pdf-object.ts';
import { readObject, skipSpace } from './read-object.ts';

/** Where the objects of a PDF stand, taken from all its cross-reference tables. */
export interface PdfXref {
  /** Offset of the last table, which the next one names as its `/Prev`. */
  readonly start: number;
  readonly trailer: PdfDictionary;
  readonly places: ReadonlyMap<number, PdfPlace>;
}

/** Where an object stands; `offset` is `null` for one that was deleted. */
export interface PdfPlace {
  readonly offset: number | null;
  readonly generation: number;
}

/**
 * Reads the cross-reference tables (ISO 32000-1 §7.5.4), the last first. Throws `PdfError` for what is damaged, and for
 * cross-reference streams and encryption, which Lectern doesn’t read.
 */
export function readXref(source: string): PdfXref {
  const start = startOfXref(source);
  const places = new Map<number, PdfPlace>();
  const seen = new Set<number>();
  let first: PdfDictionary | null = null;
  for (let offset: number | null = start; offset !== null;) {
    if (seen.has(offset)) throw damaged('its cross-reference tables go round in a circle');
    if (seen.size >= MAX_TABLES)
      throw new PdfError('too-large', 'The PDF was changed too many times to read.');
    seen.add(offset);
    const trailer = readTable(source, offset, places);
    first ??= trailer;
    offset = previousOf(trailer);
  }
  if (first === null) throw damaged('it has no trailer');
  return { start, trailer: first, places };
}

/** Each change of a file adds a table; a briefing is changed once. */
const MAX_TABLES = 64;

/** The last kilobyte holds `startxref`, as readers have always expected. */
const TAIL = 1024;

function startOfXref(source: string): number {
  if (!/^%PDF-\d\.\d/u.test(source)) throw damaged('it doesn’t begin like one');
  const tail = source.slice(-TAIL);
  const at = tail.lastIndexOf('startxref');
  const match = at === -1 ? null : /^startxref\s+(\d{1,10})\s+%%EOF/u.exec(tail.slice(at));
  if (match === null) throw damaged('its end is missing');
  return Number(match[1]);
}

function readTable(source: string, offset: number, places: Map<number, PdfPlace>): PdfDictionary {
  if (/^\s*\d+\s+\d+\s+obj/u.test(source.slice(offset, offset + 64)))
    throw new PdfError('unsupported', 'The PDF has a cross-reference stream, which Lectern doesn’t read.');
  if (!source.startsWith('xref', offset)) throw damaged('a cross-reference table is missing');
  let at = skipSpace(source, offset + 4);
  while (!source.startsWith('trailer', at)) at = readSection(source, at, places);
  const trailer = readObject(source, at + 7);
  if (trailer.kind !== 'dictionary') throw damaged('its trailer is none');
  if (entryOf(trailer, 'Encrypt') !== null) throw new PdfError('unsupported', 'The PDF is encrypted.');
  if (entryOf(trailer, 'XRefStm') !== null)
    throw new PdfError('unsupported', 'The PDF has a cross-reference stream, which Lectern doesn’t read.');
  return trailer;
}

const SECTION = /(\d{1,10})[ \t]+(\d{1,10})[ \t]*[\r\n]+/y;
const ROW = /(\d{10}) (\d{5}) ([nf])(?: \r| \n|\r\n)/y;

function readSection(source: string, offset: number, places: Map<number, PdfPlace>): number {
  SECTION.lastIndex = offset;
  const section = SECTION.exec(source);
  if (section === null) throw damaged('a cross-reference table is broken');
  const first = Number(section[1]);
  const count = Number(section[2]);
  ROW.lastIndex = SECTION.lastIndex;
  let end = SECTION.lastIndex;
  for (let number = first; number < first + count; number++) {
    const row = ROW.exec(source);
    if (row === null) throw damaged('a cross-reference table is broken');
    end = ROW.lastIndex;
    if (places.has(number)) continue;
    places.set(number, { offset: row[3] === 'n' ? Number(row[1]) : null, generation: Number(row[2]) });
  }
  return skipSpace(source, end);
}

function previousOf(trailer: PdfDictionary): number | null {
  const previous = entryOf(trailer, 'Prev');
  if (previous === null) return null;
  if (previous.kind !== 'number') throw damaged('its trailer names no place');
  return previous.value;
}

function damaged(what: string): PdfError {
  return new PdfError('damaged', `The PDF is damaged: ${what}.`);
}
