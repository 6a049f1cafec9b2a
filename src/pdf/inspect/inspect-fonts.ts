import { nameIn, valueIn } from '../file/entry-values.ts';
import { bufferOf } from '../../source/buffer-of.ts';
import type { PdfDictionary, PdfStream } from '../file/pdf-object.ts';
import type { PdfFile } from '../file/pdf-file.ts';
import { unicodeMapOf } from '../content/unicode-map.ts';
import type { InspectedFont, InspectedPage } from './inspected-pdf.ts';
import { readUsedCodes } from './used-codes.ts';

/** Reads the fonts of all pages, and which of their codes are shown. Throws `PdfError` when one is damaged. */
export function inspectFonts(pages: readonly InspectedPage[], file: PdfFile): readonly InspectedFont[] {
  const fonts = new Map<PdfDictionary, FontInWork>();
  for (const { contents, index } of pages)
    for (const { content, resources } of contents) {
      const known = new Map<string, FontInWork | null>();
      let current: FontInWork | null = null;
      const select = (name: string): 0 | 1 | 2 => {
        const before = known.get(name);
        current = before === undefined ? fontNamed(name, resources, index, fonts, file) : before;
        known.set(name, current);
        return current?.width ?? 0;
      };
      const use = (code: number): void => {
        current?.used.add(code);
      };
      readUsedCodes(bufferOf(content), { select, use });
    }
  return [...fonts].map(([dictionary, { used, page }]) => inspectFont(dictionary, used, page, file));
}

interface FontInWork {
  readonly width: 1 | 2;
  readonly used: Set<number>;
  readonly page: number;
}

function fontNamed(
  name: string,
  resources: PdfDictionary | null,
  page: number,
  fonts: Map<PdfDictionary, FontInWork>,
  file: PdfFile,
): FontInWork | null {
  const dictionary = file.dictionary(file.dictionary(resources, 'Font'), name);
  if (dictionary === null) return null;
  const width = nameIn(dictionary, 'Subtype', file) === 'Type0' ? 2 : 1;
  const font = fonts.get(dictionary) ?? { width, used: new Set(), page };
  fonts.set(dictionary, font);
  return font;
}

function inspectFont(
  dictionary: PdfDictionary,
  used: ReadonlySet<number>,
  page: number,
  file: PdfFile,
): InspectedFont {
  const list = valueIn(dictionary, 'DescendantFonts', file);
  const first = list?.kind === 'array' ? file.resolve(list.items[0] ?? null) : null;
  const descendant = first?.kind === 'dictionary' ? first : dictionary;
  return {
    name: nameIn(dictionary, 'BaseFont', file) ?? nameIn(dictionary, 'Name', file) ?? 'without a name',
    subtype: nameIn(descendant, 'Subtype', file) ?? '',
    dictionary,
    descendant,
    program: programOf(descendant, file),
    unicode: unicodeMapOf(dictionary, file),
    used,
    page,
  };
}

function programOf(descendant: PdfDictionary, file: PdfFile): PdfStream | null {
  const descriptor = file.dictionary(descendant, 'FontDescriptor');
  if (descriptor === null) return null;
  const programs = ['FontFile', 'FontFile2', 'FontFile3'].map((key) => valueIn(descriptor, key, file));
  return programs.find((program) => program?.kind === 'stream') ?? null;
}
