import { pdfRule } from './pdf-rule.ts';

/** Characters are called by their own names. */
export const radicals = pdfRule({
  code: 'pdf/radicals',
  severity: 'error',
  clause: 'ISO 14289-1 §7.21.7',
  problem: 'A font calls Chinese characters by the radicals that look like them',
  remedy: 'Map its codes to characters, not to U+2E80 to U+2FDF.',
  reason: '⼟ and 土 look alike, but who looks for the one doesn’t find the other.',
  *find({ fonts }) {
    for (const { unicode, used, name, page } of fonts)
      if ([...used].some((code) => /[\u2E80-\u2FDF]/u.test(unicode?.get(code) ?? '')))
        yield { page, what: name };
  },
});
