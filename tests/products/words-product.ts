import { madeFile, PLAIN, type Product } from '../../src/products/product.ts';

/** The chosen slides in plain text, as an example of all that a product says of itself. */
export const words: Product = {
  ...PLAIN,
  name: 'words',
  files: ['words.txt'],
  fitting: 'no',
  inputs: ({ print: { pages } }) => ({ pages: JSON.stringify(pages) }),
  make: async ({ chosen }) => {
    const shown = (await chosen()).map(({ html }) => html.replaceAll(/<[^>]*>/gu, '\n'));
    return { value: [madeFile('words.txt', shown.join('\n'))], diagnostics: [] };
  },
};
