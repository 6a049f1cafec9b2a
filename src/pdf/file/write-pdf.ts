import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';

import type { PdfDraft, PdfStreamBody } from './pdf-draft.ts';

/** What the end of a file names: the catalog and the properties, by their numbers. */
export interface PdfEnds {
  readonly catalog: number;
  readonly properties: number;
}

/**
 * Writes a PDF 1.7 as one whole. All but streams is packed in object streams (ISO 32000-1 §7.5.7), where hundreds of
 * tags take the room of ten. The file identifier is made from the content, so equal content gives equal bytes.
 */
export function writePdf(draft: PdfDraft, ends: PdfEnds): Uint8Array {
  const packed = draft.packed();
  const firstPack = draft.size();
  const xref = firstPack + packed.length;
  const rows = Buffer.alloc(ROW_SIZE * (xref + 1));
  // The head of the list of free objects: their numbers are never used again.
  rows[5] = 0xff;
  const pieces: Uint8Array[] = [HEADER];
  let length = HEADER.length;
  const append = (number: number, body: PdfStreamBody): void => {
    setRow(rows, number, 1, length, 0);
    const around = streamObject(number, body);
    for (const piece of around) length += piece.length;
    pieces.push(...around);
  };
  for (const [number, body] of draft.streams) append(number, body);
  packed.forEach((pack, at) => {
    append(firstPack + at, pack);
    pack.numbers.forEach((number, index) => setRow(rows, number, 2, firstPack + at, index));
  });
  const start = length;
  setRow(rows, xref, 1, start, 0);
  const content = deflateSync(rows, QUICKLY);
  const close = Buffer.from(`startxref\n${start}\n%%EOF\n`, 'latin1');
  const wholeWith = (identifier: string): readonly Uint8Array[] => [
    ...pieces,
    ...streamObject(xref, { entries: xrefEntries(xref + 1, ends, identifier), content }),
    close,
  ];
  return Buffer.concat(wholeWith(identifierOf(wholeWith(NO_IDENTIFIER))));
}

function streamObject(number: number, { entries, content }: PdfStreamBody): readonly Uint8Array[] {
  const head = `${number} 0 obj\n<<${entries}\n/Length ${content.length}>>\nstream\n`;
  return [Buffer.from(head, 'latin1'), content, STREAM_END];
}

/** The second line tells programs that pass files on that this one isn’t text (ISO 19005-2 §6.1.2). */
const HEADER = Buffer.from('%PDF-1.7\n%\xE2\xE3\xCF\xD3\n', 'latin1');

const STREAM_END = Buffer.from('\nendstream\nendobj\n', 'latin1');

const ROW_SIZE = 6;

/** Writes a line of the cross-reference stream: 1 for an object at an offset, 2 for one packed in a stream. */
function setRow(rows: Buffer, number: number, kind: 1 | 2, first: number, second: number): void {
  const at = ROW_SIZE * number;
  rows[at] = kind;
  rows.writeUInt32BE(first, at + 1);
  rows[at + 5] = second;
}

function xrefEntries(size: number, { catalog, properties }: PdfEnds, identifier: string): string {
  return [
    `/Type /XRef\n/Size ${size}\n/W [1 4 1]\n/Root ${catalog} 0 R\n/Info ${properties} 0 R`,
    // Both halves are one in a file written as a whole (§14.4).
    `/ID [<${identifier}> <${identifier}>]\n/Filter /FlateDecode`,
  ].join('\n');
}

/** Rows of numbers that rise get hardly shorter with more pains: a sixth of the time for a fortieth more bytes. */
const QUICKLY = { level: 3 };

/** What stands for the identifier while it is made. */
export const NO_IDENTIFIER = '0'.repeat(32);

/** Sixteen bytes, as file identifiers have by custom, made of the whole file with `NO_IDENTIFIER` in their place. */
export function identifierOf(pieces: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return hash.digest('hex').slice(0, NO_IDENTIFIER.length).toUpperCase();
}
