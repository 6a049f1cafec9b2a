import { pdfRule } from './pdf-rule.ts';

/** What is read aloud and what isn’t are kept apart. */
export const contentNested = pdfRule({
  code: 'pdf/content-nested',
  severity: 'error',
  clause: 'ISO 14289-1 §7.1',
  problem: 'An artifact stands in tagged content, or tagged content in an artifact',
  remedy: 'End the one before the other begins.',
  reason: 'Of what is both, nobody can say whether it is to be read aloud.',
  *find({ pages }) {
    for (const { contents, index } of pages)
      for (const { marks } of contents) if (marks.isNested) yield { page: index, what: null };
  },
});
