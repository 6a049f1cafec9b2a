import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';

import type { PresentBuild } from '../../src/present/live-deck.ts';
import { startPresenting } from '../../src/present/start-presenting.ts';
import type { PresentServer } from '../../src/present/start-presenting.ts';
import { fixtureDocument, pageBundle, shell } from '../support/fixture-deck.ts';
import { openTestBrowser } from '../support/page-browser.ts';

let browser: Browser;
let server: PresentServer;
let page: Page;
/** What the next build gives. */
let built: PresentBuild;
let save: () => void = () => {};

const slide = (id: string, body: string): string =>
  `<section id="${id}" class="slide" aria-labelledby="${id}-h"><h2 id="${id}-h">${id}</h2>${body}</section>`;

const STAGE = 'display: flex; flex-direction: column; width: 1000px; height: 500px';
const BODY = 'flex: 1 1 auto; min-height: 0; font-size: calc(var(--fit, 1) * 100px)';
const TOO_FULL = `<div class="stage" style="${STAGE}"><div class="body" style="${BODY}">${'Wasser '.repeat(9000)}</div></div>`;

async function deckIn(language: string, body = ''): Promise<PresentBuild> {
  const { title, author, tokensCss, sheetCss, css, fontsCss } = await fixtureDocument({ mode: 'live' });
  return {
    kind: 'deck',
    warnings: 0,
    title,
    language,
    author,
    slides: new Map([
      ['a', slide('a', body)],
      ['b', slide('b', '')],
    ]),
    tokensCss,
    sheetCss,
    css,
    fontsCss,
    receiptJson: null,
    places: { a: 'slides.html:1' },
    files: [],
  };
}

beforeAll(async () => {
  browser = await openTestBrowser();
});

afterAll(() => browser.close());

beforeEach(async () => {
  built = await deckIn('en');
  server = await startPresenting({
    briefing: 'test',
    port: 0,
    build: async () => built,
    watch: (whenChanged) => {
      save = whenChanged;
      return { follow: () => {}, close: () => {} };
    },
    page: await pageBundle('live'),
    drawShell: await shell(),
    takeTimes: null,
    whenBuilt: () => {},
  });
  page = await browser.newPage();
});

afterEach(async () => {
  await page.close();
  await server.close();
});

async function open(hash: string): Promise<void> {
  await page.goto(`${server.address}${hash}`);
  await page.waitForSelector('.reveal.ready');
}

test('a deck that gets another language is loaded again, at its slide, with its controls in that language', async () => {
  await open('#/b');
  built = await deckIn('de');
  save();
  await page.waitForSelector('html[lang="de"] .reveal.ready');
  const speaker = await page.$eval('[data-command="speaker"]', (button) => button.textContent);
  expect(speaker).toBe('Referentenansicht');
  expect(await page.$eval('.slides > .present', ({ id }) => id)).toBe('b');
});

test('what is told of a slide that is too full is in the language of the deck', async () => {
  built = await deckIn('de', TOO_FULL);
  save();
  await open('#/a');
  // Where slides stand is told by itself, after what they are.
  await page.waitForSelector('html[lang="de"] .overfull bdi');
  const note = await page.$eval('.overfull > span', (element) => [
    element.getAttribute('lang'),
    element.textContent,
  ]);
  expect(note).toEqual([
    'de',
    expect.stringMatching(/^slides\.html:1: Diese Folie ist auch in der kleinsten Schrift \d+ px zu hoch/u),
  ]);
});

test('what is wrong with the outline is in English, from left to right', async () => {
  built = await deckIn('ar');
  save();
  await open('#/a');
  await page.waitForSelector('html[lang="ar"]');
  built = { kind: 'problem', title: '1 error in slides.html', report: 'error: x\n', files: [] };
  save();
  await page.waitForSelector('.problem');
  expect(await page.$eval('.problem button', ({ lang }) => lang)).toBe('en');
  await page.click('.problem button');
  const marks = await page.$eval('.problem-report', (dialog) => [
    dialog.getAttribute('lang'),
    dialog.getAttribute('dir'),
  ]);
  expect(marks).toEqual(['en', 'ltr']);
});
