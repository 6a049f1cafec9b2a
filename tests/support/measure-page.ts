import type { Page } from 'puppeteer-core';

import { withDeckPage, type PageResult, type Visit } from '../../src/browser/deck-page.ts';
import type { PageContent } from '../../src/browser/deck-page.ts';
import { type RunningBrowser, runTask } from '../../src/browser/running-browser.ts';

/** A size of the window in CSS pixels. */
interface Viewport {
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
  const use = (page: Page): Promise<unknown> => page.evaluate(`(${functionSource})()`);
  return visitAt(browser, job, { name: 'measure the page', scale: 1, use });
}

/** Takes a PNG of the page when fonts and pictures are there and a frame was drawn. */
export async function screenshotPage(
  browser: RunningBrowser,
  job: ScreenshotJob,
): Promise<PageResult<Uint8Array>> {
  const use = (page: Page): Promise<Uint8Array> => page.screenshot({ type: 'png', fullPage: job.wholePage });
  return visitAt(browser, job, { name: 'take a picture of the page', scale: job.scale, use });
}

interface Look<T> {
  readonly name: string;
  readonly scale: number;
  use(page: Page): Promise<T>;
}

async function visitAt<T>(browser: RunningBrowser, job: MeasureJob, look: Look<T>): Promise<PageResult<T>> {
  const visit: Visit<T> = {
    prepare: async (page) => {
      // The document’s own scripts run.
      await page.setBypassCSP(true);
      await page.setViewport({ ...job.viewport, deviceScaleFactor: look.scale });
      await page.emulateMediaType(job.media);
    },
    use: async (page) => {
      await page.evaluate(WAIT_FOR_FRAME);
      return look.use(page);
    },
  };
  return runTask(browser, { name: look.name, limit: job.limit }, () => withDeckPage(browser, job, visit));
}

/** Two frames: one that starts the layout, one after it. A tab in the background may get none, so there is an end. */
const WAIT_FOR_FRAME = `new Promise((resolve) => {
  const frames = () => requestAnimationFrame(() => requestAnimationFrame(resolve));
  frames();
  setTimeout(resolve, 250);
})`;
