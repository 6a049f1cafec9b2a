import { isText } from '../content/composed-text.ts';
import { nameIn } from '../file/entry-values.ts';
import type { PdfDictionary } from '../file/pdf-object.ts';
import type { PdfFile } from '../file/pdf-file.ts';
import { pdfRule } from './pdf-rule.ts';

/** Fonts say what their glyphs mean. */
export const fontWithoutUnicode = pdfRule({
  code: 'pdf/font-without-unicode',
  severity: 'error',
  clause: 'ISO 14289-1 §7.21.7, ISO 19005-2 §6.2.11.7',
  problem: 'Letters are shown of which the font doesn’t say what they are',
  remedy: 'Give the font a ToUnicode map with all its codes.',
  reason: 'They can’t be read aloud, copied or found.',
  *find({ fonts, file }) {
    for (const { unicode, used, name, page, dictionary } of fonts) {
      if (unicode === null) {
        if (used.size > 0 && !hasKnownEncoding(dictionary, file)) yield { page, what: name };
        continue;
      }
      // The glyph for what a font doesn’t have has a rule of its own.
      const unknown = [...used].filter((code) => code !== 0 && !isText(unicode.get(code) ?? ''));
      if (unknown.length > 0) yield { page, what: name };
    }
  },
});

/** Simple fonts with one of the standard encodings say by it what their codes are. */
function hasKnownEncoding(font: PdfDictionary, file: PdfFile): boolean {
  const encoding = nameIn(font, 'Encoding', file) ?? '';
  return (
    /^(?:WinAnsi|MacRoman|Standard)Encoding$/u.test(encoding) || file.dictionary(font, 'Encoding') !== null
  );
}
