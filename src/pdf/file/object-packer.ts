import { deflateSync } from 'node:zlib';

/** An object stream (ISO 32000-1 §7.5.7). */
export interface PackedObjects {
  /** The entries of its dictionary but for its length. */
  readonly entries: string;
  readonly content: Uint8Array;
  /** What is in it, in its order. */
  readonly numbers: readonly number[];
}

/** Puts objects into object streams. */
export interface ObjectPacker {
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
