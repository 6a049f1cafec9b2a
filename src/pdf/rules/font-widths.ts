import { hasOtherWidths } from '../inspect/font-widths.ts';
import { pdfRule } from './pdf-rule.ts';

/** Widths are those of the fonts. */
export const fontWidths = pdfRule({
  code: 'pdf/font-widths',
  severity: 'error',
  clause: 'ISO 14289-1 §7.21.5, ISO 19005-2 §6.2.11.5',
  problem: 'The PDF says other widths of letters than the font in it',
  remedy: 'Write the widths of the embedded font.',
  reason: 'Readers place letters by the one or by the other.',
  *find({ fonts, file }) {
    for (const font of fonts) if (hasOtherWidths(font, file)) yield { page: font.page, what: font.name };
  },
});
