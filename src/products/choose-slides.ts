import { canonicalOutline } from '../deck/canonical-outline.ts';
import type { Deck } from '../deck/compose/deck.ts';
import { partOfOutline } from '../deck/outline-part.ts';
import { type Checked, type Diagnostic, NOWHERE } from '../diagnostics/diagnostic.ts';
import { noSuchPages, notPrinted, notesWithoutSlides } from '../editions/edition-diagnostics.ts';
import { type PageRange, formatRanges, isInRanges, rangesOf } from '../editions/page-ranges.ts';
import type { Host } from '../host/host.ts';
import { type Edition, ON_SHEETS } from '../outline/front-matter.ts';
import { prepareBriefing } from '../prepare/prepare-briefing.ts';
import type { RenderedSlide } from '../render/render-slides.ts';
import type { BuildOptions, PrintOptions, PrintSettings } from '../settings.ts';
import { type DrawnBriefing, drawBriefing } from './draw-briefing.ts';

/** The slides that `--pages` chooses, in order. */
export function chooseSlides(
  slides: readonly RenderedSlide[],
  pages: readonly PageRange[] | null,
): readonly RenderedSlide[] {
  return slides.filter(({ slide }) => isInRanges(slide.number, pages));
}

/** Complains of ranges that begin after the last slide. */
export function checkPages(pages: readonly PageRange[] | null, count: number): readonly Diagnostic[] {
  const beyond = (pages ?? []).filter(({ first }) => count < first);
  if (beyond.length === 0) return [];
  return [noSuchPages({ pages: formatRanges(beyond), count }, NOWHERE)];
}

/** Complains of flags that speak of an edition which the briefing isn’t printed as. */
export function checkFlags(options: PrintOptions, settings: PrintSettings): readonly Diagnostic[] {
  const { editions } = settings;
  const flags: readonly (readonly [string, boolean, readonly Edition[]])[] = [
    ['--steps', options.withSteps, ['slides']],
    ['--large', options.isLarge, ON_SHEETS],
    ['--handout', options.handout !== null, ['handout']],
    ['--with-notes', options.withNotes, ['handout']],
  ];
  const { withNotes, handout } = settings;
  const unplaced = withNotes && handout === 'quotes' ? [notesWithoutSlides({}, NOWHERE)] : [];
  const idle = flags.flatMap(([flag, isGiven, some]) =>
    isGiven && !some.some((edition) => editions.includes(edition))
      ? [notPrinted({ flag, editions: some }, NOWHERE)]
      : [],
  );
  return idle.length === 0 ? unplaced : idle;
}

/**
 * Draws the briefing of the slides that `--pages` chooses, whose source is all that a print of them carries: its seal counts their quotations,
 * and its sources are those that they cite. `fitted` is the whole briefing with the numbers that slides have once they fit; `whole` its deck before.
 */
export async function drawPart(
  fitted: DrawnBriefing,
  whole: Deck,
  options: BuildOptions,
  hasNotes: boolean,
  host: Host,
): Promise<Checked<DrawnBriefing>> {
  const { outline, settings, savedSources, place, deck } = fitted;
  const { pages } = settings.print;
  const part = partOfOutline(outline, whole.slides, deck.slides, (number) => isInRanges(number, pages));
  const text = canonicalOutline(outline, { hasNotes, theme: settings.theme, part });
  const print = { ...options.print, pages: rangesFor(deck, pages) };
  const ofPart = { ...options, isPresenter: false, print };
  const prepared = await prepareBriefing(place, ofPart, host, { text, savedSources });
  const drawn = await drawBriefing(prepared.value, false, host);
  return { value: drawn.value, diagnostics: [...prepared.diagnostics, ...drawn.diagnostics] };
}

/** The chosen slides; the list of sources, which may be shorter in a part, to its end. */
function rangesFor({ slides }: Deck, pages: readonly PageRange[] | null): readonly PageRange[] {
  const chosen = slides.filter(({ number }) => isInRanges(number, pages));
  const list = slides.find(({ layout }) => layout === 'sources');
  const ranges = rangesOf(chosen.filter(({ layout }) => layout !== 'sources').map(({ number }) => number));
  const isListed = chosen.some(({ layout }) => layout === 'sources');
  if (list === undefined || !isListed) return ranges;
  return [...ranges, { first: list.number, last: Infinity }];
}
