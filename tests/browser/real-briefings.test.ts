import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { openTestBrowser } from '../support/page-browser.ts';
import { hasProgram, outputOf } from '../support/poppler.ts';
import { buildBriefings, type BuiltDeck } from '../support/built-briefings.ts';
import { inSquares, meanDifference, readPng, readPpm, type SmallPicture } from '../support/small-picture.ts';
import { IS_LONG } from '../support/long-run.ts';

const CASES = [
  { theme: 'paper', slug: 'china-cybersecurity-week' },
  { theme: 'ink', slug: 'night-buses' },
  { theme: 'press', slug: 'china-cybersecurity-week' },
];
const AXE = createRequire(import.meta.url).resolve('axe-core');
const built = new Map<string, readonly BuiltDeck[]>();
const folders: string[] = [];
let browser: Browser;

beforeAll(async () => {
  browser = await openTestBrowser();
  for (const { theme, slug } of CASES) {
    const { folder, decks } = await buildBriefings(slug, '--theme', theme);
    folders.push(folder);
    built.set(theme, decks);
  }
});

afterAll(async () => {
  await browser.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

interface OpenDeck {
  readonly page: Page;
  /** What a deck must not do: requests, console messages, errors. */
  readonly diagnostics: readonly string[];
}

/** Opens a deck from disk, as its users do, and closes it after use. */
async function visit(deck: BuiltDeck, query: string, use: (open: OpenDeck) => Promise<void>): Promise<void> {
  const page = await browser.newPage();
  const diagnostics: string[] = [];
  page.on('console', (message) => diagnostics.push(message.text()));
  page.on('pageerror', (error) => diagnostics.push(String(error)));
  page.on('request', (request) => {
    if (!request.isNavigationRequest() && !request.url().startsWith('data:')) diagnostics.push(request.url());
  });
  try {
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    // The checker is a script from outside, which the deck’s policy would refuse.
    await page.setBypassCSP(query === BY_CHECKER || query === READING);
    await page.evaluateOnNewDocument(COUNT_VIOLATIONS);
    const address = pathToFileURL(deck.htmlPath).href;
    await page.goto(query === READING ? `${address}?view=read` : address);
    await page.waitForSelector(query === READING ? '.page-head' : '.reveal.ready');
    await page.evaluate('document.fonts.ready.then(() => null)');
    await use({ page, diagnostics });
  } finally {
    await page.close();
  }
}

const AS_IT_IS = 'as it is';
const BY_CHECKER = 'by the checker';
const READING = 'reading view';
const COUNT_VIOLATIONS =
  "window.violations = []; document.addEventListener('securitypolicyviolation', (event) => window.violations.push(event.violatedDirective + ' ' + event.blockedURI));";

async function show(page: Page, id: string): Promise<void> {
  await page.evaluate(`location.hash = '#/' + ${JSON.stringify(id)}`);
  await page.waitForSelector(`[id="${id}"].present`);
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
}

/** Texts of the slide shown that reach out of its box, which is scaled to the window. */
const OUTSIDE = `(() => {
  const slide = document.querySelector('.slides > .present');
  const box = document.querySelector('.slides').getBoundingClientRect();
  const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    const hidden = getComputedStyle(walker.currentNode.parentElement).clipPath !== 'none';
    const isOut = [...range.getClientRects()].some((rect) => rect.width > 1 && rect.height > 1 &&
      (rect.left < box.left - 1 || rect.top < box.top - 1 || rect.right > box.right + 1 || rect.bottom > box.bottom + 1));
    if (isOut && !hidden && walker.currentNode.textContent.trim() !== '') found.push(walker.currentNode.textContent.trim().slice(0, 60));
  }
  return found;
})()`;

const CHECK = `axe.run(document).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 120))))`;

describe.each(CASES)('$slug in the theme $theme', ({ theme, slug }) => {
  const deck = (): BuiltDeck => {
    const found = built.get(theme)?.find((one) => one.slug === slug);
    if (found === undefined) throw new Error('It was not built.');
    return found;
  };

  test('asks for nothing, breaks no policy, reports no error and has all text in the box of its slide', async () => {
    await visit(deck(), AS_IT_IS, async ({ page, diagnostics }) => {
      const outside: Record<string, unknown> = {};
      for (const { id } of deck().slides) {
        await show(page, id);
        const texts = await page.evaluate(OUTSIDE);
        if (Array.isArray(texts) && texts.length > 0) outside[id] = texts;
      }
      expect(outside).toEqual({});
      expect(diagnostics).toEqual([]);
      expect(await page.evaluate('window.violations')).toEqual([]);
    });
  });

  // The third is the first in other looks, of which the gallery is checked.
  if (IS_LONG || theme !== 'press')
    test('is accessible on each slide, as far as axe can tell', async () => {
      await visit(deck(), BY_CHECKER, async ({ page }) => {
        await page.addScriptTag({ path: AXE });
        const found: Record<string, unknown> = {};
        for (const { id } of deck().slides) {
          await show(page, id);
          const violations = await page.evaluate(CHECK);
          if (Array.isArray(violations) && violations.length > 0) found[id] = violations;
        }
        expect(found).toEqual({});
      });
    });

  test('is accessible in the reading view, as far as axe can tell', async () => {
    await visit(deck(), READING, async ({ page }) => {
      await page.addScriptTag({ path: AXE });
      expect(await page.evaluate(CHECK)).toEqual([]);
    });
  });

  test.runIf(hasProgram('pdftoppm'))('looks in the PDF as on the screen', async () => {
    const pages = pagesOf(deck());
    await visit(deck(), AS_IT_IS, async ({ page }) => {
      await page.setViewport({ width: 1280, height: 720, deviceScaleFactor: 1 });
      await page.addStyleTag({ content: WITHOUT_CONTROLS }).catch(() => null);
      const differences: Record<string, number> = {};
      for (const { id, number } of deck().slides) {
        await show(page, id);
        const screen = inSquares(readPng(Buffer.from(await page.screenshot())), SQUARE);
        const paper = pages[number - 1];
        const neighbour = pages[number === 1 ? 1 : number - 2];
        if (paper === undefined || neighbour === undefined) throw new Error(`There is no page ${number}.`);
        // Else the comparison could tell nothing.
        expect(meanDifference(screen, neighbour)).toBeGreaterThan(TOLERANCE);
        const difference = meanDifference(screen, paper);
        if (difference > TOLERANCE) differences[id] = Math.round(difference * 10) / 10;
      }
      expect(differences).toEqual({});
    });
  });
});

/** What only the screen has. */
const WITHOUT_CONTROLS = '.reveal .progress, .toolbar, .skip { visibility: hidden !important }';
/** Of 255, a square of 20 × 20 CSS pixels each: letters are smoothed in two ways, and a line has moved by more. */
const TOLERANCE = 2.5;
const SQUARE = 20;

/** All pages, a point for each CSS pixel: in smaller pictures a screen draws hairlines thicker than a page does. */
function pagesOf(deck: BuiltDeck): readonly SmallPicture[] {
  return deck.slides.map(({ number }) =>
    inSquares(
      readPpm(outputOf('pdftoppm', '-r', '96', '-f', String(number), '-l', String(number), deck.pdfPath)),
      SQUARE,
    ),
  );
}
