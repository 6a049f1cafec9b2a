import { latinText } from './latin-text.ts';
import { damaged } from './pdf-error.ts';
import type { PdfError } from './pdf-error.ts';
import { entryOf, type PdfDictionary, type PdfObject } from './pdf-object.ts';
import { readObject } from './read-object.ts';

/** The objects of an object stream in their order (ISO 32000-1 §7.5.7). Throws `PdfError` when it is broken. */
export function readPacked(head: PdfDictionary, content: Uint8Array): readonly PdfObject[] {
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
