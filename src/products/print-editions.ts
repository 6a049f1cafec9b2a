import { type CallInPage, type PrintJob, printPdf } from '../browser/print-pdf.ts';
import type { RunningBrowser } from '../browser/running-browser.ts';
import { decodeReferences } from '../markdown/nodes/words-of-html.ts';
import type { Edition } from '../outline/edition.ts';
import { hasLeftwardLetters } from '../render/nodes/language-attributes.ts';
import { oneLine } from '../text/one-line.ts';

/** An edition as a document to print. */
export interface EditionDocument extends PrintJob {
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

/** Prints a document of an edition. Throws `BrowserError`. */
export async function printEdition(
  document: EditionDocument,
  browser: RunningBrowser,
): Promise<PrintedEdition> {
  const { edition, pageLabels, change, html } = document;
  const { bytes } = await printPdf(browser, document, change ?? undefined);
  return { edition, pdf: bytes, pageLabels, headings: headingsIn(html) };
}

/**
 * Does the work of each print, as many at the same time as are said: every print under way is a browser’s page in memory, and
 * no machine prints faster for more of them than it has cores.
 */
export async function runPrints<T>(
  prints: readonly (() => Promise<T>)[],
  atOnce: number,
): Promise<readonly T[]> {
  const done: T[] = [];
  let next = 0;
  const runInTurn = async (): Promise<void> => {
    for (let at = next++, print = prints[at]; print !== undefined; at = next++, print = prints[at])
      done[at] = await print();
  };
  await Promise.all(Array.from({ length: atOnce }, runInTurn));
  return done;
}

/**
 * The headings of our own HTML that have letters from right to left, as they are read: Chromium makes bookmarks of them from what
 * it has painted, word for word from left to right.
 */
export function headingsIn(html: string): readonly string[] {
  const found = html.matchAll(/<h([1-6])\b[^>]*>(.*?)<\/h\1>/gsu);
  const texts = Array.from(found, ([, , words = '']) => words).filter((words) => hasLeftwardLetters(words));
  return texts.map((words) => oneLine(decodeReferences(words.replace(/<[^>]*>/gu, ''))));
}
