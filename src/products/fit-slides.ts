import { join } from 'node:path';

import { type CallInPage, prepareAndPrint } from '../browser/print-pdf.ts';
import type { RunningBrowser } from '../browser/running-browser.ts';
import type { Deck } from '../deck/compose/deck.ts';
import type { Layout, Slide } from '../deck/layouts/layouts.ts';
import { idOfWhole } from '../deck/slide.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { layoutDiagnostics } from '../layout/layout-diagnostics.ts';
import { type LayoutReport, isSmall, readLayoutReport } from '../layout/layout-report.ts';
import type { ChangedSlides, SlidesUpdate, Thoroughness } from '../layout/slides-update.ts';
import {
  type Splits,
  furtherSplits,
  splitDeck,
  splitsForType,
  splitsThatLose,
  splitsToTry,
} from '../layout/split-deck.ts';
import { loadPageFunction } from '../prepare/load-templates.ts';
import { prepareBriefing } from '../prepare/prepare-briefing.ts';
import { DEFAULT_OPTIONS } from '../settings.ts';
import {
  type DrawnBriefing,
  drawBriefing,
  leaveOutNotes,
  printDocument,
  redrawFitted,
  redrawSlides,
} from './draw-briefing.ts';
import { hyphenateMarkedWords } from './hyphenate-in-page.ts';

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

/** The page in which slides are laid out and printed. */
export interface SlidesInPage {
  /** Fits the slides that were loaded. */
  fitAll(): Promise<LayoutReport>;
  /** Puts the slides of a briefing in place of those that are there, and fits the named ones. */
  show(drawn: DrawnBriefing, toFit: readonly Slide[], thoroughness: Thoroughness): Promise<LayoutReport>;
}

/**
 * Takes a page in which the document of a briefing was loaded. Slides that come or change do so in place, which lays out
 * them alone; where that can’t be done, for other fonts or for slides without ids, the document is written again.
 */
export function slidesInPage(call: CallInPage, functionSource: string, loaded: DrawnBriefing): SlidesInPage {
  let standing = loaded;
  const layOut = async (update: SlidesUpdate): Promise<LayoutReport | null> => {
    const report = await call(functionSource, update);
    return report === null ? null : readLayoutReport(report);
  };
  return {
    fitAll: async () => (await layOut({ content: null, toFit: null, thoroughness: 'not-small' })) ?? [],
    show: async (drawn, slides, thoroughness) => {
      const toFit = slides.map(({ id }) => id);
      const change = changeOf(standing, drawn);
      standing = drawn;
      const report = change === null ? null : await layOut({ content: change, toFit, thoroughness });
      if (report !== null) return report;
      const content = { type: 'document', html: printDocument(drawn).html } as const;
      return (await layOut({ content, toFit, thoroughness })) ?? [];
    },
  };
}

/** `null` where more than slides has changed. */
function changeOf(before: DrawnBriefing, after: DrawnBriefing): ChangedSlides | null {
  if (before.fonts.css !== after.fonts.css) return null;
  const old = new Map(before.slides.map(({ slide, html }) => [slide.id, html]));
  const changed = after.slides.filter(({ slide: { id }, html }) => old.get(id) !== html);
  return {
    type: 'slides',
    before: before.slides.map(({ slide }) => slide.id),
    after: after.slides.map(({ slide }) => slide.id),
    changes: Object.fromEntries(changed.map(({ slide: { id }, html }) => [id, html])),
  };
}

/** How a slide is laid out to be looked at. */
export interface FitTrial {
  readonly browser: RunningBrowser;
  readonly host: Host;
  /** BCP 47 tag of the deck. */
  readonly language: string;
  readonly theme: string;
}

/** How a slide comes out of a build. */
export interface Fits {
  readonly layout: Layout;
  /**
   * In full size; set closer; in smaller type, down to 21 pt; spread over several slides; in type down to 18 pt, since it
   * can’t be divided; or not at all, which stops a build.
   */
  readonly outcome: 'full' | 'closer' | 'smaller' | 'split' | 'least' | 'too-much';
  /** Slides that it makes. */
  readonly parts: number;
}

/**
 * Says how a slide, given as Markdown with its heading, comes out of a build: it is laid out in the browser, and split
 * where that is needed. Of several slides the first counts; what is wrong in the text is passed over. `null` for a text without a
 * slide; throws `BrowserError`, and `RangeError` for a theme that there isn’t.
 */
export async function fitsInBrowser(markdown: string, trial: FitTrial): Promise<Fits | null> {
  const { browser, host } = trial;
  const folder = host.workingFolder;
  const outlinePath = join(folder, 'slide.md');
  const text = new TextEncoder().encode(`---\nlang: ${JSON.stringify(trial.language)}\n---\n\n${markdown}`);
  const slideHost: Host = {
    ...host,
    readFile: async (path) => (path === outlinePath ? text : host.readFile(path)),
  };
  const place = { slug: 'slide', folder, outlinePath, shownPath: 'slide.md' };
  const prepared = await prepareBriefing(place, { ...DEFAULT_OPTIONS, theme: trial.theme }, slideHost);
  const noTheme = prepared.diagnostics.find(({ code }) => code === 'theme/unknown');
  if (noTheme !== undefined) throw new RangeError(noTheme.message);
  const [slide] = prepared.value.deck.slides;
  if (slide === undefined) return null;
  const drawn = await drawBriefing(prepared.value, false, slideHost);
  const { report } = await fitSlides(drawn.value, browser, slideHost);
  const parts = report.filter(({ id }) => idOfWhole(id) === slide.id);
  return { layout: slide.layout, outcome: outcomeOf(parts), parts: parts.length };
}

/** How a slide came out, by the slides that it makes. */
export function outcomeOf(parts: LayoutReport): Fits['outcome'] {
  const [only, ...others] = parts;
  if (only === undefined || parts.some(({ excess }) => excess !== null)) return 'too-much';
  if (0 < others.length) return 'split';
  if (isSmall(only)) return 'least';
  if (only.fit < 1) return 'smaller';
  return only.variant === null ? 'full' : 'closer';
}
