import { nameIn, valueIn } from '../file/entry-values.ts';
import { latinText } from '../file/text-string.ts';
import type { PdfFile } from '../file/pdf-file.ts';
import type { PdfDictionary, PdfStream } from '../file/pdf-object.ts';

/** How the strings that are shown in a font become text. */
export interface FontText {
  /** Bytes that make a code. */
  readonly width: 1 | 2;
  /** `null` where the font doesn’t say what its codes mean. */
  readonly unicode: UnicodeMap | null;
}

/** A way to find the fonts of a file by their names in a page’s resources; each font is read once. */
export type FontsOf = (resources: PdfDictionary | null, name: string) => FontText | null;

/** Opens the fonts of a file. Reading one throws `PdfError` when it is damaged. */
export function fontTexts(file: PdfFile): FontsOf {
  const known = new Map<PdfDictionary, FontText>();
  // The text of a page is asked for piece by piece.
  let last: { readonly resources: PdfDictionary; readonly fonts: PdfDictionary | null } | null = null;
  return (resources, name) => {
    if (resources === null) return null;
    if (last?.resources !== resources) last = { resources, fonts: file.dictionary(resources, 'Font') };
    const font = file.dictionary(last.fonts, name);
    if (font === null) return null;
    const text = known.get(font) ?? readFontText(font, file);
    known.set(font, text);
    return text;
  };
}

function readFontText(font: PdfDictionary, file: PdfFile): FontText {
  return {
    width: nameIn(font, 'Subtype', file) === 'Type0' ? 2 : 1,
    unicode: unicodeMapOf(font, file),
  };
}

/** The text that the codes of a font stand for. */
export type UnicodeMap = ReadonlyMap<number, string>;

/** What the codes of a font stand for; `null` where it doesn’t say. Throws `PdfError` when its map is damaged. */
export function unicodeMapOf(font: PdfDictionary, file: PdfFile): UnicodeMap | null {
  const map = valueIn(font, 'ToUnicode', file);
  return map?.kind === 'stream' ? readUnicodeMap(unicodeMapText(map, file)) : null;
}

/** A ToUnicode map as it is written. Throws `PdfError` when it is damaged. */
export function unicodeMapText(map: PdfStream, file: PdfFile): string {
  return latinText(file.content(map, MAX_SIZE));
}

/** The largest maps, of fonts with every Chinese character, take a tenth of this. */
const MAX_SIZE = 10 * 2 ** 20;

/** Reads a ToUnicode map (ISO 32000-1 §9.10.3). What isn’t one gives no codes. */
export function readUnicodeMap(text: string): UnicodeMap {
  const codes = new Map<number, string>();
  let left = MAX_CODES;
  let start = -1;
  // Mark by mark: a file that opens blocks and ends none would be gone through from each of them.
  for (const { index, 0: mark, 1: side, 2: kind } of text.matchAll(/(begin|end)bf(char|range)/gu)) {
    if (side === 'begin') {
      if (start === -1) start = index + mark.length;
      continue;
    }
    if (start === -1) continue;
    const block = text.slice(start, index);
    if (kind === 'char') readCharacters(block, codes);
    else left = readRanges(block, left, codes);
    start = -1;
  }
  return codes;
}

/** Four times the codes of any font: ranges that say the same ones over and over are read no further. */
const MAX_CODES = 4 * 2 ** 16;

function readCharacters(block: string, codes: Map<number, string>): void {
  for (const [, code = '', target = ''] of block.matchAll(/<([\da-f]+)>\s*<([\da-f\s]*)>/giu))
    codes.set(Number.parseInt(code, 16), textOf(target));
}

const RANGE = /<([\da-f]+)>\s*<([\da-f]+)>\s*(?:<([\da-f\s]*)>|\[((?:\s*<[\da-f\s]*>)*)\s*\])/giu;

/** Reads no more than so many codes; gives how many are left of them. */
function readRanges(block: string, most: number, codes: Map<number, string>): number {
  let left = most;
  for (const [, low = '', high = '', first, list = ''] of block.matchAll(RANGE)) {
    const start = Number.parseInt(low, 16);
    const end = Math.min(Number.parseInt(high, 16), start + MAX_RANGE);
    left -= Math.max(0, end - start + 1);
    if (left < 0) return 0;
    const targets =
      first === undefined ? [...list.matchAll(/<([\da-f\s]*)>/giu)].map(([, hex = '']) => hex) : [];
    for (let code = start; code <= end; code += 1)
      codes.set(
        code,
        first === undefined ? textOf(targets[code - start] ?? '') : following(textOf(first), code - start),
      );
  }
  return left;
}

/** No font has more codes than two bytes can name. */
const MAX_RANGE = 0xff_ff;

function textOf(hex: string): string {
  // Nearly all codes stand for one character.
  if (UNIT.test(hex)) return String.fromCharCode(Number.parseInt(hex, 16));
  const bytes = Buffer.from(hex.slice(0, MAX_TEXT).replace(/\s/gu, ''), 'hex');
  return bytes
    .subarray(0, bytes.length - (bytes.length % 2))
    .swap16()
    .toString('utf16le');
}

/** Digits and blanks of what one code stands for; a code stands for 512 bytes at most (ISO 32000-1 §9.10.3). */
const MAX_TEXT = 2048;

const UNIT = /^[\da-fA-F]{4}$/;

/** In a range, the last unit counts up. */
function following(text: string, steps: number): string {
  if (steps === 0 || text === '') return text;
  return text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + steps);
}
