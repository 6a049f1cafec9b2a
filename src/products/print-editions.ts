import { printPdf } from '../browser/print-pdf.ts';
import type { CallInPage, PrintJob } from '../browser/print-pdf.ts';
import type { RunningBrowser } from '../browser/running-browser.ts';
import type { Edition } from '../outline/edition.ts';
import { headingsIn } from './headings-in.ts';

/** An edition as a document to print. */
export interface EditionPrint extends PrintJob {
  readonly edition: Edition;
  /** What a PDF reader calls its pages, where that isn’t 1, 2, 3; else `null`. */
  readonly pageLabels: readonly string[] | null;
  /** What changes the document in its page before it is printed; `null` for nothing. */
  readonly change: ((call: CallInPage) => Promise<void>) | null;
}

/** A print of an edition. */
export interface PrintedEdition {
  readonly edition: Edition;
  /** As Chromium wrote it. */
  readonly pdf: Uint8Array;
  readonly pageLabels: readonly string[] | null;
  /** Its headings from right to left. */
  readonly headings: readonly string[];
}

/**
 * Prints documents of editions. Each print is used as soon as it is there, while others are still made. There are as many
 * at the same time as there are starts, each of which is waited for first: every print under way is a browser’s page in
 * memory, and no machine prints faster for more of them than it has cores.
 */
export async function printEditions<T>(
  prints: readonly EditionPrint[],
  browser: RunningBrowser,
  use: (printed: PrintedEdition) => T,
  starts: readonly Promise<unknown>[],
): Promise<readonly T[]> {
  const used: T[] = [];
  let next = 0;
  const printInTurn = async (start: Promise<unknown>): Promise<void> => {
    // Whoever else waits for a start hears of its failure.
    await Promise.allSettled([start]);
    for (let at = next++, print = prints[at]; print !== undefined; at = next++, print = prints[at]) {
      const { edition, pageLabels, change } = print;
      const { bytes } = await printPdf(browser, print, change ?? undefined);
      used[at] = use({ edition, pdf: bytes, pageLabels, headings: headingsIn(print.html) });
    }
  };
  await Promise.all(starts.map(printInTurn));
  return used;
}
