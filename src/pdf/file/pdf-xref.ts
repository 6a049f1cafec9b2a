import type { PdfDictionary } from './pdf-object.ts';

/** Where the objects of a PDF stand, taken from all its cross-reference tables and streams. */
export interface PdfXref {
  readonly trailer: PdfDictionary;
  readonly places: ReadonlyMap<number, PdfPlace>;
  /** Of the objects whose generation isn’t 0. */
  readonly generations: ReadonlyMap<number, number>;
}

/** The offset of an object, or its place in an object stream; `null` for one that was deleted. */
export type PdfPlace = number | PackedPlace | null;

export interface PackedPlace {
  readonly stream: number;
  readonly index: number;
}

/** Where the places of objects are gathered, those of the last change first. */
export interface PlacesRead {
  readonly places: Map<number, PdfPlace>;
  readonly generations: Map<number, number>;
}
