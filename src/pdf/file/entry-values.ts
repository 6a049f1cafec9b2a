import { entryOf, type PdfDictionary, type PdfObject } from './pdf-object.ts';
import type { PdfFile } from './pdf-file.ts';
import { readTextString } from './text-string.ts';

/** The value of a key with references followed; `null` where there is none, or no dictionary. */
export function valueIn(dictionary: PdfDictionary | null, key: string, file: PdfFile): PdfObject | null {
  return dictionary === null ? null : file.resolve(entryOf(dictionary, key));
}

/** The name that is under a key; `null` for anything else. */
export function nameIn(dictionary: PdfDictionary | null, key: string, file: PdfFile): string | null {
  const value = valueIn(dictionary, key, file);
  return value?.kind === 'name' ? value.name : null;
}

/** The number that is under a key; `null` for anything else. */
export function numberIn(dictionary: PdfDictionary | null, key: string, file: PdfFile): number | null {
  const value = valueIn(dictionary, key, file);
  return value?.kind === 'number' ? value.value : null;
}

/** The number of the object that a key refers to; `null` for anything else. */
export function referenceIn(dictionary: PdfDictionary | null, key: string): number | null {
  const reference = dictionary === null ? null : entryOf(dictionary, key);
  return reference?.kind === 'reference' ? reference.number : null;
}

/** The text that is under a key; `null` for anything else. */
export function textIn(dictionary: PdfDictionary | null, key: string, file: PdfFile): string | null {
  const value = valueIn(dictionary, key, file);
  return value?.kind === 'string' ? readTextString(value.bytes) : null;
}

/** Whether a key says true. */
export function isTrueIn(dictionary: PdfDictionary | null, key: string, file: PdfFile): boolean {
  const value = valueIn(dictionary, key, file);
  return value?.kind === 'word' && value.word === 'true';
}

/** The items of the array that is under a key, as they are written there; none for anything else. */
export function itemsIn(dictionary: PdfDictionary | null, key: string, file: PdfFile): readonly PdfObject[] {
  const value = valueIn(dictionary, key, file);
  return value?.kind === 'array' ? value.items : [];
}

/** The objects of the array that is under a key, or the one object there, with references followed. */
export function listIn(dictionary: PdfDictionary | null, key: string, file: PdfFile): readonly PdfObject[] {
  const value = valueIn(dictionary, key, file);
  if (value === null) return [];
  return value.kind === 'array' ? value.items.flatMap((item) => file.resolve(item) ?? []) : [value];
}

/** The numbers in the array that is under a key; none for anything else. */
export function numbersUnder(
  dictionary: PdfDictionary | null,
  key: string,
  file: PdfFile,
): readonly number[] {
  return listIn(dictionary, key, file).flatMap((item) => (item.kind === 'number' ? [item.value] : []));
}
