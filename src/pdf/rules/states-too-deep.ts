import { pdfRule } from './pdf-rule.ts';

/** Graphics states don’t nest too deep. */
export const statesTooDeep = pdfRule({
  code: 'pdf/states-too-deep',
  severity: 'error',
  clause: 'ISO 19005-2 §6.1.13',
  problem: 'A page saves the state of its graphics too many times at once',
  remedy: 'Nest q and Q no deeper than 28 levels.',
  reason: 'A printer keeps room for so many states and no more.',
  *find({ pages }) {
    for (const { contents, index } of pages)
      if (contents.some(({ marks }) => marks.saves > MAX_SAVES)) yield { page: index, what: null };
  },
});

const MAX_SAVES = 28;
