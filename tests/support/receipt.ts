import type { Receipt, ReceiptQuotation } from '../../src/evidence/receipt/receipt.ts';

const QUOTATION: ReceiptQuotation = {
  id: 'q1',
  content: 'No further',
  speaker: null,
  source: 'gazette',
  verdict: 'verbatim',
  checkedAgainst: 'article',
  start: 40,
  end: 84,
  paragraph: 2,
  words: 'f00',
  link: null,
  said: { verdict: 'unread', proof: null },
  excerpt: null,
};

/** A receipt of quotations that match the article word for word, where nothing else is said about them. */
export function receiptWith(
  quotations: readonly Partial<ReceiptQuotation>[],
  sources: Receipt['sources'] = {},
): Receipt {
  return {
    kind: 'lectern-receipt',
    version: 2,
    tool: 'lectern 0.1.0',
    normalisation: 'lectern-1',
    date: null,
    sources,
    quotations: quotations.map((quotation) => ({ ...QUOTATION, ...quotation })),
    uncompared: [],
  };
}
