import { PdfError } from './pdf-error.ts';
import { entryOf, type PdfDictionary, type PdfObject } from './pdf-object.ts';
import { readObject, skipSpace } from './read-object.ts';
import { readXref, type PdfXref } from './read-xref.ts';

/** A PDF opened for reading. Objects are read when they are asked for. */
export interface PdfFile extends PdfXref {
  /** The bytes of the file, a character for each. */
  readonly source: string;
  /** Follows references to the object itself. Gives `null` for none, and for one that isn’t in the file. */
  readonly resolve: (object: PdfObject | null) => PdfObject | null;
  /** The value of a key with references followed; `null` unless it is a dictionary. */
  readonly dictionary: (parent: PdfDictionary, key: string) => PdfDictionary | null;
}

/** Opens a PDF. Throws `PdfError` when it is damaged, encrypted, or made in a way that Lectern doesn’t read. */
export function openPdf(bytes: Uint8Array): PdfFile {
  if (bytes.length > MAX_SIZE) throw new PdfError('too-large', 'The PDF is too large to read.');
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const xref = readXref(source);
  const spend = readingLimit(source);
  const resolve = (object: PdfObject | null): PdfObject | null => {
    let target = object;
    for (let step = 0; target?.kind === 'reference'; step++) {
      if (step === MAX_STEPS) throw new PdfError('damaged', 'The PDF is damaged: a reference leads nowhere.');
      target = objectNumbered(target.number, target.generation, source, xref);
      if (target !== null) spend(target.end - target.start);
    }
    return target;
  };
  const dictionary = (parent: PdfDictionary, key: string): PdfDictionary | null => {
    const value = resolve(entryOf(parent, key));
    return value?.kind === 'dictionary' ? value : null;
  };
  return { ...xref, source, resolve, dictionary };
}

/** A hundred times a briefing full of pictures. */
const MAX_SIZE = 200 * 2 ** 20;

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

function objectNumbered(number: number, generation: number, source: string, xref: PdfXref): PdfObject | null {
  const place = xref.places.get(number);
  if (place === undefined || place.offset === null || place.generation !== generation) return null;
  const head = /^(\d+)\s+(\d+)\s+obj/u.exec(source.slice(place.offset, place.offset + HEAD));
  if (head === null || Number(head[1]) !== number || Number(head[2]) !== generation)
    throw new PdfError('damaged', `The PDF is damaged: object ${number} isn’t where it should be.`);
  return readObject(source, skipSpace(source, place.offset + head[0].length));
}

/** Longer than any `number generation obj`. */
const HEAD = 32;
