import { withDeckPage, type PageContent, type PageResult } from './deck-page.ts';
import type { RunningBrowser } from './running-browser.ts';
import { runTask } from './run-task.ts';

/** A size of the window in CSS pixels. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
}

/** A document to measure. */
export interface MeasureJob extends PageContent {
  readonly viewport: Viewport;
  /** `print` measures with the print style sheet. */
  readonly media: 'screen' | 'print';
  /** Milliseconds until it is given up. */
  readonly limit: number;
}

/** A picture of the page to take. */
export interface ScreenshotJob extends MeasureJob {
  /** Pixels of the picture for one CSS pixel. */
  readonly scale: number;
  /** The whole height of the page instead of the window alone. */
  readonly wholePage: boolean;
}

/**
 * Calls a function, given as its source (`() => …`, async or not), inside the page when fonts and pictures are there and
 * a frame was drawn. Gives what it returns, which must survive JSON; its shape is the caller's to check.
 */
export async function evaluateInPage(
  browser: RunningBrowser,
  job: MeasureJob,
  functionSource: string,
): Promise<PageResult<unknown>> {
  return runTask(browser, { name: 'measure the page', limit: job.limit }, () =>
    withDeckPage(
      browser,
      job,
      async (page) => {
        await page.evaluate(WAIT_FOR_FRAME);
        return page.evaluate(`(${functionSource})()`);
      },
      async (page) => {
        await page.setViewport({ ...job.viewport, deviceScaleFactor: 1 });
        await page.emulateMediaType(job.media);
      },
    ),
  );
}

/** Takes a PNG of the page when fonts and pictures are there and a frame was drawn. */
export async function screenshotPage(
  browser: RunningBrowser,
  job: ScreenshotJob,
): Promise<PageResult<Uint8Array>> {
  return runTask(browser, { name: 'take a picture of the page', limit: job.limit }, () =>
    withDeckPage(
      browser,
      job,
      async (page) => {
        await page.evaluate(WAIT_FOR_FRAME);
        return page.screenshot({ type: 'png', fullPage: job.wholePage });
      },
      async (page) => {
        await page.setViewport({ ...job.viewport, deviceScaleFactor: job.scale });
        await page.emulateMediaType(job.media);
      },
    ),
  );
}

/** Two frames: one that starts the layout, one after it. A tab in the background may get none, so there is an end. */
const WAIT_FOR_FRAME = `new Promise((resolve) => {
  const frames = () => requestAnimationFrame(() => requestAnimationFrame(resolve));
  frames();
  setTimeout(resolve, 250);
})`;
