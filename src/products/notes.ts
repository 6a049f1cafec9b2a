import { drawNotes } from '../editions/draw-notes.ts';
import { pdfProduct } from './pdf-product.ts';
import type { Product } from './product.ts';
import { drawSheets } from './sheets.ts';

/** The notes pages: a slide on each sheet, with what is said about it. */
export const notes: Product = pdfProduct({
  name: 'notes',
  titleEnd: ': speaker notes',
  inputs: ({ paper, isLarge }) => ({ paper, isLarge }),
  draw: (deck, tools) => drawSheets('notes', drawNotes, deck, tools),
});
