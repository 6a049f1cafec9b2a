import { prepareAndPrint } from '../browser/print-pdf.ts';
import type { PrintJob } from '../browser/print-pdf.ts';
import type { RunningBrowser } from '../browser/running-browser.ts';
import { deferred } from './deferred.ts';
import { furtherSplits, splitDeck } from '../layout/split-deck.ts';
import type { Splits } from '../layout/split-deck.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { loadFitFunction } from '../host/load-fit-function.ts';
import type { Host } from '../host/host.ts';
import { layoutDiagnostics } from '../layout/layout-diagnostics.ts';
import { readLayoutReport } from '../layout/layout-report.ts';
import type { LayoutReport } from '../layout/layout-report.ts';
import { drawBriefing, printDocument } from '../pipeline.ts';
import type { DrawnBriefing } from '../pipeline.ts';

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
const ROUNDS = 3;

/**
 * Gate 2: fits the slides in the browser, splits those that are still too full, and prints them from the same page,
 * unless what was found there stops it. What is printed never holds notes, whatever the deck is for.
 */
export function layOutAndPrint(
  drawn: DrawnBriefing,
  browser: RunningBrowser,
  isToBePrinted: (found: readonly Diagnostic[]) => boolean,
  host: Host,
): LaidOutPrint {
  const { promise: layout, resolve, reject } = deferred<LaidOut>();
  const pdf = printInRounds(drawn, browser, host, (laidOut) => {
    resolve(laidOut);
    return isToBePrinted(laidOut.diagnostics);
  });
  // Whoever awaits the layout first hears of a failure there; the PDF’s promise mustn’t count as unhandled until then.
  pdf.catch(reject);
  return { layout, pdf };
}

async function printInRounds(
  drawn: DrawnBriefing,
  browser: RunningBrowser,
  host: Host,
  isToBePrinted: (laidOut: LaidOut) => boolean,
): Promise<Uint8Array | null> {
  const functionSource = await loadFitFunction(host);
  let splits: Splits = new Map();
  let current = drawn;
  for (let round = 0; ; round += 1) {
    const job = await printJob(current, host);
    const found: { further: Splits | null } = { further: null };
    const pdf = await prepareAndPrint(browser, job, {
      functionSource,
      isToBePrinted: (value) => {
        const report = readLayoutReport(value);
        found.further = round < ROUNDS ? furtherSplits(drawn.deck, report, splits) : null;
        return found.further === null && isToBePrinted(laidOutOf(current, report));
      },
    });
    if (found.further === null) return pdf;
    splits = found.further;
    current = await redrawSplit(drawn, splits, host);
  }
}

async function printJob(drawn: DrawnBriefing, host: Host): Promise<PrintJob> {
  const paper = drawn.drawing.showsNotes ? (await drawBriefing(drawn, false, host)).value : drawn;
  return { html: printDocument(paper), assets: new Map(), pageCount: drawn.slides.length };
}

function laidOutOf(drawn: DrawnBriefing, report: LayoutReport): LaidOut {
  return { drawn, report, diagnostics: layoutDiagnostics(report, drawn.deck.slides, drawn.place.shownPath) };
}

/** Its templates and fonts said what is wrong with them when the slides were first drawn. */
async function redrawSplit(drawn: DrawnBriefing, splits: Splits, host: Host): Promise<DrawnBriefing> {
  const deck = splitDeck(drawn.deck, splits);
  return (await drawBriefing({ ...drawn, deck }, drawn.drawing.showsNotes, host)).value;
}

/** Fits the slides in the browser for what is to be said of them, and prints nothing. Throws `BrowserError`. */
export async function layOutOnly(
  drawn: DrawnBriefing,
  browser: RunningBrowser,
  host: Host,
): Promise<readonly Diagnostic[]> {
  const { layout, pdf } = layOutAndPrint(drawn, browser, () => false, host);
  const { diagnostics } = await layout;
  await pdf;
  return diagnostics;
}
