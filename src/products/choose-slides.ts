import { NOWHERE, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { noSuchPages, notesWithoutSlides, notPrinted } from '../editions/edition-diagnostics.ts';
import { formatRanges, isInRanges, type PageRange } from '../editions/page-ranges.ts';
import { type Edition, ON_SHEETS } from '../outline/front-matter.ts';
import type { RenderedSlide } from '../render/render-slides.ts';
import type { PrintSettings, PrintOptions } from '../settings.ts';

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
