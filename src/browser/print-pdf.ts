import type { CDPSession, Page } from 'puppeteer-core';

import { runTask, DECK_ORIGIN, type RunningBrowser } from './running-browser.ts';
import { type PageContent, type PageResult, withDeckPage } from './deck-page.ts';

/** A document to print. */
export interface PrintJob extends PageContent {
  /** Pages expected; the deadline grows with them. */
  readonly pageCount: number;
}

/** The PDF as Chromium wrote it, and the addresses that the document was refused. */
interface PrintedPdf {
  readonly bytes: Uint8Array;
  readonly blocked: readonly string[];
}

/**
 * Prints a document in one go, tagged and outlined, on the page size of its `@page` rule. When the page crashes, the
 * browser ends or the deadline passes, it is tried once more in a fresh browser; then it throws `BrowserError`.
 */
export async function printPdf(
  browser: RunningBrowser,
  job: PrintJob,
  /** Changes the document in the page before it is printed; called again when a print is tried again. */
  change: (call: CallInPage) => Promise<void> = async () => undefined,
): Promise<PrintedPdf> {
  const { value, blocked } = await inPage(browser, job, 'print the PDF', async (page) => {
    await change(callsIn(page));
    return printPage(page);
  });
  return { bytes: value, blocked };
}

/**
 * Calls a function in the page, given as its source (`(argument) => …`, async or not). Argument and result must survive
 * JSON; the shape of the result is the caller’s to check.
 */
export type CallInPage = (functionSource: string, argument: unknown) => Promise<unknown>;

/** As `printPdf`, after a preparation in the same page, so that the document is laid out but once; `null` unprinted. */
export async function prepareAndPrint(
  browser: RunningBrowser,
  job: PrintJob,
  /** Answers whether to print what it leaves in the page. Called again when a print is tried again. */
  prepare: (call: CallInPage) => Promise<boolean>,
): Promise<Uint8Array | null> {
  const { value } = await inPage(browser, job, 'lay out and print the slides', async (page) =>
    (await prepare(callsIn(page))) ? printPage(page) : null,
  );
  return value;
}

async function inPage<T>(
  browser: RunningBrowser,
  job: PrintJob,
  name: string,
  use: (page: Page) => Promise<T>,
): Promise<PageResult<T>> {
  const limit = FIXED_LIMIT + job.pageCount * LIMIT_PER_PAGE;
  const visit = { prepare: null, use };
  return runTask(browser, { name, limit }, () => withDeckPage(browser, job, visit));
}

function callsIn(page: Page): CallInPage {
  return async (source, argument) => page.evaluate(`(${source})(${JSON.stringify(argument)})`);
}

/** A page takes two milliseconds, and some sixty where it is so full that it is split over others; twenty times that is a machine on its knees. */
const LIMIT_PER_PAGE = 1200;
const FIXED_LIMIT = 30_000;

/** Runs in the page, so it is text: links to files beside the document, which templates of one’s own may have, lead to the same place wherever it is shown. */
const SAME_LINKS = `for (const link of document.querySelectorAll('a[href]:not([href^="#"])'))
  if (link.origin === location.origin && (link.pathname !== '/' || !link.hash)) link.href = '${DECK_ORIGIN}' + link.href.slice(location.origin.length)`;

async function printPage(page: Page): Promise<Uint8Array> {
  await page.evaluate(SAME_LINKS);
  const session = await page.createCDPSession();
  const { stream } = await session.send('Page.printToPDF', {
    printBackground: true,
    preferCSSPageSize: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    transferMode: 'ReturnAsStream',
  });
  const pdf = await readStream(session, stream ?? '');
  await session.detach();
  return pdf;
}

/** In pieces of a megabyte, so that a long PDF isn’t in memory twice as text. */
async function readStream(session: CDPSession, handle: string): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  for (;;) {
    const { data, base64Encoded, eof } = await session.send('IO.read', { handle, size: 2 ** 20 });
    pieces.push(Buffer.from(data, base64Encoded === true ? 'base64' : 'utf8'));
    if (eof) break;
  }
  await session.send('IO.close', { handle });
  return Buffer.concat(pieces);
}

/** A slide as two PNG files. */
export interface SlidePictures {
  /** 1920 × 1080. */
  readonly full: Uint8Array;
  /** 480 × 270. */
  readonly small: Uint8Array;
}

/**
 * Draws each page of a document of slides, `job.pageCount` of them one under the other, as it is printed. Throws
 * `BrowserError` when the browser fails twice.
 */
export async function pictureSlides(
  browser: RunningBrowser,
  job: PrintJob,
): Promise<readonly SlidePictures[]> {
  const limit = FIXED_LIMIT + job.pageCount * LIMIT_PER_SLIDE;
  const visit = {
    prepare: async (page: Page) => {
      await page.setViewport(SLIDE);
      await page.emulateMediaType('print');
    },
    use: (page: Page) => takeAll(page, job.pageCount),
  };
  const task = { name: 'draw the slides as pictures', limit };
  const { value } = await runTask(browser, task, () => withDeckPage(browser, job, visit));
  return value;
}

const SLIDE = { width: 1280, height: 720 };
/** To 1920 × 1080, and to 480 × 270. */
const SCALES = { full: 1.5, small: 0.375 };

const LIMIT_PER_SLIDE = 5_000;

async function takeAll(page: Page, count: number): Promise<readonly SlidePictures[]> {
  const session = await page.createCDPSession();
  const take = async (top: number, scale: number): Promise<Uint8Array> => {
    const { data } = await session.send('Page.captureScreenshot', {
      format: 'png',
      clip: { x: 0, y: top, ...SLIDE, scale },
    });
    return Buffer.from(data, 'base64');
  };
  const takeEach = async (scale: number): Promise<readonly Uint8Array[]> => {
    const pictures: Uint8Array[] = [];
    for (let index = 0; index < count; index += 1) {
      const top = index * SLIDE.height;
      // Drawn where the window is: beyond it, Chromium would lay out a window as high as the document for each picture.
      await page.evaluate(`scrollTo(0, ${top})`);
      pictures.push(await take(top, scale));
    }
    return pictures;
  };
  // One size after the other: right after another, Chromium may draw a picture a shade differently.
  const [full, small] = [await takeEach(SCALES.full), await takeEach(SCALES.small)];
  return full.map((picture, index) => ({ full: picture, small: small[index] ?? picture }));
}
