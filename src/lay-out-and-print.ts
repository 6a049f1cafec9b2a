import { prepareAndPrint } from './browser/print-pdf.ts';
import type { RunningBrowser } from './browser/running-browser.ts';
import { deferred } from './deferred.ts';
import type { Checked, Diagnostic } from './diagnostics/diagnostic.ts';
import { loadFitFunction } from './host/load-fit-function.ts';
import type { Host } from './host/host.ts';
import { layoutDiagnostics } from './layout/layout-diagnostics.ts';
import { readLayoutReport } from './layout/layout-report.ts';
import type { LayoutReport } from './layout/layout-report.ts';
import { drawBriefing, printDocument } from './pipeline.ts';
import type { DrawnBriefing } from './pipeline.ts';

/** A print under way. Both promises reject with `BrowserError` when the browser fails. */
export interface LaidOutPrint {
  /** How the slides came out; there before the PDF is. */
  readonly layout: Promise<Checked<LayoutReport>>;
  /** `null` where it wasn’t to be printed. */
  readonly pdf: Promise<Uint8Array | null>;
}

/**
 * Gate 2: fits the slides in the browser and prints them from the same page, unless what was found there stops it. The
 * PDF is for the audience: what is printed never holds notes, whatever the deck is for.
 */
export function layOutAndPrint(
  drawn: DrawnBriefing,
  browser: RunningBrowser,
  isToBePrinted: (found: readonly Diagnostic[]) => boolean,
  host: Host,
): LaidOutPrint {
  const { promise: layout, resolve, reject } = deferred<Checked<LayoutReport>>();
  const print = async (): Promise<Uint8Array | null> => {
    const functionSource = await loadFitFunction(host);
    const paper = drawn.settings.isPresenter ? (await drawBriefing(drawn, false, host)).value : drawn;
    const job = { html: printDocument(paper), assets: new Map(), pageCount: drawn.slides.length };
    return prepareAndPrint(browser, job, {
      functionSource,
      isToBePrinted: (value) => {
        const report = readLayoutReport(value);
        const diagnostics = layoutDiagnostics(report, drawn.deck.slides, drawn.place.shownPath);
        resolve({ value: report, diagnostics });
        return isToBePrinted(diagnostics);
      },
    });
  };
  const pdf = print();
  // Whoever awaits the layout first hears of a failure there; the PDF’s promise mustn’t count as unhandled until then.
  pdf.catch(reject);
  return { layout, pdf };
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
