import { pdfRule } from './pdf-rule.ts';

/** Chinese characters come out of real fonts. */
export const fontDrawsCharacters = pdfRule({
  code: 'pdf/font-draws-characters',
  severity: 'warning',
  clause: 'ISO 32000-1 §9.6.5',
  problem: 'Chinese characters are drawings instead of letters',
  remedy: 'Print them in a TrueType font that may be embedded.',
  reason: 'Type 3 fonts blur on the screen, and their text is often lost when it is copied.',
  *find({ fonts }) {
    for (const { subtype, unicode, name, page } of fonts)
      if (subtype === 'Type3' && [...(unicode?.values() ?? [])].some((text) => /\p{Script=Han}/u.test(text)))
        yield { page, what: name };
  },
});
