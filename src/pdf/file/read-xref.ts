import { sum } from '../../text/collections.ts';
import { type Cursor, skipSpace, readObject } from './read-object.ts';
import { decodeStream } from './decode-stream.ts';
import { PdfError, damaged } from './pdf-error.ts';
import { type PdfDictionary, entryOf } from './pdf-object.ts';
import { readPlaced } from './read-placed.ts';

/**
 * Reads the cross-reference tables (ISO 32000-1 §7.5.4) and streams (§7.5.8), the last first. Throws `PdfError` for what
 * is damaged, and for encryption, which Lectern doesn’t read.
 */
export function readXref(source: string, bytes: Uint8Array): PdfXref {
  const read: PlacesRead = { places: new Map(), generations: new Map() };
  const seen = new Set<number>();
  let first: PdfDictionary | null = null;
  const ahead = [startOfXref(source)];
  for (let offset = ahead.pop(); offset !== undefined; offset = ahead.pop()) {
    if (seen.has(offset)) throw damaged('its cross-reference tables go round in a circle');
    if (seen.size >= MAX_TABLES)
      throw new PdfError('too-large', 'The PDF was changed too many times to read.');
    seen.add(offset);
    const trailer = readSection(source, bytes, offset, read);
    first ??= trailer;
    ahead.push(...furtherSections(trailer));
  }
  if (first === null) throw damaged('it has no trailer');
  return { trailer: first, ...read };
}

/** Each change of a file adds a table; people change a file a few times. */
const MAX_TABLES = 64;

/** The last kilobyte holds `startxref`, as readers have always expected. */
const TAIL = 1024;

function startOfXref(source: string): number {
  if (source === '') throw damaged('it is empty');
  if (!/^%PDF-\d\.\d/u.test(source)) throw damaged('it doesn’t begin like one');
  const tail = source.slice(-TAIL);
  const at = tail.lastIndexOf('startxref');
  const match = at === -1 ? null : /^startxref\s+(\d{1,10})\s+%%EOF/u.exec(tail.slice(at));
  if (match === null) throw damaged('its end is missing');
  return Number(match[1]);
}

function readSection(source: string, bytes: Uint8Array, offset: number, read: PlacesRead): PdfDictionary {
  const isStream = /^\s*\d+\s+\d+\s+obj/u.test(source.slice(offset, offset + 64));
  const trailer = isStream ? readXrefStream(source, bytes, offset, read) : readTable(source, offset, read);
  if (entryOf(trailer, 'Encrypt') !== null) throw new PdfError('encrypted', 'The PDF is encrypted.');
  return trailer;
}

/** A table may be followed by a stream for readers that know such (§7.5.8.4), then by the section before both. */
function furtherSections(trailer: PdfDictionary): readonly number[] {
  return ['Prev', 'XRefStm'].flatMap((key) => {
    const place = entryOf(trailer, key);
    if (place === null) return [];
    if (place.kind !== 'number') throw damaged('its trailer names no place');
    return [place.value];
  });
}

function readTable(source: string, offset: number, read: PlacesRead): PdfDictionary {
  if (!source.startsWith('xref', offset)) throw damaged('a cross-reference table is missing');
  const cursor = { source, at: offset + 4 };
  skipSpace(cursor);
  while (!source.startsWith('trailer', cursor.at)) readRows(cursor, read);
  cursor.at += 7;
  const trailer = readObject(cursor);
  if (trailer.kind !== 'dictionary') throw damaged('its trailer is none');
  return trailer;
}

const SECTION = /(\d{1,10})[ \t]+(\d{1,10})[ \t]*[\r\n]+/y;

function readRows(cursor: Cursor, read: PlacesRead): void {
  const { source } = cursor;
  SECTION.lastIndex = cursor.at;
  const section = SECTION.exec(source);
  if (section === null) throw damaged('a cross-reference table is broken');
  const first = Number(section[1]);
  const count = Number(section[2]);
  let at = SECTION.lastIndex;
  for (let number = first; number < first + count; number += 1, at += ROW)
    if (!readRow(source, at, number, read)) throw damaged('a cross-reference table is broken');
  cursor.at = at;
  skipSpace(cursor);
}

/** Twenty bytes: offset, generation, whether the object is in use, and a line end of two bytes. */
const ROW = 20;

/**
 * Reads a row and gives whether it is one. Reads digit by digit, since a long document has tens of thousands.
 *
 *     0000000015 00000 n
 *     ^offset    ^     ^use
 */
function readRow(source: string, at: number, number: number, { places, generations }: PlacesRead): boolean {
  const offset = digitsAt(source, at, 10);
  const generation = digitsAt(source, at + 11, 5);
  const use = source[at + 17];
  if (offset === -1 || generation === -1 || (use !== 'n' && use !== 'f')) return false;
  if (!ROW_ENDS.has(source.slice(at + 18, at + ROW))) return false;
  if (places.has(number)) return true;
  places.set(number, use === 'n' ? offset : null);
  if (use === 'n' && generation !== 0) generations.set(number, generation);
  return true;
}

const ROW_ENDS: ReadonlySet<string> = new Set([' \r', ' \n', '\r\n']);

/** The number in so many digits; -1 for anything else. */
function digitsAt(source: string, start: number, length: number): number {
  let value = 0;
  for (let at = start; at < start + length; at += 1) {
    const digit = source.charCodeAt(at) - 0x30;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** Reads a cross-reference stream (ISO 32000-1 §7.5.8) into `read`; what is there already is later and stays. */
function readXrefStream(source: string, bytes: Uint8Array, offset: number, read: PlacesRead): PdfDictionary {
  const { object } = readPlaced(source, offset);
  if (object.kind !== 'stream') throw broken();
  const { head } = object;
  const data = decodeStream(object, bytes, (value) => value, MAX_SIZE);
  const widths = numbersOf(head, 'W');
  if (widths?.length !== 3 || widths.some((width) => width > 8)) throw broken();
  const width = sum(widths);
  const count = countIn(head);
  if (width === 0 || count * width > data.length) throw broken();
  if (count > Math.min(MAX_OBJECTS, bytes.length))
    throw new PdfError('too-large', 'The PDF has too many objects to read.');
  let at = 0;
  for (const number of numbersIn(head)) {
    if (!read.places.has(number)) setPlace(data, at, widths, number, read);
    at += width;
  }
  return head;
}

/** First numbers and counts of the objects that a stream tells of, one after the other. */
function rangesIn(head: PdfDictionary): readonly number[] {
  const size = entryOf(head, 'Size');
  return numbersOf(head, 'Index') ?? [0, size?.kind === 'number' ? size.value : 0];
}

/** How many objects a stream tells of; no honest file has more of them than bytes. */
function countIn(head: PdfDictionary): number {
  return rangesIn(head).reduce((sum, count, at) => (at % 2 === 0 ? sum : sum + count), 0);
}

/** The numbers of the objects that a stream tells of, in the order in which it does. */
function* numbersIn(head: PdfDictionary): Iterable<number> {
  const ranges = rangesIn(head);
  for (let range = 0; range + 1 < ranges.length; range += 2) {
    const first = ranges[range] ?? 0;
    for (let number = first; number < first + (ranges[range + 1] ?? 0); number += 1) yield number;
  }
}

/** As many as PDF/A allows (ISO 19005-2 §6.1.13). */
const MAX_OBJECTS = 8_388_607;

/** Twenty bytes for each of them. */
const MAX_SIZE = 160_000_000;

function numbersOf(head: PdfDictionary, key: string): readonly number[] | null {
  const value = entryOf(head, key);
  if (value?.kind !== 'array') return null;
  return value.items.map((item) => {
    if (item.kind !== 'number' || !Number.isInteger(item.value) || item.value < 0) throw broken();
    return item.value;
  });
}

function setPlace(
  data: Uint8Array,
  start: number,
  widths: readonly number[],
  number: number,
  { places, generations }: PlacesRead,
): void {
  const [kindWidth = 0, firstWidth = 0, secondWidth = 0] = widths;
  const kind = kindWidth === 0 ? 1 : numberAt(data, start, kindWidth);
  const first = numberAt(data, start + kindWidth, firstWidth);
  const second = numberAt(data, start + kindWidth + firstWidth, secondWidth);
  if (kind === 1) {
    places.set(number, first);
    if (second !== 0) generations.set(number, second);
    // Kinds to come count as references to nothing (§7.5.8.3).
  } else places.set(number, kind === 2 ? { stream: first, index: second } : null);
}

function numberAt(data: Uint8Array, start: number, width: number): number {
  let value = 0;
  for (let at = start; at < start + width; at += 1) value = value * 256 + (data[at] ?? 0);
  return value;
}

function broken(): PdfError {
  return damaged('a cross-reference stream is broken');
}

/** Where the objects of a PDF are, taken from all its cross-reference tables and streams. */
export interface PdfXref {
  readonly trailer: PdfDictionary;
  readonly places: ReadonlyMap<number, PdfPlace>;
  /** Of the objects whose generation isn’t 0. */
  readonly generations: ReadonlyMap<number, number>;
}

/** The offset of an object, or its place in an object stream; `null` for one that was deleted. */
type PdfPlace = number | PackedPlace | null;

export interface PackedPlace {
  readonly stream: number;
  readonly index: number;
}

/** Where the places of objects are gathered, those of the last change first. */
interface PlacesRead {
  readonly places: Map<number, PdfPlace>;
  readonly generations: Map<number, number>;
}
