import { pdfRule } from './pdf-rule.ts';

/** All fonts are in the file. */
export const fontNotEmbedded = pdfRule({
  code: 'pdf/font-not-embedded',
  severity: 'error',
  clause: 'ISO 14289-1 §7.21.4, ISO 19005-2 §6.2.11.4',
  problem: 'A font isn’t in the file',
  remedy: 'Embed all fonts.',
  reason: 'Elsewhere another font takes its place, or empty boxes do.',
  *find({ fonts }) {
    for (const { program, subtype, name, used, page } of fonts)
      if (program === null && subtype !== 'Type3' && used.size > 0) yield { page, what: name };
  },
});
