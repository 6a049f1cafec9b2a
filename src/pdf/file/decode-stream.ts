import { inflateSync } from 'node:zlib';

import { PdfError, notUnpacked } from './pdf-error.ts';
import { type PdfDictionary, type PdfObject, type PdfStream, entryOf } from './pdf-object.ts';

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

/** The bytes of a stream as they are in the file. Throws `PdfError` when it isn’t as long as it says. */
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
interface PdfFilter {
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

/** Undoes the filter `ASCIIHexDecode` (ISO 32000-1 §7.4.2). Throws `PdfError` for what is none. */
function decodeAsciiHex(content: Uint8Array): Uint8Array {
  const [digits = ''] = textOf(content).split('>');
  if (!/^[\da-f]*$/iu.test(digits)) throw notUnpacked();
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
}

/** Undoes the filter `ASCII85Decode` (ISO 32000-1 §7.4.3): five letters stand for four bytes. Throws `PdfError`. */
function decodeAscii85(content: Uint8Array): Uint8Array {
  const [letters = ''] = textOf(content).split('~');
  const bytes: number[] = [];
  for (const [group] of letters.matchAll(/z|[^z]{1,5}/gu)) {
    if (group === 'z') bytes.push(0, 0, 0, 0);
    else bytes.push(...groupBytes(group));
  }
  return Uint8Array.from(bytes);
}

function groupBytes(group: string): readonly number[] {
  let value = 0;
  for (const letter of group.padEnd(5, 'u')) {
    const digit = letter.charCodeAt(0) - 0x21;
    if (digit < 0 || digit >= 85) throw notUnpacked();
    value = value * 85 + digit;
  }
  const four = [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256);
  return four.slice(0, group.length - 1);
}

function textOf(content: Uint8Array): string {
  return Buffer.from(content)
    .toString('latin1')
    .replace(/[\0\t\n\f\r ]/gu, '');
}

/**
 * Undoes the prediction of bytes by their neighbours that a stream may have been packed with: the PNG filters
 * (ISO 32000-1 §7.4.4.4, RFC 2083 §6). Throws `PdfError` for the rarer TIFF filter.
 */
function undoPredictor(content: Uint8Array, parameters: PdfDictionary | null): Uint8Array {
  const predictor = numberIn(parameters, 'Predictor', 1);
  if (predictor === 1) return content;
  if (predictor < 10)
    throw new PdfError('unsupported', 'The PDF packs its content in a way that Lectern doesn’t read.');
  const pixel = numberIn(parameters, 'Colors', 1) * numberIn(parameters, 'BitsPerComponent', 8);
  const row = Math.ceil((pixel * numberIn(parameters, 'Columns', 1)) / 8);
  return undoPng(content, Math.max(1, Math.ceil(pixel / 8)), row);
}

function numberIn(parameters: PdfDictionary | null, key: string, otherwise: number): number {
  const value = parameters === null ? null : entryOf(parameters, key);
  return value?.kind === 'number' && value.value > 0 ? value.value : otherwise;
}

/** `step` is the distance to the byte on the left that a byte is predicted from. */
function undoPng(content: Uint8Array, step: number, row: number): Uint8Array {
  const rows = Math.floor(content.length / (row + 1));
  const plain = new Uint8Array(rows * row);
  for (let line = 0; line < rows; line += 1) {
    const filter = content[line * (row + 1)] ?? 0;
    const [from, to] = [line * (row + 1) + 1, line * row];
    for (let at = 0; at < row; at += 1) {
      const left = at < step ? 0 : (plain[to + at - step] ?? 0);
      const above = line === 0 ? 0 : (plain[to + at - row] ?? 0);
      const corner = at < step || line === 0 ? 0 : (plain[to + at - row - step] ?? 0);
      plain[to + at] = (content[from + at] ?? 0) + predicted(filter, left, above, corner);
    }
  }
  return plain;
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return Math.floor((left + above) / 2);
    case 4:
      return paeth(left, above, corner);
    default:
      return 0;
  }
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [toLeft, toAbove, toCorner] = [
    Math.abs(guess - left),
    Math.abs(guess - above),
    Math.abs(guess - corner),
  ];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}
