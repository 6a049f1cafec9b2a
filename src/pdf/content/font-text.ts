import { nameIn, valueIn } from '../file/entry-values.ts';
import { latinText, readTextString } from '../file/text-string.ts';
import type { PdfFile } from '../file/pdf-file.ts';
import type { PdfDictionary, PdfStream } from '../file/pdf-object.ts';
import { bufferOf } from '../../text/bytes.ts';
import { readObject } from '../file/read-object.ts';
import type { PlaceInContent } from './scan-content.ts';

/** How the strings that are shown in a font become text. */
export interface FontText {
  /** Bytes that make a code. */
  readonly width: 1 | 2;
  /** `null` where the font doesn’t say what its codes mean. */
  readonly unicode: UnicodeMap | null;
}

/** A way to find the fonts of a file by their names in a page’s resources; each font is read once. */
type FontsOf = (resources: PdfDictionary | null, name: string) => FontText | null;

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

/** Codes that are shown in one font for a text that isn’t theirs one by one, such as a letter and an accent for `ǖ`. */
export interface ComposedText {
  /** The name of the font in the resources of the page. */
  readonly font: string;
  readonly codes: readonly number[];
  readonly text: string;
  /** The operators around it, where they say nothing but this text. */
  readonly frame: readonly [begin: PlaceInContent, end: PlaceInContent] | null;
}

/** Codes, and the text that they are shown for. */
export type Explained = Pick<ComposedText, 'codes' | 'text'>;

/** Finds what a content stream shows in one font under an `ActualText` (ISO 32000-1 §14.9.4), as Chromium writes it. */
export function composedTexts(content: Uint8Array): readonly ComposedText[] {
  const bytes = bufferOf(content);
  if (!bytes.includes('/ActualText')) return [];
  const source = bytes.toString('latin1');
  return [...source.matchAll(COMPOSED)].flatMap(({ index, 0: found, 1: hex = '', 2: shown = '' }) => {
    // The first text of an element chooses its font inside.
    const chosen = /^\s*\/(\S+)\s+\S+\s+Tf\s/u.exec(shown);
    const font = chosen?.[1] ?? fontBefore(source, index);
    // Where the font changes on the way, nothing says which part of the text is whose.
    if (font === null || /\sTf\s/u.test(shown.slice(chosen?.[0].length ?? 0))) return [];
    const text = readTextString(Buffer.from(hex.replace(/\s/gu, ''), 'hex').toString('latin1'));
    const end = index + found.length;
    const start = index - BEGIN.length;
    const frame: ComposedText['frame'] =
      source.startsWith(BEGIN, start) && !/\sB[DM]C\s/u.test(shown)
        ? [
            { start, end: end - END.length - shown.length },
            { start: end - END.length, end },
          ]
        : null;
    return [{ font, codes: codesIn(shown), text, frame }];
  });
}

const BEGIN = '/Span<<';
const END = 'EMC';

const COMPOSED = /\/ActualText\s*<([\da-fA-F\s]*)>\s*>>\s*BDC([^]*?)\bEMC/g;

function fontBefore(source: string, at: number): string | null {
  const selected = source.lastIndexOf(' Tf', at);
  if (selected === -1) return null;
  return /\/(\S+)\s+\S+$/u.exec(source.slice(Math.max(0, selected - 128), selected))?.[1] ?? null;
}

/** Whether a content stream shows a code of a font, as Chromium writes it, without an `ActualText` around it. */
export function showsAlone(code: number, isItsFont: (name: string) => boolean, content: Uint8Array): boolean {
  const bytes = bufferOf(content);
  const shown = `<${code.toString(16).padStart(4, '0')}>`;
  if (!bytes.includes(shown)) return false;
  const source = bytes.toString('latin1');
  for (let at = source.indexOf(shown); at !== -1; at = source.indexOf(shown, at + 1)) {
    if (source.lastIndexOf('/ActualText', at) > source.lastIndexOf(END, at)) continue;
    const font = fontBefore(source, at);
    if (font !== null && isItsFont(font)) return true;
  }
  return false;
}

/** Composite fonts have codes of two bytes. */
function codesIn(shown: string): readonly number[] {
  return [...shown.matchAll(/<[\da-fA-F\s]*>|\((?:\\[^]|[^\\()])*\)/g)].flatMap(({ index }) => {
    const read = readObject({ source: shown, at: index });
    const bytes = read.kind === 'string' ? Buffer.from(read.bytes, 'latin1') : Buffer.alloc(0);
    return Array.from({ length: Math.floor(bytes.length / 2) }, (_code, at) => bytes.readUInt16BE(2 * at));
  });
}

/** Whether a ToUnicode map may say so: nothing, and the marks of byte order, are no text (ISO 14289-1 §7.21.7). */
export function isText(text: string): boolean {
  return text !== '' && !/[\0\uFEFF\uFFFE]/u.test(text);
}

/**
 * What the codes of a composed text stand for that the font says nothing of: what the others leave over of the text, taken
 * apart into letters and accents, one for each code and the rest for the last.
 */
export function explainCodes(
  { codes, text }: Explained,
  known: ReadonlyMap<number, string>,
): ReadonlyMap<number, string> {
  const isKnown = (code: number): boolean => isText(known.get(code) ?? '');
  const left = Array.from(text.normalize('NFD'));
  for (const code of codes.filter(isKnown))
    for (const character of (known.get(code) ?? '').normalize('NFD')) {
      const at = left.indexOf(character);
      if (at !== -1) left.splice(at, 1);
    }
  const unknown = [...new Set(codes.filter((code) => !isKnown(code)))];
  return new Map(
    unknown.map((code, index) => {
      const isLast = index === unknown.length - 1;
      const own = isLast ? left.slice(index).join('') : (left[index] ?? '');
      return [code, own === '' ? REPLACEMENT : own];
    }),
  );
}

/** The character for what has none (Unicode 16 §23.8). */
export const REPLACEMENT = '\uFFFD';
