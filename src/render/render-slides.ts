import { type Deck, uncitedQuotations } from '../deck/compose/deck.ts';
import type { Slide } from '../deck/layouts/layouts.ts';
import { idOfWhole } from '../deck/slide.ts';
import { type Checked, type Diagnostic, withoutRepeats } from '../diagnostics/diagnostic.ts';
import { interfaceWords, uiStrings } from '../language/interface-words.ts';
import type { Quotation } from '../outline/outline.ts';
import { USUAL_SPACE } from './nodes/figure-space.ts';
import { loadHyphenation, slideNeeds } from './nodes/slide-needs.ts';
import { loadDrawing } from './nodes/load-drawing.ts';
import type { RenderContext } from './nodes/render-context.ts';
import { scriptLanguages } from './nodes/script-runs.ts';
import { type SlideSettings, viewSlide } from './view-slide.ts';

/** A slide drawn. */
export interface RenderedSlide {
  readonly slide: Slide;
  /** One `section` element. */
  readonly html: string;
}

/**
 * Draws slides of the deck, all unless some are chosen, each with the template of its layout; the same markup serves screen
 * and paper. The parts of a slide are chosen together, for they have the same size of type.
 */
export async function renderSlides(
  deck: Deck,
  settings: SlideSettings,
  chosen: readonly Slide[] = deck.slides,
): Promise<Checked<readonly RenderedSlide[]>> {
  const contextOf = await slideContexts(deck, settings, chosen);
  const words = uiStrings(deck.language);
  const diagnostics: Diagnostic[] = [];
  const views = chosen.map((slide) => ({ slide, view: viewSlide(slide, deck, contextOf(slide), settings) }));
  const lengths = lengthsOfWholes(views.map(({ view }) => view));
  const value = views.map(({ slide, view: own }) => {
    const view = { ...own, length: lengths.get(idOfWhole(own.id)) ?? own.length };
    const drawn = settings.templates.draw(`layouts/${view.layout}.hbs`, view, words);
    diagnostics.push(...drawn.diagnostics);
    return { slide, html: drawn.value };
  });
  return { value, diagnostics: withoutRepeats(diagnostics) };
}

/** The longest part of each slide that was split; what belongs together is set in the same type. */
function lengthsOfWholes(
  views: readonly { readonly id: string; readonly length: string }[],
): ReadonlyMap<string, string> {
  const lengths = new Map<string, string>();
  for (const { id, length } of views) {
    const other = lengths.get(idOfWhole(id)) ?? 'brief';
    lengths.set(idOfWhole(id), STEPS.indexOf(other) < STEPS.indexOf(length) ? length : other);
  }
  return lengths;
}

const STEPS: readonly string[] = ['brief', 'short', 'medium', 'long', 'full'];

/** What rendering needs to know around a text of a slide, for each slide of a deck, or for some that are chosen. */
export async function slideContexts(
  deck: Deck,
  settings: Pick<SlideSettings, 'bibliography' | 'images'>,
  chosen: readonly Slide[] = deck.slides,
): Promise<(slide: Slide) => RenderContext> {
  const needs = slideNeeds(chosen);
  const shared = {
    words: uiStrings(deck.language),
    languages: scriptLanguages(deck.language, deck.scripts),
    scripts: deck.scripts,
    sources: deck.sources,
    bibliography: settings.bibliography,
    images: settings.images,
    ...(await loadDrawing(needs, deck.language)),
    figureSpace: USUAL_SPACE,
    quotationsCited: quotationsCited(deck.quotations),
    marksEdits: false,
    hyphenation: await loadHyphenation(needs, deck.language),
    partsSyllables: true,
    headingLevel: 3 as const,
    endnotes: null,
  };
  const uncited = uncitedQuotations(deck.slides, deck.quotations);
  return (slide) => ({
    ...shared,
    slideId: slide.id,
    uncited: uncited.get(slide.id) ?? [],
    footnoteNumbers: new Map(slide.footnotes.map(({ label, number }) => [label, number])),
    cited: new Set(),
    isIncremental: slide.isIncremental,
  });
}

/** Which quotations each citation belongs to: their ids, by the offset at which the citation is in the outline. */
function quotationsCited(quotations: readonly Quotation[]): ReadonlyMap<number, readonly string[]> {
  const cited = new Map<number, string[]>();
  for (const { id, citation } of quotations) {
    if (citation === null) continue;
    const ids = cited.get(citation.position.start.offset);
    if (ids === undefined) cited.set(citation.position.start.offset, [id]);
    else ids.push(id);
  }
  return cited;
}

/**
 * Slides and, as if it were one, what controls and panel say in the language of the deck, so that its fonts have the
 * characters. They are found by the conventions of faceCharacters: sheets have bold heads, verdicts are in the serif. The
 * speaker view is set in a face of the system.
 */
export function withControls(slides: readonly RenderedSlide[], language: string): readonly RenderedSlide[] {
  const [first] = slides;
  const spoken = interfaceWords(language);
  // English is at hand in every deck, or in the system.
  if (first === undefined || spoken.language === 'en') return slides;
  const { controls, panel } = spoken.words;
  const { verdicts, unknownVerdict, said, kinds, ...labels } = panel;
  const heads = [controls.overview, controls.keys, controls.key, controls.whatItDoes];
  const found = [...Object.values(verdicts), unknownVerdict];
  const html =
    `<p>${[controls, labels, said, kinds].flatMap((words) => Object.values(words)).join(' ')}</p>` +
    `<h2>${heads.join(' ')}</h2><h3 class="serif">${found.join(' ')}</h3>`;
  return [...slides, { slide: first.slide, html }];
}
