import { idOfWhole } from '../deck/number-part.ts';
import type { Deck } from '../deck/deck.ts';
import type { Slide } from '../deck/slide.ts';
import type { Host } from '../host/host.ts';
import { isSmall } from '../layout/small-type.ts';
import type { LayoutReport } from '../layout/layout-report.ts';
import type { Thoroughness } from '../layout/slides-update.ts';
import { furtherSplits, splitDeck } from '../layout/split-deck.ts';
import type { Splits } from '../layout/split-deck.ts';
import { splitsForType, splitsThatLose, splitsToTry } from '../layout/splits-for-type.ts';
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
  const setting = { deck: drawn.deck, page, host };
  let settled: SettledSlides = { drawn, splits: new Map(), report: await page.fitAll() };
  const steps: Splits[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { report, splits } = settled;
    const further = furtherSplits(drawn.deck, report, splits, round <= PATIENCE);
    if (further === null) break;
    steps.unshift(splitsForType(drawn.deck, report, splits, further));
    settled = await splitSo(settled, further, 'not-small', setting);
  }
  settled = await withLargestType(settled, page);
  for (const earlier of steps)
    settled = await withFewerParts(settled, splitsToTry(earlier, settled.report), setting);
  return { ...settled, drawn: await withNumbers(settled.drawn, host) };
}

/** What slides are split with: the deck as it was, the page and the host. */
interface Setting {
  readonly deck: Deck;
  readonly page: SlidesInPage;
  readonly host: Host;
}

/** Lays out the slides whose splits are others than they were; those keep their numbers until all are split. */
async function splitSo(
  { drawn, splits, report }: SettledSlides,
  others: Splits,
  thoroughness: Thoroughness,
  { deck: whole, page, host }: Setting,
): Promise<SettledSlides> {
  const deck = splitDeck(whole, others);
  const isNew = ({ id }: Slide): boolean => splits.get(idOfWhole(id)) !== others.get(idOfWhole(id));
  const redrawn = await redraw(drawn, deck, isNew, host);
  const parts = await page.show(redrawn, deck.slides.filter(isNew), thoroughness);
  return { drawn: redrawn, splits: others, report: reportOf(deck, [...report, ...parts]) };
}

/** What has small type was left at the first that fits, since it might have been split. */
async function withLargestType(settled: SettledSlides, page: SlidesInPage): Promise<SettledSlides> {
  const { drawn, report } = settled;
  const small = new Set(report.filter(isSmall).map(({ id }) => idOfWhole(id)));
  if (small.size === 0) return settled;
  const slides = drawn.deck.slides.filter(({ id }) => small.has(idOfWhole(id)));
  const parts = await page.show(drawn, slides, 'largest');
  return { ...settled, report: reportOf(drawn.deck, [...report, ...parts]) };
}

/** Takes splits back that were made for larger type and hardly brought any. */
async function withFewerParts(
  settled: SettledSlides,
  earlier: Splits,
  setting: Setting,
): Promise<SettledSlides> {
  if (earlier.size === 0) return settled;
  const tried = new Map([...settled.splits, ...earlier]);
  const fewer = await splitSo(settled, tried, 'largest', setting);
  const kept = splitsThatLose(earlier, settled.report, fewer.report);
  if (kept.size === 0) return fewer;
  const mixed = [...tried].map(
    ([id, parts]) => [id, (kept.has(id) && settled.splits.get(id)) || parts] as const,
  );
  return splitSo(fewer, new Map(mixed), 'largest', setting);
}

/** Of what was said of slides before and after they were split, what holds for the deck; the later wins. */
function reportOf(deck: Deck, report: LayoutReport): LayoutReport {
  const byId = new Map(report.map((layout) => [layout.id, layout]));
  return deck.slides.flatMap(({ id }) => byId.get(id) ?? []);
}
