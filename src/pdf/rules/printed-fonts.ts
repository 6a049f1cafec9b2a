import { unicodeMapOf, type UnicodeMap } from '../content/font-text.ts';
import { listIn, nameIn, valueIn } from '../file/entry-values.ts';
import type { PdfDictionary } from '../file/pdf-object.ts';
import type { PdfFile } from '../file/pdf-file.ts';
import { latinText } from '../file/text-string.ts';
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
  const known = new Map<PdfDictionary, UsedFont>();
  for (const { contents, index } of pages)
    for (const { content, resources } of contents) {
      const named = file.dictionary(resources, 'Font');
      readUsedCodes(latinText(content), (name) => {
        const dictionary = file.dictionary(named, name);
        if (dictionary === null) return null;
        const font = known.get(dictionary) ?? newFont(dictionary, index, file);
        known.set(dictionary, font);
        return font;
      });
    }
  return [...known].map(([dictionary, font]) => readFont(dictionary, font, file));
}

interface UsedFont {
  /** Digits of a code. */
  readonly digits: 2 | 4;
  readonly used: Set<number>;
  readonly page: number;
}

function newFont(dictionary: PdfDictionary, page: number, file: PdfFile): UsedFont {
  return { digits: nameIn(dictionary, 'Subtype', file) === 'Type0' ? 4 : 2, used: new Set(), page };
}

/** A text in place of codes, the choice of a font, or a string, which Chromium writes in hexadecimal digits. */
const SHOWN = /\/ActualText\s*<[^>]*>|\/([^\s/<([]+)\s+\S+\s+Tf\b|<([\da-fA-F]+)>/g;

/** Adds the codes of the strings in a content stream to the font that is chosen. */
function readUsedCodes(source: string, select: (name: string) => UsedFont | null): void {
  let font: UsedFont | null = null;
  for (const [, name, codes = ''] of source.matchAll(SHOWN)) {
    if (name !== undefined) font = select(name);
    if (font === null) continue;
    for (let end = font.digits; end <= codes.length; end += font.digits)
      font.used.add(Number.parseInt(codes.slice(end - font.digits, end), 16));
  }
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
