import { createHash } from 'node:crypto';

import { entryOf } from './pdf-object.ts';
import type { PdfFile } from './pdf-file.ts';

/** An object to add to a PDF, or to put in the place of the one with its number. */
export interface PdfAddition {
  readonly number: number;
  readonly generation: number;
  /** What stands between `obj` and `endobj`. */
  readonly body: string;
}

/** Objects and trailer entries to add to a PDF. */
export interface PdfUpdate {
  readonly additions: readonly PdfAddition[];
  /** The number of the object with the document’s properties. */
  readonly properties: PdfAddition;
}

/**
 * Writes a PDF with more objects at its end: an incremental update (ISO 32000-1 §7.5.6). The file identifier is made from
 * the content alone, so equal content gives equal bytes. `source` is the file’s own, or one of the same length.
 */
export function writeUpdate(file: PdfFile, source: string, update: PdfUpdate): Uint8Array {
  const pieces = [/[\r\n]$/u.test(source.slice(-1)) ? source : `${source}\n`];
  let length = pieces[0]?.length ?? 0;
  const places: XrefRow[] = [];
  const additions = [...update.additions, update.properties].sort((a, b) => a.number - b.number);
  for (const { number, generation, body } of additions) {
    const text = `${number} ${generation} obj\n${body}\nendobj\n`;
    places.push({ number, generation, offset: length });
    pieces.push(text);
    length += text.length;
  }
  const body = pieces.join('');
  const trailer = trailerOf(file, update, fileIdentifier(file, source, body));
  const end = `${xrefTable(places)}trailer\n${trailer}\nstartxref\n${length}\n%%EOF\n`;
  return Buffer.from(body + end, 'latin1');
}

interface XrefRow {
  readonly number: number;
  readonly generation: number;
  readonly offset: number;
}

function xrefTable(rows: readonly XrefRow[]): string {
  const sections: XrefRow[][] = [];
  for (const row of rows) {
    const section = sections.at(-1);
    if (section?.at(-1)?.number === row.number - 1) section.push(row);
    else sections.push([row]);
  }
  const texts = sections.map(
    (section) => `${section[0]?.number ?? 0} ${section.length}\n${section.map(line).join('')}`,
  );
  return `xref\n${texts.join('')}`;
}

/** Twenty bytes, the line end among them. */
function line({ offset, generation }: XrefRow): string {
  return `${String(offset).padStart(10, '0')} ${String(generation).padStart(5, '0')} n \n`;
}

function trailerOf(file: PdfFile, { additions, properties }: PdfUpdate, identifier: string): string {
  const size = file.resolve(entryOf(file.trailer, 'Size'));
  const highest = Math.max(properties.number, ...additions.map(({ number }) => number));
  const entries = file.trailer.entries
    .filter(({ key }) => !['Size', 'Prev', 'Info', 'ID'].includes(key))
    .map(({ start, end }) => file.source.slice(start, end));
  return [
    `<</Size ${Math.max(size?.kind === 'number' ? size.value : 0, highest + 1)}`,
    ...entries,
    `/Info ${properties.number} ${properties.generation} R`,
    `/ID ${identifier}`,
    `/Prev ${file.start}>>`,
  ].join('\n');
}

/** The first half names the document for good, the second one this version of it (ISO 32000-1 §14.4). */
function fileIdentifier(file: PdfFile, source: string, body: string): string {
  const given = file.resolve(entryOf(file.trailer, 'ID'));
  const first = given?.kind === 'array' ? given.items[0] : undefined;
  const kept = first?.kind === 'string' ? Buffer.from(first.bytes, 'latin1').toString('hex') : null;
  const hash = createHash('sha256').update(source, 'latin1');
  const original = kept ?? hash.copy().digest('hex').slice(0, HASH_DIGITS);
  const version = hash.update(body.slice(source.length), 'latin1').digest('hex').slice(0, HASH_DIGITS);
  return `[<${original.toUpperCase()}> <${version.toUpperCase()}>]`;
}

/** Sixteen bytes, as file identifiers have by custom. */
const HASH_DIGITS = 32;
