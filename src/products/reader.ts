import { drawReader } from '../editions/draw-reader.ts';
import { pdfProduct } from './pdf-product.ts';
import type { Product } from './product.ts';
import { drawSheets } from './sheets.ts';

/** The briefing as a paper to read. */
export const reader: Product = pdfProduct({
  name: 'reader',
  titleEnd: ': reader',
  inputs: ({ paper, isLarge }) => ({ paper, isLarge }),
  draw: (deck, tools) => drawSheets('reader', drawReader, deck, tools),
});
