/** An object as it stands in a PDF (ISO 32000-1 §7.3), with the place of its source in the file. */
export type PdfObject = PdfName | PdfString | PdfNumber | PdfWord | PdfReference | PdfArray | PdfDictionary;

/** Offsets of an object’s first byte and of the byte after its last. */
export interface PdfSpan {
  readonly start: number;
  readonly end: number;
}

export interface PdfName extends PdfSpan {
  readonly kind: 'name';
  readonly name: string;
}

/** A string; each character stands for one byte. */
export interface PdfString extends PdfSpan {
  readonly kind: 'string';
  readonly bytes: string;
}

export interface PdfNumber extends PdfSpan {
  readonly kind: 'number';
  readonly value: number;
}

export interface PdfWord extends PdfSpan {
  readonly kind: 'word';
  readonly word: 'true' | 'false' | 'null';
}

export interface PdfReference extends PdfSpan {
  readonly kind: 'reference';
  readonly number: number;
  readonly generation: number;
}

export interface PdfArray extends PdfSpan {
  readonly kind: 'array';
  readonly items: readonly PdfObject[];
}

export interface PdfDictionary extends PdfSpan {
  readonly kind: 'dictionary';
  readonly entries: readonly PdfEntry[];
}

/** One key and its value; the span reaches from the key’s slash to the value’s end. */
export interface PdfEntry extends PdfSpan {
  readonly key: string;
  readonly value: PdfObject;
}

/** The value of a key as it stands in the dictionary, or `null`. A key given twice has its last value. */
export function entryOf(dictionary: PdfDictionary, key: string): PdfObject | null {
  return dictionary.entries.findLast((entry) => entry.key === key)?.value ?? null;
}
