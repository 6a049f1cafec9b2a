import { listIn, numberIn, valueIn } from '../file/entry-values.ts';
import type { PdfDictionary, PdfObject } from '../file/pdf-object.ts';
import { damaged } from '../file/pdf-error.ts';
import type { PdfFile } from '../file/pdf-file.ts';
import type { InspectedFont } from './inspected-pdf.ts';

/** Whether the PDF says other widths of the letters that are shown than the TrueType font in it, by more than a thousandth. */
export function hasOtherWidths(font: InspectedFont, file: PdfFile): boolean {
  const { subtype, program, descendant, used } = font;
  if (subtype !== 'CIDFontType2' || program === null || !hasPlainGlyphs(descendant, file)) return false;
  const advances = advancesIn(Buffer.from(file.content(program, MAX_FONT)));
  if (advances === null) return false;
  const widths = widthsIn(descendant, file);
  const otherwise = numberIn(descendant, 'DW', file) ?? 1000;
  return [...used].some((code) => Math.abs((widths.get(code) ?? otherwise) - advances(code)) > TOLERANCE);
}

/** A thousandth of the size, as the standards have it, and what two roundings may add. */
const TOLERANCE = 1.01;

const MAX_FONT = 60 * 2 ** 20;

/** Whether codes are the numbers of glyphs. */
function hasPlainGlyphs(font: PdfDictionary, file: PdfFile): boolean {
  const map = valueIn(font, 'CIDToGIDMap', file);
  return map?.kind === 'name' && map.name === 'Identity';
}

/** The advances of glyphs in thousandths of the size, from the tables `head`, `hhea` and `hmtx`; `null` without them. */
function advancesIn(bytes: Buffer): ((glyph: number) => number) | null {
  const places = ['head', 'hhea', 'hmtx'].map((name) => placeOfTable(bytes, name));
  const [head = null, hhea = null, hmtx = null] = places;
  if (head === null || hhea === null || hmtx === null) return null;
  try {
    const unitsPerEm = bytes.readUInt16BE(head + 18);
    const count = bytes.readUInt16BE(hhea + 34);
    return (glyph) => {
      const at = hmtx + 4 * Math.max(0, Math.min(glyph, count - 1));
      return at + 2 > bytes.length ? 0 : (1000 * bytes.readUInt16BE(at)) / unitsPerEm;
    };
  } catch (error) {
    if (error instanceof RangeError) throw damaged('a font in it is cut short', error);
    throw error;
  }
}

function placeOfTable(bytes: Buffer, name: string): number | null {
  const count = bytes.length < 12 ? 0 : bytes.readUInt16BE(4);
  for (let at = 12; at + 16 <= Math.min(bytes.length, 12 + 16 * count); at += 16)
    if (bytes.toString('latin1', at, at + 4) === name) return bytes.readUInt32BE(at + 8);
  return null;
}

/** The widths of a composite font: for a first code a list, or for a first and a last code one (ISO 32000-1 §9.7.4.3). */
function widthsIn(font: PdfDictionary, file: PdfFile): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  const items = listIn(font, 'W', file);
  let left = MAX_WIDTHS;
  for (let at = 0; at + 1 < items.length && left > 0;) {
    const range = items.slice(at, at + 3);
    left -= lengthOf(range);
    at += readRange(range, widths, file);
  }
  return widths;
}

/** Four times the codes of any font: ranges that say the same ones over and over are read no further. */
const MAX_WIDTHS = 4 * 2 ** 16;

function lengthOf([first, second]: readonly PdfObject[]): number {
  if (first?.kind !== 'number' || second?.kind !== 'number') return 1;
  return Math.max(1, Math.min(MAX_RANGE, second.value - first.value));
}

/** Gives how many items it took. */
function readRange(
  [first, second, third]: readonly PdfObject[],
  widths: Map<number, number>,
  file: PdfFile,
): number {
  const start = first?.kind === 'number' ? first.value : 0;
  if (second?.kind === 'array') {
    second.items.forEach((item, index) => {
      const width = file.resolve(item);
      if (width?.kind === 'number') widths.set(start + index, width.value);
    });
    return 2;
  }
  if (second?.kind === 'number' && third?.kind === 'number') {
    const last = Math.min(second.value, start + MAX_RANGE);
    for (let code = start; code <= last; code += 1) widths.set(code, third.value);
  }
  return 3;
}

const MAX_RANGE = 0xff_ff;
