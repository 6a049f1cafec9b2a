import { isTrueIn } from '../file/entry-values.ts';
import { pdfRule, WHOLE } from './pdf-rule.ts';

/** Readers are asked to show the title. */
export const titleNotShown = pdfRule({
  code: 'pdf/title-not-shown',
  severity: 'error',
  clause: 'ISO 14289-1 §7.1',
  problem: 'Readers show the name of the file instead of the title',
  remedy: 'Set DisplayDocTitle among the viewer preferences.',
  reason: 'The name of a file says less than its title.',
  *find({ catalog, file }) {
    const preferences = file.dictionary(catalog, 'ViewerPreferences');
    if (!isTrueIn(preferences, 'DisplayDocTitle', file)) yield WHOLE;
  },
});
