import { createHash } from 'node:crypto';

import { itemsIn } from './entry-values.ts';
import type { PdfFile } from './pdf-file.ts';

/** What stands for the identifier while it is made. */
export const NO_IDENTIFIER = '0'.repeat(32);

/** Sixteen bytes, as file identifiers have by custom, made of the whole file with `NO_IDENTIFIER` in their place. */
export function identifierOf(pieces: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return hash.digest('hex').slice(0, NO_IDENTIFIER.length).toUpperCase();
}

/**
 * Whether a PDF is still what `writePdf` wrote: all of it gives its identifier, the last table of places too, which could name other
 * objects behind itself.
 */
export function isAsWritten(bytes: Uint8Array, file: PdfFile): boolean {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const start = /startxref\n(\d{1,15})\n%%EOF\n?$/u.exec(
    all.toString('latin1', all.length - LONGEST_END),
  )?.[1];
  const [own] = itemsIn(file.trailer, 'ID', file);
  if (start === undefined || own?.kind !== 'string') return false;
  const identifier = Buffer.from(own.bytes, 'latin1').toString('hex').toUpperCase();
  const end = all.toString('latin1', Number(start)).replaceAll(`<${identifier}>`, `<${NO_IDENTIFIER}>`);
  return identifierOf([all.subarray(0, Number(start)), Buffer.from(end, 'latin1')]) === identifier;
}

/** `startxref`, a number and `%%EOF` take half of it. */
const LONGEST_END = 64;
