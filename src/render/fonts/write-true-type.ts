import { sum } from '../../text/collections.ts';
import { GlyphCase, type TakenGlyph } from './glyph-case.ts';
import { allTables, type FontPart, readTrueType, table } from './read-true-type.ts';
import { tightMarks } from './wide-marks.ts';

/** Writes a TrueType font of collected glyphs; what is true of the whole family comes from `base`. */
export function writeTrueType(
  base: ReadonlyMap<string, DataView>,
  taken: GlyphCase,
  name: string,
): Uint8Array {
  const head = copyOf(table(base, 'head'));
  const tight = tightMarks(taken, head.getUint16(18));
  const glyphs = [...taken.glyphs, ...(tight?.halves ?? [])];
  head.setUint32(8, 0);
  head.setInt16(50, 1);
  const hhea = copyOf(table(base, 'hhea'));
  hhea.setUint16(34, glyphs.length);
  const maxp = copyOf(table(base, 'maxp'));
  maxp.setUint16(4, glyphs.length);
  // Halves of marks are made of one part.
  for (const at of [MOST_PARTS, MOST_LEVELS]) maxp.setUint16(at, Math.max(1, maxp.getUint16(at)));
  const { glyf, loca } = outlines(glyphs);
  return assemble([
    ...(tight === null ? [] : [['GSUB', tight.table] as const]),
    ['OS/2', copyOf(table(base, 'OS/2'))],
    ['cmap', characterMap(taken)],
    ['glyf', glyf],
    ['head', head],
    ['hhea', hhea],
    ['hmtx', horizontalMetrics(glyphs)],
    ['loca', loca],
    ['maxp', maxp],
    ['name', names(name)],
    ['post', namelessGlyphs()],
  ]);
}

/** Of composite glyphs, in `maxp`. */
const MOST_PARTS = 28;
const MOST_LEVELS = 30;

function copyOf(view: DataView): DataView {
  return new DataView(view.buffer.slice(view.byteOffset, view.byteOffset + view.byteLength));
}

function outlines(glyphs: readonly TakenGlyph[]): { readonly glyf: DataView; readonly loca: DataView } {
  const length = sum(glyphs.map(({ outline }) => padded(outline.length)));
  const bytes = new Uint8Array(length);
  const loca = new DataView(new ArrayBuffer((glyphs.length + 1) * 4));
  let at = 0;
  for (const [number, { outline }] of glyphs.entries()) {
    loca.setUint32(number * 4, at);
    bytes.set(outline, at);
    at += padded(outline.length);
  }
  loca.setUint32(glyphs.length * 4, at);
  return { glyf: new DataView(bytes.buffer), loca };
}

function horizontalMetrics(glyphs: readonly TakenGlyph[]): DataView {
  const view = new DataView(new ArrayBuffer(glyphs.length * 4));
  for (const [number, { advance, leftBearing }] of glyphs.entries()) {
    view.setUint16(number * 4, advance);
    view.setInt16(number * 4 + 2, leftBearing);
  }
  return view;
}

/** Format 12, one group for each range of characters whose glyphs are in a row. */
function characterMap({ characters }: GlyphCase): DataView {
  const groups: { start: number; end: number; glyph: number }[] = [];
  for (const [codePoint, glyph] of [...characters].sort(([a], [b]) => a - b)) {
    const last = groups.at(-1);
    if (last?.end === codePoint - 1 && last.glyph + codePoint - last.start === glyph) last.end = codePoint;
    else groups.push({ start: codePoint, end: codePoint, glyph });
  }
  const view = new DataView(new ArrayBuffer(28 + groups.length * 12));
  view.setUint16(2, 1);
  view.setUint16(4, 3);
  view.setUint16(6, 10);
  view.setUint32(8, 12);
  view.setUint16(12, 12);
  view.setUint32(16, 16 + groups.length * 12);
  view.setUint32(24, groups.length);
  for (const [index, { start, end, glyph }] of groups.entries()) {
    view.setUint32(28 + index * 12, start);
    view.setUint32(32 + index * 12, end);
    view.setUint32(36 + index * 12, glyph);
  }
  return view;
}

/** Family, style, full and PostScript name, for Windows in English. */
function names(name: string): DataView {
  const records: readonly (readonly [id: number, text: string])[] = [
    [1, name],
    [2, 'Regular'],
    [4, name],
    [6, name.replaceAll(' ', '')],
  ];
  const text = records.map(([, value]) => value).join('');
  const view = new DataView(new ArrayBuffer(6 + records.length * 12 + text.length * 2));
  view.setUint16(2, records.length);
  view.setUint16(4, 6 + records.length * 12);
  let offset = 0;
  for (const [index, [id, value]] of records.entries()) {
    const fields = [3, 1, 0x0409, id, value.length * 2, offset];
    for (const [field, number] of fields.entries()) view.setUint16(6 + index * 12 + field * 2, number);
    offset += value.length * 2;
  }
  for (let at = 0; at < text.length; at += 1) {
    view.setUint16(6 + records.length * 12 + at * 2, text.charCodeAt(at));
  }
  return view;
}

/** `post` version 3: no glyph names. */
function namelessGlyphs(): DataView {
  const view = new DataView(new ArrayBuffer(32));
  view.setUint32(0, 0x00030000);
  return view;
}

/** The table directory, then the tables, each on a multiple of four bytes. */
function assemble(tables: readonly (readonly [tag: string, view: DataView])[]): Uint8Array {
  const start = 12 + tables.length * 16;
  const bytes = new Uint8Array(start + sum(tables.map(([, view]) => padded(view.byteLength))));
  const file = new DataView(bytes.buffer);
  const power = Math.floor(Math.log2(tables.length));
  file.setUint32(0, 0x00010000);
  file.setUint16(4, tables.length);
  file.setUint16(6, 16 * 2 ** power);
  file.setUint16(8, power);
  file.setUint16(10, 16 * (tables.length - 2 ** power));
  let at = start;
  for (const [index, [tag, view]] of tables.entries()) {
    bytes.set(new Uint8Array(view.buffer, view.byteOffset, view.byteLength), at);
    const entry = 12 + index * 16;
    for (let letter = 0; letter < 4; letter += 1) bytes[entry + letter] = tag.charCodeAt(letter);
    file.setUint32(entry + 4, checksum(file, at, padded(view.byteLength)));
    file.setUint32(entry + 8, at);
    file.setUint32(entry + 12, view.byteLength);
    at += padded(view.byteLength);
  }
  return bytes;
}

function checksum(file: DataView, start: number, length: number): number {
  let sum = 0;
  for (let at = start; at < start + length; at += 4) sum = (sum + file.getUint32(at)) >>> 0;
  return sum;
}

function padded(length: number): number {
  return (length + 3) & ~3;
}

/** A small TrueType font with only some characters of a large one; the same characters give the same bytes. */
export function cutFont(part: FontPart, codePoints: Iterable<number>, name: string): Uint8Array {
  const font = readTrueType(part);
  const glyphs = new GlyphCase(font);
  for (const codePoint of [...codePoints].sort((a, b) => a - b)) glyphs.take(font, codePoint);
  return writeTrueType(font.tables, glyphs, name);
}

/** A TrueType font under another name, and otherwise as it is: licences reserve the names of some families for what nobody changed. */
export function renameFont(part: FontPart, name: string): Uint8Array {
  const tables = new Map(allTables(part)).set('name', names(name));
  const head = copyOf(table(tables, 'head'));
  head.setUint32(8, 0);
  // It points to names of weights and slopes, which are gone: Firefox complains of each face.
  tables.delete('STAT');
  return assemble([...tables.set('head', head)]);
}
