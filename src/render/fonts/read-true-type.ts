import type { Range } from '../../text/source-file.ts';

/** A TrueType font that glyphs can be taken from. */
export interface TrueTypeFont {
  /** All but the outlines. */
  readonly tables: ReadonlyMap<string, DataView>;
  readonly glyphCount: number;
  /** Number of the glyph for a code point; 0 when there is none. */
  glyphFor(codePoint: number): number;
  /** The glyph's outline; empty for a space. */
  outline(glyph: number): Uint8Array;
  metrics(glyph: number): { readonly advance: number; readonly leftBearing: number };
}

/** The bytes of a font file from one offset up to another. */
export type FontPart = (start: number, end: number) => Uint8Array;

/**
 * Reads the tables that taking glyphs needs (https://learn.microsoft.com/typography/opentype/spec/otff), and each outline when it is asked
 * for: those of a Chinese font take five megabytes, those of a deck some kilobytes. Throws on a file that isn't TrueType.
 */
export function readTrueType(part: FontPart): TrueTypeFont {
  const places = tablePlaces(part);
  const glyf = places.get('glyf');
  if (glyf === undefined) throw new Error('The font has no table “glyf”.');
  const tables = new Map(
    [...places]
      .filter(([tag]) => tag !== 'glyf')
      .map(([tag, { start, end }]) => [tag, viewOf(part(start, end))]),
  );
  const loca = table(tables, 'loca');
  const hmtx = table(tables, 'hmtx');
  const isLong = table(tables, 'head').getInt16(50) === 1;
  const longMetrics = table(tables, 'hhea').getUint16(34);
  const offset = (glyph: number): number =>
    isLong ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2;
  return {
    tables,
    glyphCount: table(tables, 'maxp').getUint16(4),
    glyphFor: characterMap(table(tables, 'cmap')),
    outline: (glyph) => part(glyf.start + offset(glyph), glyf.start + offset(glyph + 1)),
    metrics: (glyph) => ({
      advance: hmtx.getUint16(Math.min(glyph, longMetrics - 1) * 4),
      leftBearing:
        glyph < longMetrics
          ? hmtx.getInt16(glyph * 4 + 2)
          : hmtx.getInt16(longMetrics * 4 + (glyph - longMetrics) * 2),
    }),
  };
}

/** A table of a font. Throws when there is none. */
export function table(tables: ReadonlyMap<string, DataView>, tag: string): DataView {
  const view = tables.get(tag);
  if (view === undefined) throw new Error(`The font has no table “${tag}”.`);
  return view;
}

/** All tables of a font file, in the order of its directory. */
export function allTables(part: FontPart): ReadonlyMap<string, DataView> {
  return new Map([...tablePlaces(part)].map(([tag, { start, end }]) => [tag, viewOf(part(start, end))]));
}

function tablePlaces(part: FontPart): ReadonlyMap<string, Range> {
  const count = viewOf(part(0, DIRECTORY)).getUint16(4);
  const entries = part(DIRECTORY, DIRECTORY + count * ENTRY);
  const view = viewOf(entries);
  const places = new Map<string, Range>();
  for (let entry = 0; entry < entries.length; entry += ENTRY) {
    const tag = String.fromCharCode(...entries.subarray(entry, entry + 4));
    const start = view.getUint32(entry + 8);
    places.set(tag, { start, end: start + view.getUint32(entry + 12) });
  }
  return places;
}

const DIRECTORY = 12;
const ENTRY = 16;

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function characterMap(cmap: DataView): (codePoint: number) => number {
  let best: { readonly format: number; readonly start: number } | null = null;
  for (let index = 0; index < cmap.getUint16(2); index += 1) {
    const start = cmap.getUint32(4 + index * 8 + 4);
    const format = cmap.getUint16(start);
    if (format === 12 || (format === 4 && best?.format !== 12)) best = { format, start };
  }
  if (best === null) return () => 0;
  const { format, start } = best;
  return (codePoint) =>
    format === 12 ? inGroups(cmap, start, codePoint) : inSegments(cmap, start, codePoint);
}

/** Format 12: sorted groups of code points with glyphs in a row. */
function inGroups(cmap: DataView, start: number, codePoint: number): number {
  let low = 0;
  let high = cmap.getUint32(start + 12) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const group = start + 16 + middle * 12;
    if (codePoint < cmap.getUint32(group)) high = middle - 1;
    else if (cmap.getUint32(group + 4) < codePoint) low = middle + 1;
    else return cmap.getUint32(group + 8) + codePoint - cmap.getUint32(group);
  }
  return 0;
}

/** Format 4: segments, with a difference or a list of glyphs for each. */
function inSegments(cmap: DataView, start: number, codePoint: number): number {
  if (0xffff < codePoint) return 0;
  const double = cmap.getUint16(start + 6);
  for (let at = 0; at < double; at += 2) {
    if (cmap.getUint16(start + 14 + at) < codePoint) continue;
    const first = cmap.getUint16(start + 16 + double + at);
    if (codePoint < first) return 0;
    const delta = cmap.getUint16(start + 16 + 2 * double + at);
    const rangeAt = start + 16 + 3 * double + at;
    const range = cmap.getUint16(rangeAt);
    if (range === 0) return (codePoint + delta) & 0xffff;
    const glyph = cmap.getUint16(rangeAt + range + 2 * (codePoint - first));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}
