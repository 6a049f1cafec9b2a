import type { Page } from 'puppeteer-core';

import { withDeckPage } from './deck-page.ts';
import type { PrintJob } from './print-pdf.ts';
import type { RunningBrowser } from './running-browser.ts';
import { runTask } from './run-task.ts';

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

const FIXED_LIMIT = 30_000;
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
