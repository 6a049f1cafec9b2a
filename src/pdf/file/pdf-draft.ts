import { withEntries, type PdfObject, type PdfStream } from './pdf-object.ts';
import { writeEntries } from './write-object.ts';
import { objectPacker, type PackedObjects } from './object-packer.ts';

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
