import { idOfWhole } from '../deck/number-part.ts';
import type { Deck } from '../deck/deck.ts';
import type { Slide } from '../deck/slide.ts';
import type { Checked } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import type { LayoutReport } from '../layout/layout-report.ts';
import { loadBibliographyEntries } from './format-sources.ts';
import { loadFonts } from './load-fonts.ts';
import type { LoadedFonts } from './load-fonts.ts';
import type { PreparedBriefing } from '../prepare/prepare-briefing.ts';
import { unchangedSlides } from '../render/unchanged-slides.ts';
import type { StyledDeck } from '../render/unchanged-slides.ts';
import { CODE_FAMILY } from '../render/fonts/font-plan.ts';
import { renumber } from '../render/numbered-slide.ts';
import type { NumberedSlide } from '../render/numbered-slide.ts';
import { addressesOf } from '../render/pictures/picture.ts';
import { renderSlides } from '../render/render-slides.ts';
import type { RenderedSlide, SlideSettings } from '../render/render-slides.ts';
import { templateSet } from '../render/templates/template-set.ts';
import { withControls } from '../render/with-controls.ts';

/** A deck, drawn: the slides, and the sheets for them. */
export interface DrawnBriefing extends PreparedBriefing {
  readonly slides: readonly NumberedSlide[];
  /** What they were drawn with. */
  readonly drawing: SlideSettings;
  readonly fonts: LoadedFonts;
}

/**
 * Draws the slides; the same markup serves the screen and the printed page. Of a briefing that was drawn in an earlier
 * state without mistakes (`before`), only the slides that have changed are drawn, and the fonts may hold characters that stand
 * nowhere any more.
 */
export async function drawBriefing(
  prepared: PreparedBriefing,
  showsNotes: boolean,
  host: Host,
  before: DrawnBriefing | null = null,
): Promise<Checked<DrawnBriefing>> {
  const bibliography = await loadBibliographyEntries(prepared.outline, prepared.place, host);
  const ofDeck = { bibliography: bibliography.value, images: prepared.images };
  if (before !== null) {
    const drawing = { ...before.drawing, ...ofDeck };
    const same = unchangedSlides(stateOf(before), stateOf({ ...prepared, drawing }));
    if (same.size > 0) {
      const standing = { ...before, ...prepared, drawing };
      const redrawn = await drawChosen(standing, prepared.deck, ({ id }) => !same.has(id), host);
      const diagnostics = [...bibliography.diagnostics, ...redrawn.diagnostics];
      return { value: await numberSlides(redrawn.value, host), diagnostics };
    }
  }
  const templates = await templateSet(prepared.templates.files);
  const drawing = { ...ofDeck, templates, showsNotes, adjustments: new Map() };
  const undrawn = { ...prepared, slides: [], drawing, fonts: { faces: [], css: '' } };
  const drawn = await drawChosen(undrawn, prepared.deck, () => true, host);
  return { value: drawn.value, diagnostics: [...bibliography.diagnostics, ...drawn.diagnostics] };
}

/** Draws the chosen slides of a deck that was changed; templates and fonts said before what is wrong with them. */
export async function redrawSlides(
  drawn: DrawnBriefing,
  deck: Deck,
  isChosen: (slide: Slide) => boolean,
  host: Host,
): Promise<DrawnBriefing> {
  return (await drawChosen(drawn, deck, isChosen, host)).value;
}

/** Draws the slides again that had to be fitted. */
export async function redrawFitted(
  drawn: DrawnBriefing,
  layout: LayoutReport,
  host: Host,
): Promise<DrawnBriefing> {
  const changed = layout.filter(({ fit, variant }) => fit !== 1 || variant !== null);
  if (changed.length === 0) return drawn;
  const adjustments = new Map(changed.map(({ id, fit, variant, gap }) => [id, { fit, variant, gap }]));
  // The parts of a slide are drawn together, for they have the same size of type.
  const wholes = new Set([...adjustments.keys()].map(idOfWhole));
  const adjusted = { ...drawn, drawing: { ...drawn.drawing, adjustments } };
  const fitted = await redrawSlides(adjusted, drawn.deck, ({ id }) => wholes.has(idOfWhole(id)), host);
  return { ...fitted, drawing: drawn.drawing };
}

/** Draws the slides for paper: a presenter’s deck holds notes, what is printed never does. */
export async function leaveOutNotes(drawn: DrawnBriefing, host: Host): Promise<DrawnBriefing> {
  if (!drawn.drawing.showsNotes) return drawn;
  return redrawSlides(
    { ...drawn, drawing: { ...drawn.drawing, showsNotes: false } },
    drawn.deck,
    () => true,
    host,
  );
}

/**
 * Gives slides the numbers that they have in their deck. A number is set in the faces in which another one stood, which
 * have all ten digits, but for that of code, which is cut to its characters.
 */
export async function numberSlides(drawn: DrawnBriefing, host: Host): Promise<DrawnBriefing> {
  const { deck, fonts } = drawn;
  const slides = renumber(drawn.slides, deck);
  const areSame = slides.every((slide, at) => slide === drawn.slides[at]);
  const isCovered = areSame || fonts.faces.every(({ family }) => family !== CODE_FAMILY);
  return { ...drawn, slides, fonts: isCovered ? fonts : (await fontsFor(slides, drawn, null, host)).value };
}

/** The one place where slides are drawn: those that are chosen, with the fonts for all. The others are left as they are. */
async function drawChosen(
  drawn: DrawnBriefing,
  deck: Deck,
  isChosen: (slide: Slide) => boolean,
  host: Host,
): Promise<Checked<DrawnBriefing>> {
  const chosen = await renderSlides(deck, drawn.drawing, deck.slides.filter(isChosen));
  const byId = new Map([...drawn.slides, ...chosen.value].map((slide) => [slide.slide.id, slide]));
  const slides = deck.slides.flatMap(({ id }) => byId.get(id) ?? []);
  const isAll = chosen.value.length === slides.length;
  const ofChosen = await fontsFor(chosen.value, { ...drawn, deck }, isAll ? null : drawn.fonts, host);
  const isCovered = isAll || ofChosen.value === drawn.fonts;
  const fonts = isCovered ? ofChosen : await fontsFor(slides, { ...drawn, deck }, null, host);
  return {
    value: { ...drawn, deck, slides, fonts: fonts.value },
    diagnostics: [...chosen.diagnostics, ...ofChosen.diagnostics],
  };
}

async function fontsFor(
  slides: readonly RenderedSlide[],
  { deck, templates, place }: DrawnBriefing,
  known: LoadedFonts | null,
  host: Host,
): Promise<Checked<LoadedFonts>> {
  return loadFonts(withControls(slides, deck.language), templates.tokensCss, place.shownPath, host, known);
}

/** Templates are compared by what they say, for they are read again with each build. */
function stateOf({
  deck,
  templates,
  drawing,
}: Pick<DrawnBriefing, 'deck' | 'templates' | 'drawing'>): StyledDeck {
  const { bibliography, images, showsNotes } = drawing;
  const texts = new Map([...templates.files].map(([name, { path, text }]) => [name, { path, text }]));
  return {
    deck,
    style: { texts, tokens: templates.tokensCss, bibliography, images: addressesOf(images), showsNotes },
  };
}
