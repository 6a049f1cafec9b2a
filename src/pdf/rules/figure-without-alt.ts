import { textIn } from '../file/entry-values.ts';
import { pdfRule } from './pdf-rule.ts';

/** Figures have a text in their place. */
export const figureWithoutAlt = pdfRule({
  code: 'pdf/figure-without-alt',
  severity: 'error',
  clause: 'ISO 14289-1 §7.3, §7.7',
  problem: 'A figure has no alternative text',
  remedy: 'Describe it in a sentence, or mark it as decoration.',
  reason: 'Who can’t see a figure without a text in its place gets nothing of it.',
  *find({ tags, file }) {
    for (const { role, dictionary, page } of tags) {
      if (role !== 'Figure' && role !== 'Formula') continue;
      const text = textIn(dictionary, 'Alt', file) ?? textIn(dictionary, 'ActualText', file);
      if (text === null || text.trim() === '') yield { page, what: null };
    }
  },
});
