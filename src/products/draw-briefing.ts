import type { PageContent } from '../browser/deck-page.ts';
import type { Deck } from '../deck/compose/deck.ts';
import type { Slide } from '../deck/layouts/layouts.ts';
import { idOfWhole } from '../deck/slide.ts';
import type { Checked } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import type { LayoutReport } from '../layout/layout-report.ts';
import { loadBibliographyEntries } from '../prepare/format-sources.ts';
import { type LoadedFonts, loadFonts } from '../prepare/load-fonts.ts';
import type { PreparedBriefing } from '../prepare/prepare-briefing.ts';
import { type StyleSheets, renderPrintDocument } from '../render/document/static-document.ts';
import { filesOfPictures } from '../render/pictures/picture.ts';
import { type RenderedSlide, renderSlides, withControls } from '../render/render-slides.ts';
import { templateSet } from '../render/templates/template-set.ts';
import type { SlideSettings } from '../render/view-slide.ts';

/** A deck, drawn: the slides, and the sheets for them. */
export interface DrawnBriefing extends PreparedBriefing {
  readonly slides: readonly RenderedSlide[];
  /** What they were drawn with. */
  readonly drawing: SlideSettings;
  readonly fonts: LoadedFonts;
}

/**
 * Draws the slides; the same markup serves the screen and the printed page. Fonts of an earlier state of the briefing serve
 * again where they have all characters.
 */
export async function drawBriefing(
  prepared: PreparedBriefing,
  showsNotes: boolean,
  host: Host,
  known: LoadedFonts = NO_FONTS,
): Promise<Checked<DrawnBriefing>> {
  const bibliography = await loadBibliographyEntries(prepared.outline, prepared.place, host);
  const templates = await templateSet(prepared.templates.files);
  const drawing: SlideSettings = {
    bibliography: bibliography.value,
    images: prepared.images,
    templates,
    showsNotes,
    adjustments: new Map(),
  };
  const undrawn = { ...prepared, slides: [], drawing, fonts: known };
  const drawn = await drawChosen(undrawn, prepared.deck, () => true, host);
  return { value: drawn.value, diagnostics: [...bibliography.diagnostics, ...drawn.diagnostics] };
}

const NO_FONTS: LoadedFonts = { faces: [], css: '' };

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

/** The one place where slides are drawn: those that are chosen, with the fonts for all. The others are left as they are. */
async function drawChosen(
  drawn: DrawnBriefing,
  deck: Deck,
  isChosen: (slide: Slide) => boolean,
  host: Host,
): Promise<Checked<DrawnBriefing>> {
  const { drawing, templates, place } = drawn;
  const chosen = await renderSlides(deck, drawing, deck.slides.filter(isChosen));
  const byId = new Map([...drawn.slides, ...chosen.value].map((slide) => [slide.slide.id, slide]));
  const slides = deck.slides.flatMap(({ id }) => byId.get(id) ?? []);
  const said = withControls(slides, deck.language);
  const fonts = await loadFonts(
    said,
    templates.tokensCss + templates.themeCss,
    place.shownPath,
    host,
    drawn.fonts,
  );
  return {
    value: { ...drawn, deck, slides, fonts: fonts.value },
    diagnostics: [...chosen.diagnostics, ...fonts.diagnostics],
  };
}

/** The static document of the slides, to be laid out and printed, one a page, and the pictures that it asks for. */
export function printDocument(
  drawn: Omit<DrawnBriefing, 'slides'> & { readonly slides: readonly RenderedSlide[] },
): PageContent {
  const html = renderPrintDocument(drawn.deck, drawn.slides, printStyles(drawn));
  return { html, assets: filesOfPictures(drawn.images) };
}

/** The style sheets of whatever is printed; those that save ink give other values to the theme’s tokens. */
export function printStyles({
  settings,
  templates,
  fonts,
}: Pick<DrawnBriefing, 'settings' | 'templates' | 'fonts'>): StyleSheets {
  const { tokensCss, monoCss, themeCss, printCss } = templates;
  const tokens = settings.isMono ? `${tokensCss}\n${monoCss}` : tokensCss;
  return { tokens, theme: themeCss, print: printCss, fonts: fonts.css };
}
