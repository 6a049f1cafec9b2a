import type { Checked } from '../diagnostics/diagnostic.ts';
import type { Edition } from '../outline/edition.ts';
import { drawHandout } from './draw-handout.ts';
import { drawNotes } from './draw-notes.ts';
import { drawQuotes } from './draw-quotes.ts';
import { drawReader } from './draw-reader.ts';
import type { DrawnEdition } from './edition-document.ts';
import type { EditionMaterial } from './edition-material.ts';

/** An edition that is printed on sheets of paper. */
export type SheetEdition = Exclude<Edition, 'slides'>;

/** Draws an edition from the slides as they were fitted, so that all editions agree. */
export async function drawEdition(
  edition: SheetEdition,
  material: EditionMaterial,
): Promise<Checked<DrawnEdition>> {
  switch (edition) {
    case 'notes':
      return drawNotes(material);
    case 'handout':
      return material.handout === 'quotes' ? drawQuotes(material) : drawHandout(material, material.handout);
    case 'reader':
      return drawReader(material);
  }
}
