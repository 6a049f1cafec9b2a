import type { Checked } from '../diagnostics/diagnostic.ts';
import { loadBibliographyEntries } from '../host/load/load-bibliography.ts';
import type { Host } from '../host/host.ts';
import { drawBriefing } from '../pipeline.ts';
import type { DrawnBriefing, PreparedBriefing } from '../pipeline.ts';
import { drawnAlike } from '../render/drawn-alike.ts';
import type { DressedDeck } from '../render/drawn-alike.ts';
import { addressesOf } from '../render/pictures/picture.ts';
import { redrawAndCheck, withNumbers } from './redraw.ts';

/**
 * Draws a briefing that was drawn before, in an earlier state, without mistakes: only the slides that have changed. The
 * fonts may hold characters that stand nowhere any more.
 */
export async function drawAgain(
  before: DrawnBriefing,
  prepared: PreparedBriefing,
  host: Host,
): Promise<Checked<DrawnBriefing>> {
  const { deck, images } = prepared;
  const bibliography = await loadBibliographyEntries(prepared.outline, prepared.place, host);
  const drawing = { ...before.drawing, bibliography: bibliography.value, images };
  const alike = drawnAlike(stateOf(before), stateOf({ ...prepared, drawing }));
  if (alike.size === 0) return drawBriefing(prepared, drawing.showsNotes, host);
  const standing = { ...before, ...prepared, drawing };
  const redrawn = await redrawAndCheck(standing, deck, ({ id }) => !alike.has(id), host);
  const diagnostics = [...bibliography.diagnostics, ...redrawn.diagnostics];
  return { value: await withNumbers(redrawn.value, host), diagnostics };
}

/** Templates are compared by what they say, for they are read again with each build. */
function stateOf({
  deck,
  templates,
  drawing,
}: Pick<DrawnBriefing, 'deck' | 'templates' | 'drawing'>): DressedDeck {
  const { bibliography, images, showsNotes } = drawing;
  const texts = new Map([...templates.files].map(([name, { path, text }]) => [name, { path, text }]));
  return {
    deck,
    dress: { texts, tokens: templates.tokensCss, bibliography, images: addressesOf(images), showsNotes },
  };
}
