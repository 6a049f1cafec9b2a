import { inflateSync } from 'node:zlib';

import { PdfError } from './pdf-error.ts';
import { entryOf, type PdfDictionary } from './pdf-object.ts';
import type { PdfFile } from './pdf-file.ts';

/**
 * The content of the stream that a dictionary heads (ISO 32000-1 §7.3.8), plain or deflated. Throws `PdfError` when it is
 * cut short, filtered in another way, or longer than the limit.
 */
export function readStream(head: PdfDictionary, file: PdfFile, limit: number): Uint8Array {
  const raw = rawContent(head, file);
  if (isDeflated(head, file)) return inflate(raw, limit);
  if (raw.length > limit) throw tooLong();
  return raw;
}

function rawContent(head: PdfDictionary, file: PdfFile): Uint8Array {
  const mark = /^\s*stream\r?\n/u.exec(file.source.slice(head.end, head.end + 32));
  const length = file.resolve(entryOf(head, 'Length'));
  if (mark === null || length?.kind !== 'number') throw damaged();
  const start = head.end + mark[0].length;
  const end = start + length.value;
  if (!Number.isSafeInteger(end) || end < start) throw damaged();
  if (!/^\s*endstream/u.test(file.source.slice(end, end + 16))) throw damaged();
  return Buffer.from(file.source.slice(start, end), 'latin1');
}

function isDeflated(head: PdfDictionary, file: PdfFile): boolean {
  const filter = file.resolve(entryOf(head, 'Filter'));
  if (filter === null) return false;
  const [only = null, ...others] = filter.kind === 'array' ? filter.items.map(file.resolve) : [filter];
  const isPlain = file.resolve(entryOf(head, 'DecodeParms')) === null;
  if (isPlain && others.length === 0 && only?.kind === 'name' && only.name === 'FlateDecode') return true;
  throw new PdfError('unsupported', 'The PDF packs a file in a way that Lectern doesn’t read.');
}

function inflate(raw: Uint8Array, limit: number): Uint8Array {
  try {
    return inflateSync(raw, { maxOutputLength: limit });
  } catch (error) {
    if (error instanceof RangeError) throw tooLong();
    throw damaged(error);
  }
}

function tooLong(): PdfError {
  return new PdfError('too-large', 'The PDF holds a file that is too large to read.');
}

function damaged(cause?: unknown): PdfError {
  return new PdfError('damaged', 'The PDF is damaged: a file in it can’t be unpacked.', cause);
}
