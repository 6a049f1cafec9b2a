import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';

import type { PresentBuild } from '../../src/present/present-build.ts';
import { startPresenting } from '../../src/present/start-presenting.ts';
import type { PresentServer } from '../../src/present/start-presenting.ts';
import { watchFiles } from '../../src/present/watch-files.ts';
import { fixtureDocument, pageBundle, shell } from '../support/fixture-deck.ts';
import { openTestBrowser } from '../support/page-browser.ts';
import { openSpeakerWindow } from '../support/speaker-window.ts';

const REPORT = 'error: <broken>\n  --> slides.html:3:1\n3 | <broken>\n  | ^^^^^^^^\n  = hint: Mend it.\n';

let browser: Browser;
let folder: string;
let slides: string;
let receipt: string;
let server: PresentServer;
let page: Page;

beforeAll(async () => {
  browser = await openTestBrowser();
});

afterAll(() => browser.close());

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'live-'));
  slides = join(folder, 'slides.html');
  receipt = join(folder, 'receipt.json');
  await writeFile(slides, THREE_SLIDES);
  await writeFile(receipt, receiptOf('verbatim'));
  server = await startPresenting({
    port: 0,
    build,
    watch: watchFiles,
    page: await pageBundle('live'),
    drawShell: await shell(),
    whenBuilt: () => {},
  });
  page = await browser.newPage();
});

afterEach(async () => {
  await page.close();
  await server.close();
  await rm(folder, { recursive: true });
});

const slide = (id: string, body: string): string =>
  `<section id="${id}" class="slide" aria-labelledby="${id}-h"><h2 id="${id}-h">${id}</h2>${body}<aside class="notes"><p>Notes of ${id}</p></aside></section>`;

const STEPS = '<ul><li class="fragment">one</li><li class="fragment">two</li></ul>';
const THREE_SLIDES = [slide('a', ''), slide('b', STEPS), slide('c', '')].join('\n');

/** A receipt with one quotation, `q1`. */
const receiptOf = (verdict: string): string =>
  JSON.stringify({
    kind: 'lectern-receipt',
    version: 1,
    tool: 'lectern',
    sources: {},
    quotations: [{ id: 'q1', content: 'No further', verdict }],
  });

const PLACES = { a: 'slides.html:1', b: 'slides.html:2', c: 'slides.html:3' };

const CITED = slide('a', '<p class="cite" data-quotations="q1"><a id="origin" href="#c">Gazette</a></p>');

/**
 * A stand-in for the stages before: the file is the slides, and the word “broken” in it a mistake. So is an empty file,
 * which a test makes for a moment each time it writes.
 */
async function build(): Promise<PresentBuild> {
  const slidesHtml = await readFile(slides, 'utf8');
  if (slidesHtml === '' || slidesHtml.includes('broken'))
    return { kind: 'problem', title: '1 error in slides.html', report: REPORT, files: [slides] };
  const { title, language, author, tokensCss, css, fontsCss } = await fixtureDocument({ mode: 'live' });
  const receiptJson = await readFile(receipt, 'utf8').catch(() => null);
  const files = [slides, receipt];
  return {
    kind: 'deck',
    title,
    language,
    author,
    slidesHtml,
    tokensCss,
    css,
    fontsCss,
    receiptJson,
    places: PLACES,
    files,
  };
}

/** Opens the deck at a place and marks the window, to see whether it is loaded again. */
async function open(hash: string): Promise<void> {
  await page.goto(`${server.address}${hash}`);
  await page.waitForSelector('.reveal.ready');
  await page.evaluate(() => (document.body.dataset['mark'] = 'kept'));
}

const isKept = () => page.evaluate(() => document.body.dataset['mark'] === 'kept');
const currentId = () => page.$eval('.slides > .present', (element) => element.id);

test('a saved change appears on the open slide, at the same step, without a reload', async () => {
  await open('#/b');
  await page.keyboard.press('ArrowRight');
  await writeFile(slides, THREE_SLIDES.replace('two', 'second'));
  await page.waitForFunction(() => document.querySelector('#b')?.textContent?.includes('second'));
  expect(await page.$$eval('#b .visible', (steps) => steps.map((step) => step.textContent))).toEqual(['one']);
  expect(await currentId()).toBe('b');
  expect(await isKept()).toBe(true);
});

test('the slide that is shown stays when another comes before it', async () => {
  await open('#/c');
  await writeFile(slides, `${slide('z', '')}\n${THREE_SLIDES}`);
  await page.waitForFunction(() => document.querySelector('.toolbar__place')?.textContent === '4 / 4');
  expect(await currentId()).toBe('c');
});

test('a slide that goes leaves the one in its place', async () => {
  await open('#/c');
  await writeFile(slides, [slide('a', ''), slide('b', STEPS)].join('\n'));
  await page.waitForFunction(() => document.querySelector('.toolbar__place')?.textContent === '2 / 2');
  expect(await currentId()).toBe('b');
});

test('a mistake lies over the slide until it is mended', async () => {
  await open('#/b');
  await writeFile(slides, 'broken');
  await page.waitForSelector('.problem');
  expect(await page.$eval('.problem pre', (report) => report.textContent)).toBe(REPORT);
  expect(await page.$eval('.problem__what', (what) => what.textContent)).toBe('error: <broken>\n');
  expect(await page.$eval('.problem__lines', (lines) => lines.textContent)).toBe(
    '3 | <broken>\n  | ^^^^^^^^\n',
  );
  expect(await currentId()).toBe('b');
  await writeFile(slides, THREE_SLIDES);
  await page.waitForSelector('.problem', { hidden: true });
  expect(await isKept()).toBe(true);
});

test('the keys scroll what is said of a mistake, nothing under it can be reached, and the focus comes back', async () => {
  await open('#/a');
  await page.keyboard.press('ArrowRight');
  await writeFile(slides, 'broken');
  await page.waitForSelector('.problem');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('problem');
  await page.keyboard.press('ArrowRight');
  expect(await currentId()).toBe('b');
  const reachable = await page.$$eval('.skip-links, .reveal, .toolbar', (parts) =>
    parts.filter((part) => !(part as HTMLElement).inert).map(({ className }) => className),
  );
  expect(reachable).toEqual([]);
  await writeFile(slides, THREE_SLIDES);
  await page.waitForSelector('.problem', { hidden: true });
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('b-h');
  expect(await page.$$('[inert]:is(.skip-links, .reveal, .toolbar)')).toHaveLength(0);
});

test('a change of the slide that has the focus leaves it there, and says nothing', async () => {
  await open('#/a');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.evaluate(() => document.querySelector('.status')?.replaceChildren());
  await writeFile(slides, THREE_SLIDES.replace('two', 'second'));
  await page.waitForFunction(() => document.querySelector('#b')?.textContent?.includes('second'));
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('b-h');
  expect(await page.$eval('.status', (status) => status.textContent)).toBe('');
});

test('a deck that is opened while there is a mistake shows it over the last good deck', async () => {
  await open('#/b');
  await writeFile(slides, 'broken');
  await page.waitForSelector('.problem');
  await page.reload();
  await page.waitForSelector('.problem');
  expect(await currentId()).toBe('b');
});

test('both frames and the notes of the speaker view follow', async () => {
  await open('#/a');
  const { view, current, upcoming } = await openSpeakerWindow(page);
  await view.waitForFunction(() => document.querySelector('.value')?.textContent?.includes('Notes of a'));
  await current.waitForSelector('#a.present');
  await upcoming.waitForSelector('#b.present');
  await writeFile(
    slides,
    THREE_SLIDES.replace('Notes of a', 'Words on a').replace('two', 'second').replace('>a<', '>Alpha<'),
  );
  await view.waitForFunction(() => document.querySelector('.value')?.textContent?.includes('Words on a'));
  await current.waitForFunction(() => document.querySelector('#a.present h2')?.textContent === 'Alpha');
  await upcoming.waitForFunction(() => document.querySelector('#b.present')?.textContent?.includes('second'));
  expect(await isKept()).toBe(true);
  await view.close();
});

/** A slide in the boxes that are measured. */
const staged = (id: string, words: string): string =>
  slide(id, `<div class="stage" style="${STAGE}"><div class="body" style="${BODY}">${words}</div></div>`);
const STAGE = 'display: flex; flex-direction: column; width: 1000px; height: 500px';
const BODY = 'flex: 1 1 auto; min-height: 0; font-size: calc(var(--fit, 1) * 100px)';

test('a slide is fitted when the deck opens, and again when its text changes', async () => {
  await writeFile(slides, [staged('a', 'words '.repeat(80)), slide('b', ''), slide('c', '')].join('\n'));
  await open('#/a');
  await page.waitForSelector('#a[style*="--fit"]');
  await writeFile(slides, [staged('a', 'words'), slide('b', ''), slide('c', '')].join('\n'));
  await page.waitForFunction(() => document.querySelector('#a .body')?.textContent === 'words');
  expect(await page.$eval('#a', (section) => section.getAttribute('style') ?? '')).not.toContain('--fit');
});

test('a slide that is too full for any type has a note over it with its line, as long as it is shown', async () => {
  await open('#/a');
  await writeFile(slides, [staged('a', 'words '.repeat(9000)), slide('b', ''), slide('c', '')].join('\n'));
  await page.waitForSelector('.overfull');
  expect(await page.$eval('.overfull', (note) => note.textContent)).toMatch(
    /^slides\.html:1: this slide is \d+ px too tall/,
  );
  await page.keyboard.press('ArrowRight');
  expect(await page.$$('.overfull')).toEqual([]);
  await page.keyboard.press('ArrowLeft');
  expect(await page.$$('.overfull')).toHaveLength(1);
  await writeFile(slides, THREE_SLIDES);
  await page.waitForSelector('.overfull', { hidden: true });
});

test('scripts in new content do not run', async () => {
  await open('#/a');
  await writeFile(
    slides,
    THREE_SLIDES.replace('>a<', '>Alpha<script>document.body.dataset.mark = "ran"</script><'),
  );
  await page.waitForFunction(() => document.querySelector('#a h2')?.textContent?.startsWith('Alpha'));
  expect(await isKept()).toBe(true);
});

test('the source of a quotation that comes opens the panel, with the receipt that came last', async () => {
  await open('#/a');
  await writeFile(slides, THREE_SLIDES.replace(slide('a', ''), CITED));
  await page.waitForSelector('#origin[aria-haspopup="dialog"]');
  await page.click('#origin');
  expect(await page.$eval('.panel h3', (heading) => heading.textContent)).toMatch(/word for word$/);
  await writeFile(receipt, receiptOf('edited'));
  await page.waitForSelector('dialog.panel', { hidden: true });
  await page.click('#origin');
  expect(await page.$eval('.panel h3', (heading) => heading.textContent)).toMatch(/with marked edits$/);
  expect(await isKept()).toBe(true);
});

test('an open panel stays while other slides change', async () => {
  await writeFile(slides, THREE_SLIDES.replace(slide('a', ''), CITED));
  await open('#/a');
  await page.waitForSelector('#origin[aria-haspopup="dialog"]');
  await page.click('#origin');
  await writeFile(slides, THREE_SLIDES.replace(slide('a', ''), CITED).replace('two', 'second'));
  await page.waitForFunction(() => document.querySelector('#b')?.textContent?.includes('second'));
  expect(await page.$$('dialog.panel[open]')).toHaveLength(1);
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.activeElement?.id === 'origin');
});

test('the focus is on the slide when a panel closes whose opener was drawn anew', async () => {
  await writeFile(slides, THREE_SLIDES.replace(slide('a', ''), CITED));
  await open('#/a');
  await page.waitForSelector('#origin[aria-haspopup="dialog"]');
  await page.click('#origin');
  await writeFile(slides, THREE_SLIDES.replace(slide('a', ''), CITED.replace('Gazette', 'Herald')));
  await page.waitForFunction(() => document.querySelector('#origin')?.textContent === 'Herald');
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.activeElement?.id === 'a-h');
});

test('the source is a link again when the receipt is gone', async () => {
  await writeFile(slides, THREE_SLIDES.replace(slide('a', ''), CITED));
  await open('#/a');
  await page.waitForSelector('#origin[aria-haspopup="dialog"]');
  await rm(receipt);
  await page.waitForSelector('#origin:not([role])');
  await page.click('#origin');
  await page.waitForSelector('#c.present');
});
