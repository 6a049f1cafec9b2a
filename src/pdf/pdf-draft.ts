/** An object to be written: its source, or a stream. */
export type PdfBody = string | PdfStreamBody;

/** A stream to be written as its bytes are. */
export interface PdfStreamBody {
  /** The entries of its dictionary but for its length. */
  readonly entries: string;
  readonly content: Uint8Array;
}

/** The objects of a PDF that is being written, by their numbers. */
export interface PdfDraft {
  readonly bodies: ReadonlyMap<number, PdfBody>;
  /** One more than the highest number. */
  readonly size: () => number;
  /** Gives a number that nothing has. */
  readonly reserve: () => number;
  /** Adds an object; gives its number. */
  readonly add: (body: PdfBody) => number;
  readonly set: (number: number, body: PdfBody) => void;
  readonly remove: (number: number) => void;
}

/** A draft without objects, which gives numbers from `first` on. */
export function pdfDraft(first: number): PdfDraft {
  const bodies = new Map<number, PdfBody>();
  let next = first;
  const reserve = (): number => {
    next += 1;
    return next - 1;
  };
  return {
    bodies,
    size: () => next,
    reserve,
    add: (body) => {
      const number = reserve();
      bodies.set(number, body);
      return number;
    },
    set: (number, body) => {
      bodies.set(number, body);
    },
    remove: (number) => {
      bodies.delete(number);
    },
  };
}
