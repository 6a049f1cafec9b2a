import { type Resolve, decodeStream, rawContent } from './decode-stream.ts';
import { latinText } from './text-string.ts';
import { PdfError, damaged } from './pdf-error.ts';
import { type PdfDictionary, type PdfObject, type PdfStream, entryOf } from './pdf-object.ts';
import { type PackedPlace, type PdfXref, readXref } from './read-xref.ts';
import { readObject } from './read-object.ts';
import { type PdfPlaced, readPlaced } from './read-placed.ts';

/** A PDF opened for reading. Objects are read when they are asked for, and once. */
export interface PdfFile extends PdfXref {
  readonly bytes: Uint8Array;
  /** The bytes of the file, a character for each. */
  readonly source: string;
  /** The object with a number, with its place in the file; `null` where there is none, and inside an object stream. */
  readonly placed: (number: number) => PdfPlaced | null;
  /** Follows references to the object itself. Gives `null` for none, for the word null, and for one that isn’t in the file. */
  readonly resolve: Resolve;
  /** The value of a key with references followed; `null` unless it is a dictionary, and where `parent` is none. */
  readonly dictionary: (parent: PdfDictionary | null, key: string) => PdfDictionary | null;
  /** The content of a stream, unpacked. Throws `PdfError` when it can’t be, or is longer than the limit. */
  readonly content: (stream: PdfStream, limit: number) => Uint8Array;
  /** The bytes of a stream as they are in the file. Throws `PdfError` when they don’t. */
  readonly raw: (stream: PdfStream) => Uint8Array;
}

/** Opens a PDF. Throws `PdfError` when it is damaged, encrypted, or made in a way that Lectern doesn’t read. */
export function openPdf(bytes: Uint8Array): PdfFile {
  if (bytes.length > MAX_SIZE) throw new PdfError('too-large', 'The PDF is too large to read.');
  const source = latinText(bytes);
  const xref = readXref(source, bytes);
  const placed = placedObjects(source, xref);
  // The length of an object stream may be in an object of its own, so each way of reading needs the other.
  let left = UNPACKED + UNPACKED_PER_BYTE * bytes.length;
  const content = (stream: PdfStream, limit: number): Uint8Array => {
    const most = Math.min(limit, left);
    try {
      const unpacked = decodeStream(stream, bytes, resolve, most);
      left -= unpacked.length;
      return unpacked;
    } catch (error) {
      // It was unpacked up to there, in vain.
      if (error instanceof PdfError && error.reason === 'too-large') left -= most;
      throw error;
    }
  };
  const packed = packedObjects(placed, (stream) => content(stream, MAX_SIZE));
  const resolve = resolver(xref, placed, packed);
  const dictionary = (parent: PdfDictionary | null, key: string): PdfDictionary | null => {
    const value = parent === null ? null : resolve(entryOf(parent, key));
    if (value?.kind === 'stream') return value.head;
    return value?.kind === 'dictionary' ? value : null;
  };
  const raw = (stream: PdfStream): Uint8Array => rawContent(stream, bytes, resolve);
  return { ...xref, bytes, source, placed, resolve, dictionary, content, raw };
}

/** A hundred times a briefing full of pictures. */
const MAX_SIZE = 200 * 2 ** 20;

/**
 * So many bytes are unpacked of a file at most, and so many more for each of its own, pictures left out: a deck of a
 * thousand slides takes 10 MB in all, five for each byte.
 */
const UNPACKED = 64 * 2 ** 20;
const UNPACKED_PER_BYTE = 64;

type Placed = PdfFile['placed'];

/** Reads objects that are in the file itself; keeps what it read. */
function placedObjects(source: string, xref: PdfXref): Placed {
  const spend = readingLimit(source);
  const known = new Map<number, PdfPlaced | null>();
  return (number) => {
    const before = known.get(number);
    if (before !== undefined) return before;
    const found = objectPlaced(number, source, xref);
    known.set(number, found);
    if (found !== null) spend(found.end - found.start);
    return found;
  };
}

type Packed = (place: PackedPlace) => PdfObject | null;

/** Reads objects in object streams; keeps what it read. Such a stream can’t be inside another. */
function packedObjects(placed: Placed, content: (stream: PdfStream) => Uint8Array): Packed {
  const known = new Map<number, readonly PdfObject[]>();
  const begun = new Set<number>();
  return ({ stream: number, index }) => {
    let objects = known.get(number);
    if (objects === undefined) {
      const stream = placed(number)?.object;
      if (stream?.kind !== 'stream') throw damaged('an object stream is missing');
      if (begun.has(number)) throw damaged('how an object stream is packed is inside it');
      begun.add(number);
      objects = readPacked(stream.head, content(stream));
      known.set(number, objects);
    }
    return objects[index] ?? null;
  };
}

function resolver({ places, generations }: PdfXref, placed: Placed, packed: Packed): Resolve {
  const numbered = (number: number, generation: number): PdfObject | null => {
    const place = places.get(number) ?? null;
    if (place === null || (generations.get(number) ?? 0) !== generation) return null;
    return typeof place === 'number' ? (placed(number)?.object ?? null) : packed(place);
  };
  return (object) => {
    let target = object;
    for (let step = 0; target?.kind === 'reference'; step += 1) {
      if (step === MAX_STEPS) throw damaged('a reference leads nowhere');
      target = numbered(target.number, target.generation);
    }
    return target?.kind === 'word' && target.word === 'null' ? null : target;
  };
}

/** References to references are legal and pointless; real files have none. */
const MAX_STEPS = 8;

/** Objects that contain one another would be read over and over; what is read in all stays linear in the file’s size. */
function readingLimit(source: string): (size: number) => void {
  let left = 8 * source.length;
  return (size) => {
    left -= size;
    if (left < 0) throw new PdfError('too-large', 'The PDF takes too long to read.');
  };
}

function objectPlaced(number: number, source: string, xref: PdfXref): PdfPlaced | null {
  const place = xref.places.get(number);
  if (typeof place !== 'number') return null;
  const found = readPlaced(source, place);
  if (found.number !== number || found.generation !== (xref.generations.get(number) ?? 0))
    throw damaged(`object ${number} isn’t where it should be`);
  return found;
}

/** The objects of an object stream in their order (ISO 32000-1 §7.5.7). Throws `PdfError` when it is broken. */
function readPacked(head: PdfDictionary, content: Uint8Array): readonly PdfObject[] {
  const [count, first] = [numberIn(head, 'N'), numberIn(head, 'First')];
  const source = latinText(content);
  const numbers = source.slice(0, first).trim().split(/\s+/u).map(Number);
  if (numbers.length < 2 * count) throw broken();
  return Array.from({ length: count }, (_, index) => {
    const offset = numbers[2 * index + 1] ?? Number.NaN;
    if (!Number.isInteger(offset) || offset < 0) throw broken();
    return readObject({ source, at: first + offset });
  });
}

function numberIn(head: PdfDictionary, key: string): number {
  const value = entryOf(head, key);
  if (value?.kind !== 'number' || !Number.isInteger(value.value) || value.value < 0) throw broken();
  return value.value;
}

function broken(): PdfError {
  return damaged('an object stream is broken');
}
