import { inflateSync } from 'node:zlib';

import { decodeAscii85, decodeAsciiHex } from './decode-ascii.ts';
import { notUnpacked, PdfError } from './pdf-error.ts';
import { entryOf, type PdfDictionary, type PdfObject, type PdfStream } from './pdf-object.ts';
import { undoPredictor } from './undo-predictor.ts';

/** Follows references to the object itself; `null` for none. */
export type Resolve = (object: PdfObject | null) => PdfObject | null;

/**
 * The content of a stream with its filters undone (ISO 32000-1 §7.4). Throws `PdfError` when it is cut short, broken,
 * longer than the limit, or packed as pictures are.
 */
export function decodeStream(
  stream: PdfStream,
  bytes: Uint8Array,
  resolve: Resolve,
  limit: number,
): Uint8Array {
  let content = rawContent(stream, bytes, resolve);
  filtersOf(stream.head, resolve).forEach(({ name, parameters }) => {
    content = undoFilter(name, parameters, content, limit);
  });
  if (content.length > limit) throw tooLong();
  return content;
}

/** The bytes of a stream as they stand in the file. Throws `PdfError` when it isn’t as long as it says. */
export function rawContent({ head, start }: PdfStream, bytes: Uint8Array, resolve: Resolve): Uint8Array {
  const length = resolve(entryOf(head, 'Length'));
  if (length?.kind !== 'number') throw notUnpacked();
  const end = start + length.value;
  if (!Number.isSafeInteger(end) || end < start) throw notUnpacked();
  let at = end;
  while (isSpace(bytes[at]) && at < end + 8) at += 1;
  for (const letter of ENDSTREAM) {
    if (bytes[at] !== letter) throw notUnpacked();
    at += 1;
  }
  return bytes.subarray(start, end);
}

const ENDSTREAM = Buffer.from('endstream');

function isSpace(byte: number | undefined): boolean {
  return byte === 0x0a || byte === 0x0d || byte === 0x20 || byte === 0x09;
}

/** A filter of a stream, and what it was set to. */
export interface PdfFilter {
  readonly name: string;
  readonly parameters: PdfDictionary | null;
}

/** The filters of a stream in the order in which they are to be undone. */
function filtersOf(head: PdfDictionary, resolve: Resolve): readonly PdfFilter[] {
  const names = listOf(entryOf(head, 'Filter'), resolve);
  const parameters = listOf(entryOf(head, 'DecodeParms'), resolve);
  return names.map((filter, index) => {
    const set = parameters[index];
    return {
      name: filter?.kind === 'name' ? filter.name : '',
      parameters: set?.kind === 'dictionary' ? set : null,
    };
  });
}

function listOf(value: PdfObject | null, resolve: Resolve): readonly (PdfObject | null)[] {
  const list = resolve(value);
  if (list === null) return [];
  return list.kind === 'array' ? list.items.map(resolve) : [list];
}

function undoFilter(
  name: string,
  parameters: PdfDictionary | null,
  content: Uint8Array,
  limit: number,
): Uint8Array {
  switch (name) {
    case 'FlateDecode':
    case 'Fl':
      return undoPredictor(inflate(content, limit), parameters);
    case 'ASCIIHexDecode':
    case 'AHx':
      return decodeAsciiHex(content);
    case 'ASCII85Decode':
    case 'A85':
      return decodeAscii85(content);
    default:
      throw new PdfError('unsupported', `The PDF packs its content as ${name}, which Lectern doesn’t read.`);
  }
}

function inflate(raw: Uint8Array, limit: number): Uint8Array {
  // The content of an empty page, as some programs write it.
  if (raw.length === 0) return raw;
  try {
    return inflateSync(raw, { maxOutputLength: limit });
  } catch (error) {
    if (error instanceof RangeError) throw tooLong();
    throw notUnpacked(error);
  }
}

function tooLong(): PdfError {
  return new PdfError('too-large', 'The PDF holds something that is too large to read.');
}
