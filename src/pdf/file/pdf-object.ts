import { oncePer } from '../../text/once-per.ts';

/** An object of a PDF (ISO 32000-1 §7.3). The bytes of a stream are read apart from its dictionary. */
export type PdfObject =
  | PdfName
  | PdfString
  | PdfNumber
  | PdfWord
  | PdfReference
  | PdfArray
  | PdfDictionary
  | PdfStream;

export interface PdfName {
  readonly kind: 'name';
  readonly name: string;
}

/** A string; each character stands for one byte. */
export interface PdfString {
  readonly kind: 'string';
  readonly bytes: string;
}

interface PdfNumber {
  readonly kind: 'number';
  readonly value: number;
}

interface PdfWord {
  readonly kind: 'word';
  readonly word: 'true' | 'false' | 'null';
}

interface PdfReference {
  readonly kind: 'reference';
  readonly number: number;
  readonly generation: number;
}

export interface PdfArray {
  readonly kind: 'array';
  readonly items: readonly PdfObject[];
}

export interface PdfDictionary {
  readonly kind: 'dictionary';
  readonly entries: readonly PdfEntry[];
}

export interface PdfEntry {
  readonly key: string;
  readonly value: PdfObject;
}

/** A dictionary and the bytes that follow it. */
export interface PdfStream {
  readonly kind: 'stream';
  readonly head: PdfDictionary;
  /** Offset of the first byte of the content. */
  readonly start: number;
}

/** The value of a key as it is in the dictionary, or `null`. A key given twice has its last value. */
export function entryOf(dictionary: PdfDictionary, key: string): PdfObject | null {
  const { entries } = dictionary;
  if (entries.length > MANY) return valuesOf(dictionary).get(key) ?? null;
  for (let at = entries.length - 1; at >= 0; at -= 1) {
    const entry = entries[at];
    if (entry?.key === key) return entry.value;
  }
  return null;
}

/** Of so many entries one is found sooner by a table than by looking at each. */
const MANY = 64;

const valuesOf = oncePer(
  ({ entries }: PdfDictionary): ReadonlyMap<string, PdfObject> =>
    new Map(entries.map(({ key, value }) => [key, value])),
);

/** A dictionary with other values for some keys; `null` takes a key away. */
export function withEntries(
  dictionary: PdfDictionary,
  changes: Readonly<Record<string, PdfObject | null>>,
): PdfDictionary {
  const entries = dictionary.entries.filter(({ key }) => !Object.hasOwn(changes, key));
  for (const [key, value] of Object.entries(changes)) if (value !== null) entries.push({ key, value });
  return { kind: 'dictionary', entries };
}
