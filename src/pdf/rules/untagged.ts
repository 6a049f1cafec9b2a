import { isTrueIn } from '../file/entry-values.ts';
import { pdfRule, WHOLE } from './pdf-rule.ts';

/** A PDF has tags, and says so. */
export const untagged = pdfRule({
  code: 'pdf/untagged',
  severity: 'error',
  clause: 'ISO 14289-1 §7.1, ISO 19005-2 §6.7.2',
  problem: 'The PDF isn’t tagged',
  remedy: 'Print it from a program that tags PDFs, such as Chromium with its tags switched on.',
  reason: 'Without tags a screen reader has to guess what is a heading, and in which order to read.',
  *find({ catalog, file, tree }) {
    const marks = file.dictionary(catalog, 'MarkInfo');
    if (tree === null || !isTrueIn(marks, 'Marked', file)) yield WHOLE;
    else if (isTrueIn(marks, 'Suspects', file)) yield { page: null, what: 'its tags are said to be suspect' };
  },
});
