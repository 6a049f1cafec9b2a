import { createHash } from 'node:crypto';

import { itemsIn } from './entry-values.ts';
import type { PdfFile } from './pdf-file.ts';

/** Sixteen bytes, as file identifiers have by custom, made of all that stands before the last table of places. */
export function identifierOf(pieces: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return hash.digest('hex').slice(0, 32).toUpperCase();
}

/** Whether a PDF is still what `writePdf` wrote: what stands before its last table of places gives its identifier. */
export function isAsWritten(bytes: Uint8Array, file: PdfFile): boolean {
  const end = Buffer.from(bytes.subarray(-LONGEST_END)).toString('latin1');
  const start = /startxref\n(\d{1,15})\n%%EOF\n?$/u.exec(end)?.[1];
  const [own] = itemsIn(file.trailer, 'ID', file);
  if (start === undefined || own?.kind !== 'string') return false;
  const identifier = Buffer.from(own.bytes, 'latin1').toString('hex').toUpperCase();
  return identifierOf([bytes.subarray(0, Number(start))]) === identifier;
}

/** `startxref`, a number and `%%EOF` take half of it. */
const LONGEST_END = 64;
