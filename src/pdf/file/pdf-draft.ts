import { deflateSync } from 'node:zlib';

import {
  type PdfObject,
  type PdfStream,
  withEntries,
  type PdfDictionary,
  type PdfEntry,
  type PdfString,
} from './pdf-object.ts';

/** An object to be written: its source, or a stream. */
export type PdfBody = string | PdfStreamBody;

/** A stream to be written as its bytes are. */
export interface PdfStreamBody {
  /** The entries of its dictionary but for its length. */
  readonly entries: string;
  readonly content: Uint8Array;
}

/** A stream with other entries, where its length is counted anew; `null` takes an entry away. */
export function streamBody(
  { head }: PdfStream,
  changes: Readonly<Record<string, PdfObject | null>>,
  content: Uint8Array,
): PdfStreamBody {
  const { entries } = withEntries(head, { ...changes, Length: null });
  return { entries: writeEntries(entries).join('\n'), content };
}

/** The objects of a PDF that is being written. */
export interface PdfDraft {
  /** Streams by their numbers. */
  readonly streams: ReadonlyMap<number, PdfStreamBody>;
  /** Gives a number that nothing has. */
  readonly reserve: () => number;
  /** Adds an object; gives its number. */
  readonly add: (body: PdfBody) => number;
  /** Gives a number its object: the first one stays, unless both are streams, of which the last does. */
  readonly set: (number: number, body: PdfBody) => void;
  readonly has: (number: number) => boolean;
  /** All objects that aren’t streams. Ends the draft. */
  readonly packed: () => readonly PackedObjects[];
  /** One more than the highest number. */
  readonly size: () => number;
}

/** A draft without objects, which gives numbers from `first` on. */
export function pdfDraft(first: number): PdfDraft {
  const streams = new Map<number, PdfStreamBody>();
  const sources = new Set<number>();
  const packer = objectPacker();
  let next = first;
  const reserve = (): number => {
    next += 1;
    return next - 1;
  };
  const set = (number: number, body: PdfBody): void => {
    if (typeof body !== 'string') streams.set(number, body);
    else if (!sources.has(number)) {
      sources.add(number);
      packer.add(number, body);
    }
  };
  return {
    streams,
    reserve,
    add: (body) => {
      const number = reserve();
      set(number, body);
      return number;
    },
    set,
    has: (number) => sources.has(number) || streams.has(number),
    packed: packer.finish,
    size: () => next,
  };
}

/** An object stream (ISO 32000-1 §7.5.7). */
interface PackedObjects {
  /** The entries of its dictionary but for its length. */
  readonly entries: string;
  readonly content: Uint8Array;
  /** What is in it, in its order. */
  readonly numbers: readonly number[];
}

/** Puts objects into object streams. */
interface ObjectPacker {
  readonly add: (number: number, source: string) => void;
  /** All streams; to be asked for once, when everything was added. */
  readonly finish: () => readonly PackedObjects[];
}

/**
 * Packs objects as they come. The sources of tens of thousands of tags, kept until the end, would be moved about in memory
 * again and again.
 */
export function objectPacker(): ObjectPacker {
  const streams: PackedObjects[] = [];
  let numbers: number[] = [];
  let sources: string[] = [];
  const pack = (): void => {
    streams.push(packed(numbers, sources));
    numbers = [];
    sources = [];
  };
  return {
    add: (number, source) => {
      numbers.push(number);
      sources.push(source);
      if (numbers.length === PACK_SIZE) pack();
    },
    finish: () => {
      if (numbers.length > 0) pack();
      return streams;
    },
  };
}

/** So many objects in a stream; a reader that wants one unpacks them all. */
const PACK_SIZE = 200;

function packed(numbers: readonly number[], sources: readonly string[]): PackedObjects {
  const places: string[] = [];
  let offset = 0;
  sources.forEach((source, at) => {
    places.push(`${numbers[at]} ${offset}`);
    offset += source.length + 1;
  });
  const index = `${places.join(' ')}\n`;
  const content = deflateSync(Buffer.from(index + sources.join('\n'), 'latin1'), { level: 3 });
  const entries = `/Type /ObjStm\n/N ${numbers.length}\n/First ${index.length}\n/Filter /FlateDecode`;
  return { entries, content, numbers };
}

/** An object as it is in a PDF. Of a stream, only its dictionary. */
export function writeObject(object: PdfObject): string {
  switch (object.kind) {
    case 'name':
      return writeName(object.name);
    case 'string':
      return writeBytes(object);
    case 'number':
      return writeNumber(object.value);
    case 'word':
      return object.word;
    case 'reference':
      return `${object.number} ${object.generation} R`;
    case 'array':
      return `[${object.items.map(writeObject).join(' ')}]`;
    case 'dictionary':
      return writeDictionary(object);
    case 'stream':
      return writeDictionary(object.head);
  }
}

function writeDictionary({ entries }: PdfDictionary): string {
  return `<<${writeEntries(entries).join('\n')}>>`;
}

/** Each entry of a dictionary as a line of its own. */
export function writeEntries(entries: readonly PdfEntry[]): readonly string[] {
  return entries.map(({ key, value }) => `${writeName(key)} ${writeObject(value)}`);
}

/** A name, with what may not be in one as codes (ISO 32000-1 §7.3.5). */
export function writeName(name: string): string {
  if (PLAIN_NAME.test(name)) return `/${name}`;
  const escaped = name.replace(
    /[^!-~]|[#()<>[\]{}/%]/gu,
    (character) => `#${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
  return `/${escaped}`;
}

/** Nearly all names. */
const PLAIN_NAME = /^[\w+-]*$/;

/** Never with an exponent, which PDF doesn’t know. */
function writeNumber(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(6).replace(/0+$/u, '');
}

function writeBytes({ bytes }: PdfString): string {
  if (/^[ -~]*$/u.test(bytes)) return `(${bytes.replace(/[\\()]/gu, '\\$&')})`;
  return `<${Buffer.from(bytes, 'latin1').toString('hex').toUpperCase()}>`;
}
