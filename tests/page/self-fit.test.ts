import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { buildBriefing } from '../../src/pipeline.ts';
import type { RunningBrowser } from '../../src/browser/running-browser.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import { DEFAULT_OPTIONS } from '../../src/settings.ts';
import { openTestBrowser } from '../support/page-browser.ts';
import { testBrowser } from '../support/test-browser.ts';

const printer = testBrowser();
const folder = mkdtempSync(join(tmpdir(), 'self-fit-'));
let browser: Browser;

const SENTENCE = 'The reservoir stands lower than in any autumn since its gauge was set up.';
const points = (name: string, count: number): string => `## ${name}\n\n${`- ${SENTENCE}\n`.repeat(count)}`;
const statement = `## Smaller {.statement}\n\n${`${SENTENCE} `.repeat(5)}\n`;
const FITTING = [points('Fine', 3), points('Closer', 8), statement].join('\n');

beforeAll(async () => {
  browser = await openTestBrowser();
  await build('unmeasured', `${FITTING}\n${points('Hopeless', 40)}`, null);
  await build('measured', FITTING, printer());
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

const pathOf = (slug: string): string => join(folder, 'output', slug, 'index.html');

async function build(slug: string, slides: string, printing: RunningBrowser | null): Promise<void> {
  const place = join(folder, slug);
  mkdirSync(place);
  writeFileSync(join(place, 'outline.md'), `---\ntitle: Water\n---\n\n${slides}`);
  const run = {
    options: DEFAULT_OPTIONS,
    outputFolder: join(folder, 'output'),
    isStrict: false,
    browser: async () => printing,
    onPrinted: () => undefined,
    onProgress: () => undefined,
  };
  const outlinePath = join(place, 'outline.md');
  await buildBriefing({ slug, folder: place, outlinePath, shownPath: 'outline.md' }, run, nodeHost());
}

interface Fitted {
  readonly id: string;
  readonly fit: string;
  readonly gap: string | null;
  readonly variant: string | null;
}

/** How the slides of a deck stand when it is open and at rest, and what its console said. */
async function fittedIn(slug: string, width: number, height: number) {
  const page = await browser.newPage();
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  await page.setViewport({ width, height });
  await page.goto(pathToFileURL(pathOf(slug)).href);
  await page.waitForSelector(slug === 'measured' ? '.reveal.ready' : '#slide-hopeless [tabindex="0"]');
  const slides: Fitted[] = await page.$$eval('.slides > section', (sections) =>
    sections.map((section) => ({
      id: section.id,
      fit: /--fit:\s*([\d.]+)/.exec(section.getAttribute('style') ?? '')?.[1] ?? '1',
      gap: /--gap:\s*([\d.]+)/.exec(section.getAttribute('style') ?? '')?.[1] ?? null,
      variant: section.getAttribute('data-variant'),
    })),
  );
  const scrolls = await page.$$eval('[tabindex="0"]', (boxes) =>
    boxes.map((box) => box.closest('section')?.id).filter((id) => id !== undefined),
  );
  await page.close();
  return { slides, scrolls, said };
}

test('a deck that no browser measured fits itself when it opens, as a build would have', async () => {
  const measured = await fittedIn('measured', 1280, 720);
  const unmeasured = await fittedIn('unmeasured', 1280, 720);
  const shared = unmeasured.slides.filter(({ id }) => measured.slides.some((slide) => slide.id === id));
  expect(shared).toEqual(measured.slides);
  expect(shared.map(({ fit, variant }) => fit !== '1' || variant !== null)).toEqual([
    false,
    false,
    true,
    true,
  ]);
});

test.each([
  [1024, 768],
  [2560, 1440],
  [390, 844],
])('it comes out the same in a window of %i by %i', async (width, height) => {
  const usual = await fittedIn('unmeasured', 1280, 720);
  expect((await fittedIn('unmeasured', width, height)).slides).toEqual(usual.slides);
});

/** The widths of the lines of a statement, in tenths of a pixel. */
async function lineWidths(opened: Browser): Promise<readonly number[]> {
  const page = await opened.newPage();
  await page.goto(`${pathToFileURL(pathOf('measured')).href}#slide-smaller`);
  await page.waitForSelector('.reveal.ready');
  const widths = await page.$eval('#slide-smaller .statement', (statement) => {
    const range = document.createRange();
    range.selectNodeContents(statement);
    return [...range.getClientRects()].map(({ width }) => Math.round(10 * width));
  });
  await page.close();
  return widths;
}

test('lines are as long where a screen sets letters to whole pixels as they were when slides were fitted', async () => {
  const measured = await lineWidths(browser);
  const hinting = await openTestBrowser({ hints: true });
  expect(measured.length).toBeGreaterThan(3);
  expect(await lineWidths(hinting)).toEqual(measured);
  await hinting.close();
});

test('what is too full for the smallest type scrolls, and the console says so', async () => {
  const { scrolls, said } = await fittedIn('unmeasured', 1280, 720);
  expect(scrolls).toEqual(['slide-hopeless']);
  expect(said).toEqual([
    expect.stringMatching(/^Lectern: #slide-hopeless is \d+ px too tall in the smallest type; it scrolls\.$/),
  ]);
});

test('only a deck that was not measured has the code for it, named in its policy', () => {
  const scriptsOf = (slug: string): number =>
    readFileSync(pathOf(slug), 'utf8').match(/<script>/g)?.length ?? 0;
  const hashesOf = (slug: string): number =>
    /Content-Security-Policy" content="([^"]*)"/
      .exec(readFileSync(pathOf(slug), 'utf8'))?.[1]
      ?.match(/sha256-/g)?.length ?? 0;
  expect([scriptsOf('measured'), hashesOf('measured')]).toEqual([1, 1]);
  expect([scriptsOf('unmeasured'), hashesOf('unmeasured')]).toEqual([2, 2]);
});
