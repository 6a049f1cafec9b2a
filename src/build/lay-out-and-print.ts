import { prepareAndPrint, printPdf } from '../browser/print-pdf.ts';
import type { PrintJob } from '../browser/print-pdf.ts';
import type { RunningBrowser } from '../browser/running-browser.ts';
import { deferred } from './deferred.ts';
import { furtherSplits, splitDeck } from '../layout/split-deck.ts';
import type { Splits } from '../layout/split-deck.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Deck } from '../deck/deck.ts';
import { loadFonts } from '../host/load-fonts.ts';
import { loadFitFunction } from '../host/load-fit-function.ts';
import type { Host } from '../host/host.ts';
import { layoutDiagnostics } from '../layout/layout-diagnostics.ts';
import { readLayoutReport } from '../layout/layout-report.ts';
import type { LayoutReport } from '../layout/layout-report.ts';
import { printDocument } from '../pipeline.ts';
import type { DrawnBriefing } from '../pipeline.ts';
import { renderSlides } from '../render/render-slides.ts';
import { redrawFitted } from './redraw-fitted.ts';

/** Slides that were laid out, some of them spread over several where one was too full. */
export interface LaidOut {
  readonly drawn: DrawnBriefing;
  readonly report: LayoutReport;
  readonly diagnostics: readonly Diagnostic[];
}

/** A print under way. Both promises reject with `BrowserError` when the browser fails. */
export interface LaidOutPrint {
  /** How the slides came out; there before the PDF is. */
  readonly layout: Promise<LaidOut>;
  /** `null` where it wasn’t to be printed. */
  readonly pdf: Promise<Uint8Array | null>;
}

/** How often slides are split and laid out again before what is left is said to be too full. */
const ROUNDS = 6;

/** How often of these it is for larger type alone, which another part may not bring. */
const PATIENCE = 2;

/**
 * Gate 2: fits the slides in the browser, splits those that are still too full, and prints them, unless what was found
 * stops it. Where nothing is to be split they are printed from the same page. What is printed never holds notes,
 * whatever the deck is for.
 */
export function layOutAndPrint(
  drawn: DrawnBriefing,
  browser: RunningBrowser,
  isToBePrinted: (found: readonly Diagnostic[]) => boolean,
  host: Host,
): LaidOutPrint {
  const { promise: layout, resolve, reject } = deferred<LaidOut>();
  const pdf = printLaidOut(drawn, browser, host, (laidOut) => {
    resolve(laidOut);
    return isToBePrinted(laidOut.diagnostics);
  });
  // Whoever awaits the layout first hears of a failure there; the PDF’s promise mustn’t count as unhandled until then.
  pdf.catch(reject);
  return { layout, pdf };
}

async function printLaidOut(
  drawn: DrawnBriefing,
  browser: RunningBrowser,
  host: Host,
  isToBePrinted: (laidOut: LaidOut) => boolean,
): Promise<Uint8Array | null> {
  const functionSource = await loadFitFunction(host);
  const found: { report: LayoutReport; splits: Splits | null } = { report: [], splits: null };
  const pdf = await prepareAndPrint(browser, await printJob(drawn, host), {
    functionSource,
    isToBePrinted: (value) => {
      found.report = readLayoutReport(value);
      found.splits = furtherSplits(drawn.deck, found.report, new Map(), true);
      return found.splits === null && isToBePrinted(laidOutOf(drawn, found.report));
    },
  });
  if (found.splits === null) return pdf;
  const settled = await settleSplits(drawn, found.splits, { browser, functionSource, host });
  const deck = splitDeck(drawn.deck, settled.splits);
  const laidOut = laidOutOf(
    await redraw(drawn, deck, host),
    reportOf(deck, [...found.report, ...settled.report]),
  );
  if (!isToBePrinted(laidOut)) return null;
  const fitted = await redrawFitted(laidOut.drawn, laidOut.report);
  return (await printPdf(browser, await printJob(fitted, host))).bytes;
}

interface Laying {
  readonly browser: RunningBrowser;
  readonly functionSource: string;
  readonly host: Host;
}

/** Lays the slides that are split out by themselves, and splits them further, until each part has its room. */
async function settleSplits(
  drawn: DrawnBriefing,
  first: Splits,
  { browser, functionSource, host }: Laying,
): Promise<{ readonly splits: Splits; readonly report: LayoutReport }> {
  const slides = drawn.deck.slides.filter(({ id }) => first.has(id));
  const whole = { ...drawn.deck, slides };
  let splits = first;
  for (let round = 1; ; round += 1) {
    const parts = await redraw(drawn, splitDeck(whole, splits), host);
    const found: { report: LayoutReport } = { report: [] };
    await prepareAndPrint(browser, await printJob(parts, host), {
      functionSource,
      isToBePrinted: (value) => {
        found.report = readLayoutReport(value);
        return false;
      },
    });
    const further = round < ROUNDS ? furtherSplits(whole, found.report, splits, round <= PATIENCE) : null;
    if (further === null) return { splits, report: found.report };
    splits = further;
  }
}

/** Of what was said of slides before and after they were split, what holds for the deck; the later wins. */
function reportOf(deck: Deck, report: LayoutReport): LayoutReport {
  const byId = new Map(report.map((layout) => [layout.id, layout]));
  return deck.slides.flatMap(({ id }) => byId.get(id) ?? []);
}

async function printJob(drawn: DrawnBriefing, host: Host): Promise<PrintJob> {
  const paper = drawn.drawing.showsNotes
    ? await redraw({ ...drawn, drawing: { ...drawn.drawing, showsNotes: false } }, drawn.deck, host)
    : drawn;
  return { html: printDocument(paper), assets: new Map(), pageCount: drawn.slides.length };
}

function laidOutOf(drawn: DrawnBriefing, report: LayoutReport): LaidOut {
  return { drawn, report, diagnostics: layoutDiagnostics(report, drawn.deck.slides, drawn.place.shownPath) };
}

/** Its templates and fonts said what is wrong with them when the slides were first drawn. */
async function redraw(drawn: DrawnBriefing, deck: Deck, host: Host): Promise<DrawnBriefing> {
  const slides = (await renderSlides(deck, drawn.drawing)).value;
  const fonts = await loadFonts(slides, drawn.templates.tokensCss, drawn.place.shownPath, host);
  return { ...drawn, deck, slides, fontsCss: fonts.value };
}

/** Fits the slides in the browser for what is to be said of them, and prints nothing. Throws `BrowserError`. */
export async function layOutOnly(
  drawn: DrawnBriefing,
  browser: RunningBrowser,
  host: Host,
): Promise<LaidOut> {
  const { layout, pdf } = layOutAndPrint(drawn, browser, () => false, host);
  const laidOut = await layout;
  await pdf;
  return laidOut;
}
