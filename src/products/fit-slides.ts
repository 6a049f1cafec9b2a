import { prepareAndPrint } from '../browser/print-pdf.ts';
import type { RunningBrowser } from '../browser/running-browser.ts';
import type { Deck } from '../deck/compose/deck.ts';
import { idOfWhole } from '../deck/number-part.ts';
import type { Slide } from '../deck/layouts/layouts.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { layoutDiagnostics } from '../layout/layout-diagnostics.ts';
import type { LayoutReport } from '../layout/layout-report.ts';
import type { Thoroughness } from '../layout/slides-update.ts';
import { isSmall } from '../layout/small-type.ts';
import {
  furtherSplits,
  splitDeck,
  type Splits,
  splitsForType,
  splitsThatLose,
  splitsToTry,
} from '../layout/split-deck.ts';
import { loadPageFunction } from '../prepare/load-page.ts';
import { leaveOutNotes, redrawFitted, redrawSlides, type DrawnBriefing } from './draw-briefing.ts';
import { hyphenateMarkedWords } from './hyphenate-in-page.ts';
import { printDocument } from './print-document.ts';
import { slidesInPage, type SlidesInPage } from './slides-in-page.ts';

/** Slides that were laid out, some of them spread over several where one was too full. */
export interface FittedSlides {
  readonly drawn: DrawnBriefing;
  readonly report: LayoutReport;
  readonly diagnostics: readonly Diagnostic[];
  /** The print under way; `null` where it isn’t to be printed. Rejects with `BrowserError`. */
  readonly pdf: Promise<Uint8Array | null>;
}

/**
 * Gate 2: fits the slides in the browser, splits those that are still too full, and begins to print the same page, unless
 * what was found stops it. What is printed never holds notes, whatever the deck is for. Throws `BrowserError`.
 */
export function fitAndPrint(
  drawn: DrawnBriefing,
  browser: RunningBrowser,
  isToBePrinted: (found: readonly Diagnostic[]) => boolean,
  host: Host,
): Promise<FittedSlides> {
  return new Promise((resolve, reject) => {
    const pdf = printFitted(drawn, browser, host, (fitted) => {
      resolve({ ...fitted, pdf });
      return isToBePrinted(fitted.diagnostics);
    });
    // A failure is heard of here until the slides are fitted, and by whoever awaits the PDF after that.
    pdf.catch(reject);
  });
}

async function printFitted(
  drawn: DrawnBriefing,
  browser: RunningBrowser,
  host: Host,
  isToBePrinted: (fitted: Omit<FittedSlides, 'pdf'>) => boolean,
): Promise<Uint8Array | null> {
  const functionSource = await loadPageFunction('fit', host);
  const spaces = await loadPageFunction('spaces', host);
  const paper = await leaveOutNotes(drawn, host);
  const job = { ...printDocument(paper), pageCount: drawn.slides.length };
  return prepareAndPrint(browser, job, async (call) => {
    const page = slidesInPage(call, functionSource, paper);
    const { drawn: fitted, splits, report } = await fitAndSplit(paper, page, host);
    const hyphenate = await hyphenateMarkedWords(fitted.slides, host);
    if (splits.size === 0) {
      if (!isToBePrinted(checkFitted(drawn, report))) return false;
    } else {
      const split = paper === drawn ? fitted : await redrawSlides(drawn, fitted.deck, () => true, host);
      if (!isToBePrinted(checkFitted(split, report))) return false;
      await page.show(await redrawFitted(fitted, report, host), [], 'largest');
    }
    await hyphenate?.(call);
    await call(spaces, null);
    return true;
  });
}

function checkFitted(drawn: DrawnBriefing, report: LayoutReport): Omit<FittedSlides, 'pdf'> {
  return { drawn, report, diagnostics: layoutDiagnostics(report, drawn.deck.slides, drawn.place.shownPath) };
}

/** Fits the slides in the browser for what is reported about them, and prints nothing. Throws `BrowserError`. */
export async function fitSlides(
  drawn: DrawnBriefing,
  browser: RunningBrowser,
  host: Host,
): Promise<FittedSlides> {
  const fitted = await fitAndPrint(drawn, browser, () => false, host);
  await fitted.pdf;
  return fitted;
}

/** Slides that fit, as far as they can be made to. */
export interface SplitFit {
  /** With all slides numbered, but as they were before they were fitted. */
  readonly drawn: DrawnBriefing;
  readonly splits: Splits;
  readonly report: LayoutReport;
}

/** How often slides are split and laid out again before what is left is said to be too full. */
const ROUNDS = 6;

/** How often after the first time it is for larger type alone, which another part may not bring. */
const PATIENCE = 2;

/** Fits the slides of a page, and splits those that are too full there, until each part fits. */
export async function fitAndSplit(drawn: DrawnBriefing, page: SlidesInPage, host: Host): Promise<SplitFit> {
  const setting = { deck: drawn.deck, page, host };
  let fitted: SplitFit = { drawn, splits: new Map(), report: await page.fitAll() };
  const steps: Splits[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { report, splits } = fitted;
    const further = furtherSplits(drawn.deck, report, splits, round <= PATIENCE);
    if (further === null) break;
    steps.unshift(splitsForType(drawn.deck, report, splits, further));
    fitted = await splitSo(fitted, further, 'not-small', setting);
  }
  fitted = await withLargestType(fitted, page);
  for (const earlier of steps)
    fitted = await withFewerParts(fitted, splitsToTry(earlier, fitted.report), setting);
  if (fitted.splits.size === 0) return fitted;
  return { ...fitted, drawn: await redrawSlides(fitted.drawn, fitted.drawn.deck, () => true, host) };
}

/** What slides are split with: the deck as it was, the page and the host. */
interface Setting {
  readonly deck: Deck;
  readonly page: SlidesInPage;
  readonly host: Host;
}

/** Lays out the slides whose splits are others than they were; the others keep their numbers until all are split. */
async function splitSo(
  { drawn, splits, report }: SplitFit,
  others: Splits,
  thoroughness: Thoroughness,
  { deck: whole, page, host }: Setting,
): Promise<SplitFit> {
  const deck = splitDeck(whole, others);
  const isNew = ({ id }: Slide): boolean => splits.get(idOfWhole(id)) !== others.get(idOfWhole(id));
  const redrawn = await redrawSlides(drawn, deck, isNew, host);
  const parts = await page.show(redrawn, deck.slides.filter(isNew), thoroughness);
  return { drawn: redrawn, splits: others, report: reportOf(deck, [...report, ...parts]) };
}

/** What has small type was left at the first that fits, since it might have been split. */
async function withLargestType(fitted: SplitFit, page: SlidesInPage): Promise<SplitFit> {
  const { drawn, report } = fitted;
  const small = new Set(report.filter(isSmall).map(({ id }) => idOfWhole(id)));
  if (small.size === 0) return fitted;
  const slides = drawn.deck.slides.filter(({ id }) => small.has(idOfWhole(id)));
  const parts = await page.show(drawn, slides, 'largest');
  return { ...fitted, report: reportOf(drawn.deck, [...report, ...parts]) };
}

/** Takes splits back that were made for larger type and hardly brought any. */
async function withFewerParts(fitted: SplitFit, earlier: Splits, setting: Setting): Promise<SplitFit> {
  if (earlier.size === 0) return fitted;
  const tried = new Map([...fitted.splits, ...earlier]);
  const fewer = await splitSo(fitted, tried, 'largest', setting);
  const kept = splitsThatLose(earlier, fitted.report, fewer.report);
  if (kept.size === 0) return fewer;
  const mixed = [...tried].map(
    ([id, parts]) => [id, (kept.has(id) && fitted.splits.get(id)) || parts] as const,
  );
  return splitSo(fewer, new Map(mixed), 'largest', setting);
}

/** Of what was said about slides before and after they were split, what holds for the deck; the later wins. */
function reportOf(deck: Deck, report: LayoutReport): LayoutReport {
  const byId = new Map(report.map((layout) => [layout.id, layout]));
  return deck.slides.flatMap(({ id }) => byId.get(id) ?? []);
}
