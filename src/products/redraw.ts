import type { Deck } from '../deck/deck.ts';
import type { Slide } from '../deck/slide.ts';
import type { Checked } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { loadFonts } from '../host/load/load-fonts.ts';
import type { LoadedFonts } from '../host/load/load-fonts.ts';
import type { DrawnBriefing } from '../pipeline.ts';
import { CODE_FAMILY } from '../render/fonts/font-plan.ts';
import { renumber } from '../render/numbered-slide.ts';
import { renderSlides } from '../render/render-slides.ts';
import type { RenderedSlide } from '../render/render-slides.ts';
import { withControls } from '../render/words/with-controls.ts';

/**
 * A briefing with another deck, of which the chosen slides are drawn and the others are as they were. Says what templates and
 * fonts have against those that are drawn.
 */
export async function redrawAndCheck(
  drawn: DrawnBriefing,
  deck: Deck,
  isChosen: (slide: Slide) => boolean,
  host: Host,
): Promise<Checked<DrawnBriefing>> {
  const chosen = await renderSlides(deck, drawn.drawing, deck.slides.filter(isChosen));
  const byId = new Map([...drawn.slides, ...chosen.value].map((slide) => [slide.slide.id, slide]));
  const slides = deck.slides.flatMap(({ id }) => byId.get(id) ?? []);
  const isAll = chosen.value.length === slides.length;
  const ofChosen = await fontsOf(chosen.value, { ...drawn, deck }, isAll ? null : drawn.fonts, host);
  const isCovered = isAll || ofChosen.value === drawn.fonts;
  const fonts = isCovered ? ofChosen : await fontsOf(slides, { ...drawn, deck }, null, host);
  return {
    value: { ...drawn, deck, slides, fonts: fonts.value },
    diagnostics: [...chosen.diagnostics, ...ofChosen.diagnostics],
  };
}

/** The same for slides that were drawn before; templates and fonts said then what is wrong with them. */
export async function redraw(...redrawing: Parameters<typeof redrawAndCheck>): Promise<DrawnBriefing> {
  return (await redrawAndCheck(...redrawing)).value;
}

/**
 * A briefing whose slides have the numbers that they have in its deck. A number is set in the faces in which another one
 * stood, which have all ten digits, but for that of code, which is cut to its characters.
 */
export async function withNumbers(drawn: DrawnBriefing, host: Host): Promise<DrawnBriefing> {
  const { deck, fonts } = drawn;
  const slides = renumber(drawn.slides, deck);
  const areSame = slides.every((slide, at) => slide === drawn.slides[at]);
  const isCovered = areSame || fonts.faces.every(({ family }) => family !== CODE_FAMILY);
  return { ...drawn, slides, fonts: isCovered ? fonts : (await fontsOf(slides, drawn, null, host)).value };
}

/** The same slides for paper: a presenter’s deck holds notes, what is printed never does. */
export async function withoutNotes(drawn: DrawnBriefing, host: Host): Promise<DrawnBriefing> {
  if (!drawn.drawing.showsNotes) return drawn;
  const drawing = { ...drawn.drawing, showsNotes: false };
  return redraw({ ...drawn, drawing }, drawn.deck, () => true, host);
}

async function fontsOf(
  slides: readonly RenderedSlide[],
  { deck, templates, place }: DrawnBriefing,
  known: LoadedFonts | null,
  host: Host,
): Promise<Checked<LoadedFonts>> {
  return loadFonts(withControls(slides, deck.language), templates.tokensCss, place.shownPath, host, known);
}
