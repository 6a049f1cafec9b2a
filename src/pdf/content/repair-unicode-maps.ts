import { deflateSync } from 'node:zlib';

import type { PdfPage } from '../file/pages.ts';
import type { PdfDraft } from '../file/pdf-draft.ts';
import type { PdfFile } from '../file/pdf-file.ts';
import { type PdfDictionary, entryOf } from '../file/pdf-object.ts';
import {
  type ComposedText,
  type Explained,
  REPLACEMENT,
  composedTexts,
  explainCodes,
  isText,
  showsAlone,
  type UnicodeMap,
  readUnicodeMap,
  unicodeMapText,
} from './font-text.ts';
import type { PlaceInContent } from './scan-content.ts';
import type { PageContent } from './page-content.ts';

/**
 * Lets fonts say of each code that is shown what it stands for, and name characters, letters and marks by themselves. Gives
 * what is left to take out of the contents: an `ActualText` that says what the font says by then. Firefox reads none, and ends a word at each.
 */
export function repairUnicodeMaps(
  pages: readonly PdfPage[],
  contents: readonly PageContent[],
  file: PdfFile,
  draft: PdfDraft,
): ReadonlyMap<PageContent, readonly PlaceInContent[]> {
  const composed = composedByFont(contents, file);
  const idle = new Map<PageContent, PlaceInContent[]>();
  for (const font of fontsOf(pages, file)) {
    const texts = composed.get(font) ?? [];
    const map = repairFont(font, texts, (code) => isShownAlone(code, font, contents, file), file, draft);
    if (map !== null && texts.length > 0) addIdle(texts, readUnicodeMap(map), idle);
  }
  return idle;
}

/** The fonts of all pages, each once. */
function* fontsOf(pages: readonly PdfPage[], file: PdfFile): Iterable<PdfDictionary> {
  const seen = new Set<number>();
  for (const { resources } of pages) {
    const fonts = file.dictionary(resources, 'Font');
    for (const { value } of fonts?.entries ?? []) {
      if (value.kind !== 'reference' || seen.has(value.number)) continue;
      seen.add(value.number);
      const font = file.resolve(value);
      if (font?.kind === 'dictionary') yield font;
    }
  }
}

function isShownAlone(
  code: number,
  font: PdfDictionary,
  contents: readonly PageContent[],
  file: PdfFile,
): boolean {
  return contents.some(({ content, resources }) => {
    const fonts = file.dictionary(resources, 'Font');
    return fonts !== null && showsAlone(code, (name) => file.dictionary(fonts, name) === font, content);
  });
}

/** A composed text, and the content that it is in. */
interface PlacedText extends ComposedText {
  readonly within: PageContent;
}

/**
 * A text of several codes keeps its frame, since their order needn’t be that of its letters. A no-break space loses its own:
 * it is read as a space, and programs built on Poppler lose the rest of the line behind a frame (“para. 3” without its number).
 */
function addIdle(
  texts: readonly PlacedText[],
  map: UnicodeMap,
  idle: Map<PageContent, PlaceInContent[]>,
): void {
  for (const { codes, text, frame, within } of texts) {
    const [code = -1, ...others] = codes;
    if (frame === null || others.length > 0 || map.get(code) !== text.replace(NO_BREAK_SPACE, ' ')) continue;
    const places = idle.get(within) ?? [];
    places.push(...frame);
    idle.set(within, places);
  }
}

const NO_BREAK_SPACE = /^\u00A0$/u;

function composedByFont(
  contents: readonly PageContent[],
  file: PdfFile,
): ReadonlyMap<PdfDictionary, readonly PlacedText[]> {
  const byFont = new Map<PdfDictionary, PlacedText[]>();
  for (const within of contents) {
    const { content, resources } = within;
    const fonts = file.dictionary(resources, 'Font');
    if (fonts === null) continue;
    for (const composed of composedTexts(content)) {
      const font = file.dictionary(fonts, composed.font);
      if (font === null) continue;
      const known = byFont.get(font) ?? [];
      known.push({ ...composed, within });
      byFont.set(font, known);
    }
  }
  return byFont;
}

/** The ToUnicode map of a font, repaired; `null` where it has none. */
function repairFont(
  font: PdfDictionary,
  composed: readonly Explained[],
  isLetter: (code: number) => boolean,
  file: PdfFile,
  draft: PdfDraft,
): string | null {
  const map = entryOf(font, 'ToUnicode');
  const stream = file.resolve(map);
  if (map?.kind !== 'reference' || stream?.kind !== 'stream') return null;
  const text = unicodeMapText(stream, file);
  const repaired = withCodes(withMarks(withoutForms(text), composed, isLetter), composed);
  if (repaired === text) return text;
  draft.set(map.number, {
    entries: '/Filter /FlateDecode',
    content: deflateSync(Buffer.from(repaired, 'latin1')),
  });
  return repaired;
}

/**
 * A ToUnicode map with the codes that composed texts explain. Chromium leaves out what stands for no single character, or
 * says U+0000 of it, which neither standard allows.
 */
export function withCodes(map: string, composed: readonly Explained[]): string {
  if (composed.length === 0 && !/ <(?:0000|feff|fffe)>/iu.test(map)) return map;
  const known = readUnicodeMap(map);
  const found = new Map<number, string>();
  for (const one of composed) {
    if (one.codes.every((code) => isText(known.get(code) ?? ''))) continue;
    for (const [code, text] of explainCodes(one, new Map([...known, ...found]))) found.set(code, text);
  }
  for (const [code, text] of known) if (!isText(text) && !found.has(code)) found.set(code, REPLACEMENT);
  if (found.size === 0) return map;
  const without = map.replace(/<([\da-f]{4})> <0000>\n/giu, (entry, code: string) =>
    found.has(Number.parseInt(code, 16)) ? '' : entry,
  );
  return counted(without).replace(/endcmap/u, `${charactersOf(found)}endcmap`);
}

/** The blocks of single characters with the number of those that are left in them. */
function counted(map: string): string {
  return map.replace(/\d+ beginbfchar\n([^]*?)endbfchar\n/gu, (_block, entries: string) => {
    const count = entries.split('\n').length - 1;
    return count === 0 ? '' : `${count} beginbfchar\n${entries}endbfchar\n`;
  });
}

/** In blocks of a hundred, the most that ISO 32000-1 §9.10.3 allows. */
function charactersOf(codes: ReadonlyMap<number, string>): string {
  const entries = [...codes].map(
    ([code, text]) => `<${hexadecimal(String.fromCharCode(code))}> <${hexadecimal(text)}>\n`,
  );
  const blocks = Array.from({ length: Math.ceil(entries.length / 100) }, (_block, at) => {
    const own = entries.slice(at * 100, at * 100 + 100);
    return `${own.length} beginbfchar\n${own.join('')}endbfchar\n`;
  });
  return blocks.join('');
}

/**
 * A ToUnicode map that names quotation marks by themselves. Where a font has one shape for a mark and for a letter (’ and
 * U+02BC in Source Serif), Chromium names the letter and writes the mark beside each; programs that don’t read that, such as
 * Firefox, neither find nor copy the word. Where the text has the letter, too, which is shown with nothing beside it, it keeps its name.
 */
export function withMarks(
  map: string,
  composed: readonly Explained[],
  isShownAlone: (code: number) => boolean,
): string {
  const marks = new Map<number, string>();
  for (const { codes, text } of composed) {
    const [code] = codes;
    if (code !== undefined && codes.length === 1 && (text === '‘' || text === '’')) marks.set(code, text);
  }
  if (marks.size === 0) return map;
  return renamed(map, (character, code) => {
    const mark = marks.get(code);
    const isLetter = character === 'ʻ' || character === 'ʼ';
    return mark !== undefined && isLetter && !isShownAlone(code) ? mark : character;
  });
}

/**
 * A ToUnicode map that names letters by themselves. Where a font has one shape for a character and for a form of it that has
 * a code point of its own, Chromium takes the form: a radical for a Chinese character (U+2E80 to U+2FDF), the shape at the end
 * of a word for an Arabic letter (U+FE70 to U+FEFC), a ligature for two letters. Nobody finds such words, and screen readers
 * spell them.
 */
export function withoutForms(map: string): string {
  return /<(?:2[EF]|F[B-E])/i.test(map) ? renamed(map, plainLetter) : map;
}

/** A ToUnicode map that names characters otherwise; a name may depend on the code. */
function renamed(map: string, nameOf: (character: string, code: number) => string): string {
  return map.replace(ENTRY, (entry, start: string, end: string | undefined, target: string) => {
    const code = Number.parseInt(start, 16);
    const count = end === undefined ? 1 : Number.parseInt(end, 16) - code + 1;
    if (count < 1 || count > MOST) return entry;
    const first = Number.parseInt(target, 16);
    const characters = Array.from({ length: count }, (_character, at) => String.fromCharCode(first + at));
    const names = characters.map((character, at) => nameOf(character, code + at));
    if (names.every((name, at) => name === characters[at])) return entry;
    const named = names.map((name) => `<${hexadecimal(name)}>`).join(' ');
    if (end === undefined) return `<${start}> ${named}`;
    return `<${start}> <${end}> ${count === 1 ? named : `[${named}]`}`;
  });
}

/** In UTF-16, high byte first. */
function hexadecimal(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase();
}

/** One code, or a range of them with the text of the first */
const ENTRY = /<([\dA-F]{4})> (?:<([\dA-F]{4})> )?<([\dA-F]{4})>/giu;

/** A range doesn’t reach over the last byte of its codes (ISO 32000-1 §9.10.3). */
const MOST = 256;

/** U+FD3E and U+FD3F are brackets, and what is between the blocks is no form of a letter. */
const FORM = /[\u2E80-\u2FDF\uFB00-\uFB4F\uFB50-\uFBB1\uFBD3-\uFD3D\uFD50-\uFDFB\uFE70-\uFEFC]/u;

/** The marks that Arabic writes over letters have forms that stand alone, over a blank. */
function plainLetter(form: string): string {
  return FORM.test(form) ? form.normalize('NFKC').trim() || form : form;
}
