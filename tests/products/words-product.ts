import { readReceipt, receiptJson } from '../../src/evidence/receipt/read-receipt.ts';
import { madeFile, PLAIN, type Product } from '../../src/products/product.ts';
import { shownInHtml } from '../../src/products/pdf-product.ts';

const RECEIPT = '\n-- receipt --\n';

/** An outline of the chosen slides in plain text, as an example of all that a product says of itself. */
export const words: Product = {
  ...PLAIN,
  name: 'words',
  files: ['words.txt'],
  fitting: 'no',
  inputs: ({ print: { pages } }) => ({ pages: JSON.stringify(pages) }),
  make: async ({ chosen }) => {
    const shown = shownInHtml((await chosen()).map(({ html }) => html).join('\n'));
    return { value: [{ ...madeFile('words.txt', shown.rows.join('\n')), shown }], diagnostics: [] };
  },
  finish: async ({ name, content, pages }, receipt) => ({
    value: { name, content: `${String(content)}${RECEIPT}${receiptJson(receipt)}`, pages },
    diagnostics: [],
  }),
  read: (bytes, path) => {
    const [text = '', json] = new TextDecoder().decode(bytes).split(RECEIPT);
    if (json === undefined) return null;
    const { value: receipt, diagnostics } = readReceipt(json, path);
    const shown = { quotations: [], rows: text.split('\n'), lines: [], isAsSeen: false };
    return Promise.resolve({ value: receipt && { receipt, shown }, diagnostics });
  },
};
