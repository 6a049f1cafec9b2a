import { readdirSync, readFileSync } from 'node:fs';

import type { Deck } from '../../src/deck/compose/deck.ts';
import { drawHandout } from '../../src/editions/draw-handout.ts';
import { drawNotes } from '../../src/editions/draw-notes.ts';
import { drawQuotes } from '../../src/editions/draw-quotes.ts';
import { drawReader } from '../../src/editions/draw-reader.ts';
import { drawEdition, type DrawEdition, type EditionMaterial } from '../../src/editions/edition-document.ts';
import { renderSlides } from '../../src/render/render-slides.ts';
import { templateSet } from '../../src/render/templates/template-set.ts';
import { sourceFile } from '../../src/text/source-file.ts';
import { ownTemplateFiles } from './templates.ts';

/** What is between the body tags of an edition of a deck, drawn with the package’s own templates. */
export async function editionHtml(
  edition: keyof typeof DRAWN,
  deck: Deck,
  changes: Partial<EditionMaterial> = {},
): Promise<string> {
  const names = readdirSync('templates/editions').filter((name) => name.endsWith('.hbs'));
  const own = names.map((name) => {
    const path = `templates/editions/${name}`;
    return [`editions/${name}`, sourceFile(path, readFileSync(path, 'utf8'))] as const;
  });
  const templates = await templateSet(new Map([...ownTemplateFiles(), ...own]));
  const drawing = { bibliography: new Map(), images: new Map() };
  const settings = { ...drawing, templates, showsNotes: false, adjustments: new Map() };
  const { value: slides } = await renderSlides(deck, settings);
  const material: EditionMaterial = {
    deck,
    whole: deck,
    slides,
    drawing,
    templates,
    paper: 'a4',
    isLarge: false,
    handout: 4,
    withNotes: false,
    excerpts: new Map(),
    ...changes,
  };
  const { value, diagnostics } = await drawEdition(DRAWN[edition], material);
  if (diagnostics.length > 0) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return value.pieces.map(({ html }) => html).join('');
}

const DRAWN = {
  notes: drawNotes,
  handout: (material) =>
    material.handout === 'quotes' ? drawQuotes(material) : drawHandout(material, material.handout),
  reader: drawReader,
} satisfies Record<string, DrawEdition>;
