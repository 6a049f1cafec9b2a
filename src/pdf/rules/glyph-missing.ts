import { pdfRule } from './pdf-rule.ts';

/** No empty boxes stand in for letters. */
export const glyphMissing = pdfRule({
  code: 'pdf/glyph-missing',
  severity: 'error',
  clause: 'ISO 14289-1 §7.21.8, ISO 19005-2 §6.2.11.8',
  problem: 'A character is shown that its font doesn’t have',
  remedy: 'Use a font that has it, or another character.',
  reason: 'An empty box stands where a letter should.',
  *find({ fonts }) {
    for (const { used, subtype, name, page } of fonts)
      if (subtype.startsWith('CIDFont') && used.has(0)) yield { page, what: name };
  },
});
