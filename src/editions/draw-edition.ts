import { uiStrings } from '../language/interface-words.ts';
import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Edition } from '../outline/edition.ts';
import { drawHandout } from './draw-handout.ts';
import { drawNotes } from './draw-notes.ts';
import { drawQuotes } from './draw-quotes.ts';
import { drawReader } from './draw-reader.ts';
import type { DrawnEdition, DrawingMaterial, DrawPiece, EditionMaterial } from './edition-document.ts';

/** An edition that is printed on sheets of paper. */
export type SheetEdition = Exclude<Edition, 'slides'>;

/** Draws an edition from the slides as they were fitted, so that all editions agree. Says what is wrong with its templates. */
export async function drawEdition(
  edition: SheetEdition,
  material: EditionMaterial,
): Promise<Checked<DrawnEdition>> {
  const diagnostics: Diagnostic[] = [];
  const words = uiStrings(material.deck.language);
  const draw: DrawPiece = (slide, name, view) => {
    const drawn = material.templates.draw(`editions/${name}.hbs`, view, words);
    diagnostics.push(...drawn.diagnostics);
    return { slide, html: drawn.value };
  };
  return { value: await drawWith({ ...material, draw }, edition), diagnostics };
}

async function drawWith(material: DrawingMaterial, edition: SheetEdition): Promise<DrawnEdition> {
  switch (edition) {
    case 'notes':
      return drawNotes(material);
    case 'handout':
      return material.handout === 'quotes' ? drawQuotes(material) : drawHandout(material, material.handout);
    case 'reader':
      return drawReader(material);
  }
}
