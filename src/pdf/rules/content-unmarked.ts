import { pdfRule } from './pdf-rule.ts';

/** Everything that is drawn is tagged or an artifact. */
export const contentUnmarked = pdfRule({
  code: 'pdf/content-unmarked',
  severity: 'error',
  clause: 'ISO 14289-1 §7.1',
  problem: 'Something is drawn that is neither tagged nor an artifact',
  remedy: 'Tag it, or mark it as an artifact when it only decorates.',
  reason: 'A screen reader can’t tell whether it left something out.',
  *find({ pages, tree }) {
    if (tree === null) return;
    for (const { contents, index } of pages)
      if (contents.some(({ marks }) => marks.loose.length > 0)) yield { page: index, what: null };
  },
});
