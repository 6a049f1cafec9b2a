import { prepareAndPrint } from '../browser/print-pdf.ts';
import type { RunningBrowser } from '../browser/running-browser.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { loadPageFunction } from '../host/load/load-page-function.ts';
import { layoutDiagnostics } from '../layout/layout-diagnostics.ts';
import type { LayoutReport } from '../layout/layout-report.ts';
import { printDocument } from './print-document.ts';
import type { DrawnBriefing } from '../pipeline.ts';
import { deferred } from './deferred.ts';
import { redraw, withoutNotes } from './redraw.ts';
import { redrawFitted } from './redraw-fitted.ts';
import { settleHyphens } from './settle-hyphens.ts';
import { settleSlides } from './settle-slides.ts';
import { slidesInPage } from './slides-in-page.ts';

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

/**
 * Gate 2: fits the slides in the browser, splits those that are still too full, and prints the same page, unless what was
 * found stops it. What is printed never holds notes, whatever the deck is for.
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
  const functionSource = await loadPageFunction('fit', host);
  const paper = await withoutNotes(drawn, host);
  const job = { ...printDocument(paper), pageCount: drawn.slides.length };
  return prepareAndPrint(browser, job, async (call) => {
    const page = slidesInPage(call, functionSource, paper);
    const { drawn: settled, splits, report } = await settleSlides(paper, page, host);
    const settle = await settleHyphens(settled.slides, host);
    if (splits.size === 0) {
      if (!isToBePrinted(laidOutOf(drawn, report))) return false;
    } else {
      const split = paper === drawn ? settled : await redraw(drawn, settled.deck, () => true, host);
      if (!isToBePrinted(laidOutOf(split, report))) return false;
      await page.show(await redrawFitted(settled, report), [], 'largest');
    }
    await settle?.(call);
    return true;
  });
}

function laidOutOf(drawn: DrawnBriefing, report: LayoutReport): LaidOut {
  return { drawn, report, diagnostics: layoutDiagnostics(report, drawn.deck.slides, drawn.place.shownPath) };
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
