import { canonicalOutline } from '../deck/canonical-outline.ts';
import type { Deck } from '../deck/compose/deck.ts';
import { partOfOutline } from '../deck/outline-part.ts';
import type { Checked } from '../diagnostics/diagnostic.ts';
import { isInRanges, rangesOf, type PageRange } from '../editions/page-ranges.ts';
import type { Host } from '../host/host.ts';
import { prepareBriefing } from '../prepare/prepare-briefing.ts';
import type { BuildOptions } from '../settings.ts';
import { drawBriefing, type DrawnBriefing } from './draw-briefing.ts';

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
