import { nameIn } from '../file/entry-values.ts';
import type { PdfDictionary } from '../file/pdf-object.ts';
import type { PdfFile } from '../file/pdf-file.ts';
import { unicodeMapOf, type UnicodeMap } from './unicode-map.ts';

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
