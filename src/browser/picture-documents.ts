import { setTimeout as pause } from 'node:timers/promises';

import type { Page } from 'puppeteer-core';

import { pdfjsFiles } from '../article/pdf/pdfjs-files.ts';
import type { Host } from '../host/host.ts';
import { type PageAsset, type PageContent, withDeckPage } from './deck-page.ts';
import { type RunningBrowser, within } from './running-browser.ts';

/** Slides or pages as PNG files, in the order in which they were asked for. */
export interface DrawnPictures {
  readonly pictures: readonly Uint8Array[];
  /** Whether none is missing because it took too long or failed; those behind it are missing, too. */
  readonly isWhole: boolean;
}

/**
 * Draws slides of a deck, by their ids, as somebody sees them who opens it: with its scripts, all steps shown. The deck may be hostile.
 * Its page gets nothing from a network or a disk, opens no window, saves no file, asks nothing, and has so much time for each slide.
 */
export async function pictureDeck(
  browser: RunningBrowser,
  html: string,
  ids: readonly string[],
): Promise<DrawnPictures> {
  return drawEach(browser, { html, assets: new Map(), policy: OF_DECK }, ids, async (page, id) => {
    const place = JSON.stringify(`#/${encodeURIComponent(id)}/${BEYOND_STEPS}`);
    // Not by `goto`, which never ends where a script of the deck goes somewhere else meanwhile.
    await page.evaluate(`location.hash = ${place}`);
    await Promise.race([page.evaluate(NEXT_FRAME), pause(LONGEST_FRAME)]);
    const clip = { x: 0, y: 0, ...WINDOW };
    return page.screenshot({ type: 'png', clip, captureBeyondViewport: false });
  });
}

/** Draws the first pages of a PDF, by PDF.js in a page of its own. The PDF may be hostile: it gets as little as a deck, and no script of it runs. */
export async function picturePdf(
  browser: RunningBrowser,
  bytes: Uint8Array,
  most: number,
  host: Host,
): Promise<DrawnPictures> {
  const assets = new Map<string, PageAsset>([['/file.pdf', { contentType: 'application/pdf', bytes }]]);
  for (const [name, path] of Object.entries(pdfjsFiles())) {
    const script = (await host.readFile(path)) ?? new Uint8Array();
    assets.set(`/${name}.mjs`, { contentType: 'text/javascript', bytes: script });
  }
  const pages = Array.from({ length: most }, (_, at) => at + 1);
  return drawEach(
    browser,
    { html: '<!doctype html>', assets, policy: OF_PDF },
    pages,
    async (page, number) => {
      const address = await page.evaluate(`(${DRAW_PAGE})(${number})`);
      if (typeof address !== 'string') return null;
      return Buffer.from(address.replace('data:image/png;base64,', ''), 'base64');
    },
  );
}

/** Opens a document and draws one picture after the other, up to one that isn’t there; what a document does to its page is no failure of Lectern’s. */
async function drawEach<T>(
  browser: RunningBrowser,
  content: PageContent,
  wanted: readonly T[],
  draw: (page: Page, one: T) => Promise<Uint8Array | null>,
): Promise<DrawnPictures> {
  const pictures: Uint8Array[] = [];
  let tellOpen: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    tellOpen = resolve;
  });
  const visit = {
    prepare: async (page: Page) => {
      await page.setViewport(WINDOW);
      await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    },
    use: async (page: Page) => {
      tellOpen();
      for (const one of wanted) {
        const picture = await within(LIMIT_PER_PICTURE, draw(page, one));
        if (picture === null) return;
        pictures.push(picture);
      }
    },
  };
  try {
    const drawing = withDeckPage(browser, content, visit);
    await within(LIMIT_TO_OPEN, Promise.race([opened, drawing]));
    await drawing;
    return { pictures, isWhole: true };
  } catch {
    return { pictures: [...pictures], isWhole: false };
  }
}

/** So high that the toolbar is beside the slides, covers nothing of them, and stays. */
const WINDOW = { width: 1280, height: 816 };

/** A slide takes a fifth of a second. */
const LIMIT_PER_PICTURE = 10_000;
const LIMIT_TO_OPEN = 20_000;
const LONGEST_FRAME = 1000;

/** No slide has so many steps; reveal.js shows those up to the number in the address. */
const BEYOND_STEPS = 9999;

const NEXT_FRAME = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))';

/** A deck is one file, with its scripts, styles, fonts and pictures in it; it runs by itself, and reaches nothing. */
const OF_DECK = [
  'sandbox allow-scripts allow-same-origin',
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  "img-src 'self' data:",
  'font-src data:',
].join('; ');

const OF_PDF =
  "default-src 'none'; script-src 'self'; connect-src 'self'; img-src blob: data:; font-src data:";

/** Runs in the page, so it is text: a page of the PDF as the address of a picture, 1280 pixels at its longer side; `null` for none. */
const DRAW_PAGE = `async (number) => {
  if (self.opened === undefined) {
    const { getDocument, VerbosityLevel } = await import(location.origin + "/drawing.mjs");
    await import(location.origin + "/reading.mjs");
    const data = await (await fetch('/file.pdf')).arrayBuffer();
    self.opened = await getDocument({ data, isEvalSupported: false, verbosity: VerbosityLevel.ERRORS }).promise;
  }
  if (number > self.opened.numPages) return null;
  const page = await self.opened.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: ${WINDOW.width} / Math.max(width, height) });
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  await page.render({ canvas, viewport }).promise;
  page.cleanup();
  return canvas.toDataURL('image/png');
}`;
