import { pdfRule } from './pdf-rule.ts';

/** What begins in the content of a page ends there. */
export const contentUnbalanced = pdfRule({
  code: 'pdf/content-unbalanced',
  severity: 'error',
  clause: 'ISO 32000-1 §8.4.2, §14.6.1',
  problem: 'Something begins in the content of a page and doesn’t end, or ends without having begun',
  remedy: 'Pair each q with a Q, and each BMC or BDC with an EMC.',
  reason:
    'Readers go on with the wrong colours and places, or take what follows into a tag that it isn’t of.',
  *find({ pages }) {
    for (const { contents, index } of pages)
      if (contents.some(({ marks }) => !marks.isBalanced)) yield { page: index, what: null };
  },
});
