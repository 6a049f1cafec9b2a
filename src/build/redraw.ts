import type { Deck } from '../deck/deck.ts';
import type { Slide } from '../deck/slide.ts';
import type { Host } from '../host/host.ts';
import { loadFonts } from '../host/load-fonts.ts';
import type { DrawnBriefing } from '../pipeline.ts';
import { hasFaces } from '../render/fonts/embed-fonts.ts';
import { renderSlides } from '../render/render-slides.ts';
import type { RenderedSlide } from '../render/render-slides.ts';

/**
 * A briefing with another deck, of which the chosen slides are drawn and the others are as they were. Templates and fonts
 * said what is wrong with them when the slides were first drawn.
 */
export async function redraw(
  drawn: DrawnBriefing,
  deck: Deck,
  isChosen: (slide: Slide) => boolean,
  host: Host,
): Promise<DrawnBriefing> {
  const chosen = await renderSlides({ ...deck, slides: deck.slides.filter(isChosen) }, drawn.drawing);
  const byId = new Map([...drawn.slides, ...chosen.value].map((slide) => [slide.slide.id, slide]));
  const slides = deck.slides.flatMap(({ id }) => byId.get(id) ?? []);
  const fontsFor = async (texts: readonly RenderedSlide[]): Promise<string> =>
    (await loadFonts(texts, drawn.templates.tokensCss, drawn.place.shownPath, host)).value;
  const isSome = chosen.value.length < slides.length;
  const isCovered = isSome && hasFaces(drawn.fontsCss, await fontsFor(chosen.value));
  return { ...drawn, deck, slides, fontsCss: isCovered ? drawn.fontsCss : await fontsFor(slides) };
}

/** The same slides for paper: a presenter’s deck holds notes, what is printed never does. */
export async function withoutNotes(drawn: DrawnBriefing, host: Host): Promise<DrawnBriefing> {
  if (!drawn.drawing.showsNotes) return drawn;
  const drawing = { ...drawn.drawing, showsNotes: false };
  return redraw({ ...drawn, drawing }, drawn.deck, () => true, host);
}
