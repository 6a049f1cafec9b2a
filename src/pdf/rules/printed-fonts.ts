import { bufferOf } from '../../text/buffer-of.ts';
import { readCodes } from '../content/part-text.ts';
import { unicodeMapOf, type UnicodeMap } from '../content/font-text.ts';
import { listIn, nameIn, valueIn } from '../file/entry-values.ts';
import { CLASSES, DELIMITER, SPACE } from '../file/cursor.ts';
import type { PdfDictionary } from '../file/pdf-object.ts';
import type { PdfFile } from '../file/pdf-file.ts';
import type { InspectedPage } from '../inspect/inspected-pdf.ts';

/** A font of a print, and what is shown in it. */
export interface PrintedFont {
  readonly name: string;
  /** Of a font with codes of several bytes, that of the one that has the glyphs. */
  readonly subtype: string;
  readonly dictionary: PdfDictionary;
  readonly isEmbedded: boolean;
  readonly unicode: UnicodeMap | null;
  /** The codes that are shown in it. */
  readonly used: ReadonlySet<number>;
  /** The first page that has it, counted from 1. */
  readonly page: number;
}

/** Reads the fonts of all pages, and which of their codes are shown. Throws `PdfError` when one is damaged. */
export function readPrintedFonts(pages: readonly InspectedPage[], file: PdfFile): readonly PrintedFont[] {
  const fonts = new Map<PdfDictionary, UsedFont>();
  for (const { contents, index } of pages)
    for (const { content, resources } of contents) {
      const named = file.dictionary(resources, 'Font');
      const known = new Map<string, UsedFont | null>();
      readUsedCodes(bufferOf(content), (name) => {
        const before = known.get(name);
        if (before !== undefined) return before;
        const dictionary = file.dictionary(named, name);
        const font = dictionary === null ? null : (fonts.get(dictionary) ?? newFont(dictionary, index, file));
        if (dictionary !== null && font !== null) fonts.set(dictionary, font);
        known.set(name, font);
        return font;
      });
    }
  return [...fonts].map(([dictionary, font]) => readFont(dictionary, font, file));
}

interface UsedFont {
  /** Bytes of a code. */
  readonly width: 1 | 2;
  readonly used: Set<number>;
  readonly page: number;
}

function newFont(dictionary: PdfDictionary, page: number, file: PdfFile): UsedFont {
  return { width: nameIn(dictionary, 'Subtype', file) === 'Type0' ? 2 : 1, used: new Set(), page };
}

function readFont(dictionary: PdfDictionary, { used, page }: UsedFont, file: PdfFile): PrintedFont {
  const [first] = listIn(dictionary, 'DescendantFonts', file);
  const descendant = first?.kind === 'dictionary' ? first : dictionary;
  const subtype = nameIn(descendant, 'Subtype', file) ?? '';
  const descriptor = file.dictionary(descendant, 'FontDescriptor');
  const hasProgram = ['FontFile', 'FontFile2', 'FontFile3'].some(
    (key) => valueIn(descriptor, key, file)?.kind === 'stream',
  );
  return {
    name: nameIn(dictionary, 'BaseFont', file) ?? nameIn(dictionary, 'Name', file) ?? 'without a name',
    subtype,
    dictionary,
    isEmbedded: hasProgram || subtype === 'Type3',
    unicode: unicodeMapOf(dictionary, file),
    used,
    page,
  };
}

/**
 * Goes through the strings of a content stream, which Chromium writes in hexadecimal digits, and adds their codes to the
 * font that is chosen. Reads the bytes in one pass, since nearly each letter is a string of its own. Never throws.
 */
function readUsedCodes(content: Buffer, select: (name: string) => UsedFont | null): void {
  let font: UsedFont | null = null;
  const use = (code: number): void => {
    font?.used.add(code);
  };
  for (let at = 0; at < content.length; at += 1) {
    const byte = content[at];
    if (byte === 0x3c && content[at + 1] === 0x3c) at = endOfProperties(content, at);
    else if (byte === 0x3c) at = readCodes(content, at, font?.width ?? 0, use);
    else if (byte === 0x54 && isFontOperator(content, at)) font = select(fontBefore(content, at));
  }
}

/** `Tf` by itself. */
function isFontOperator(content: Buffer, at: number): boolean {
  return content[at + 1] === 0x66 && isBorder(content[at - 1]) && isBorder(content[at + 2]);
}

/** Strings in a list of properties are no text that is shown. */
function endOfProperties(content: Buffer, start: number): number {
  let open = 0;
  for (let at = start; at < content.length; at += 1) {
    const isDouble = content[at] === content[at + 1];
    if (isDouble && content[at] === 0x3c) open += 1;
    else if (isDouble && content[at] === 0x3e) open -= 1;
    else continue;
    at += 1;
    if (open === 0) return at;
  }
  return content.length;
}

function isBorder(byte: number | undefined): boolean {
  return byte === undefined || CLASSES[byte] === SPACE || CLASSES[byte] === DELIMITER;
}

function fontBefore(content: Buffer, at: number): string {
  const start = content.lastIndexOf(0x2f, at);
  return /^\/([^\s/<([]+)/u.exec(content.toString('latin1', Math.max(start, at - 128), at))?.[1] ?? '';
}
