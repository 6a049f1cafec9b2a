import { idOfWhole } from '../deck/number-part.ts';
import type { Deck } from '../deck/deck.ts';
import type { Slide } from '../deck/slide.ts';
import type { Host } from '../host/host.ts';
import { isSmall } from '../layout/small-type.ts';
import type { LayoutReport } from '../layout/layout-report.ts';
import { furtherSplits, splitDeck } from '../layout/split-deck.ts';
import type { Splits } from '../layout/split-deck.ts';
import type { DrawnBriefing } from '../pipeline.ts';
import { redraw, withNumbers } from './redraw.ts';
import type { SlidesInPage } from './slides-in-page.ts';

/** Slides that have their room, as far as they can have it. */
export interface SettledSlides {
  /** With all slides numbered, but as they were before they were fitted. */
  readonly drawn: DrawnBriefing;
  readonly splits: Splits;
  readonly report: LayoutReport;
}

/** How often slides are split and laid out again before what is left is said to be too full. */
const ROUNDS = 6;

/** How often after the first time it is for larger type alone, which another part may not bring. */
const PATIENCE = 2;

/** Fits the slides of a page, and splits those that are too full there, until each part has its room. */
export async function settleSlides(
  drawn: DrawnBriefing,
  page: SlidesInPage,
  host: Host,
): Promise<SettledSlides> {
  let splits: Splits = new Map();
  let standing = drawn;
  let report = await page.fitAll();
  for (let round = 0; round < ROUNDS; round += 1) {
    const further = furtherSplits(drawn.deck, report, splits, round <= PATIENCE);
    if (further === null) break;
    const deck = splitDeck(drawn.deck, further);
    const isNew = ({ id }: Slide): boolean => splits.get(idOfWhole(id)) !== further.get(idOfWhole(id));
    // The others keep the numbers that they have until all are split.
    standing = await redraw(standing, deck, isNew, host);
    const parts = await page.show(standing, deck.slides.filter(isNew), 'not-small');
    report = reportOf(deck, [...report, ...parts]);
    splits = further;
  }
  report = await withLargestType(standing, report, page);
  return { drawn: await withNumbers(standing, host), splits, report };
}

/** What has small type was left at the first that fits, since it might have been split. */
async function withLargestType(
  standing: DrawnBriefing,
  report: LayoutReport,
  page: SlidesInPage,
): Promise<LayoutReport> {
  const small = new Set(report.filter(isSmall).map(({ id }) => idOfWhole(id)));
  if (small.size === 0) return report;
  const slides = standing.deck.slides.filter(({ id }) => small.has(idOfWhole(id)));
  return reportOf(standing.deck, [...report, ...(await page.show(standing, slides, 'largest'))]);
}

/** Of what was said of slides before and after they were split, what holds for the deck; the later wins. */
function reportOf(deck: Deck, report: LayoutReport): LayoutReport {
  const byId = new Map(report.map((layout) => [layout.id, layout]));
  return deck.slides.flatMap(({ id }) => byId.get(id) ?? []);
}
