import { rm, writeFile } from 'node:fs/promises';

import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';

import type { PresentServer } from '../../src/present/start-presenting.ts';
import {
  REPORT,
  STEPS,
  THREE_SLIDES,
  isKept,
  liveFolder,
  openLive,
  receiptOf,
  slide,
} from '../support/live-folder.ts';
import type { LiveFolder } from '../support/live-folder.ts';
import { openTestBrowser } from '../support/page-browser.ts';
import { violations } from './offline-decks.ts';
import { openSpeakerWindow } from '../support/speaker-window.ts';

let browser: Browser;
let folder: LiveFolder;
let slides: string;
let receipt: string;
let server: PresentServer;
let page: Page;

beforeAll(async () => {
  browser = await openTestBrowser();
});

afterAll(() => browser.close());

beforeEach(async () => {
  folder = await liveFolder();
  ({ slides, receipt } = folder);
  server = await folder.present(0);
  page = await browser.newPage();
});

afterEach(async () => {
  await page.close();
  await server.close();
  await folder.remove();
});

const currentId = () => page.$eval('.slides > .present', (element) => element.id);

test('a saved change appears on the open slide, at the same step, without a reload', async () => {
  await openLive(page, server, '#/b');
  await page.keyboard.press('ArrowRight');
  await writeFile(slides, THREE_SLIDES.replace('two', 'second'));
  await page.waitForFunction(() => document.querySelector('#b')?.textContent?.includes('second'));
  expect(await page.$$eval('#b .visible', (steps) => steps.map((step) => step.textContent))).toEqual(['one']);
  expect(await currentId()).toBe('b');
  expect(await isKept(page)).toBe(true);
});

test('the reading view follows, and shows what is wrong with the outline meanwhile', async () => {
  await page.goto(`${server.address}?view=read`);
  await page.waitForSelector('.page-head');
  await writeFile(slides, THREE_SLIDES.replace('two', 'broken'));
  await page.waitForSelector('.problem');
  await writeFile(slides, THREE_SLIDES);
  await page.waitForSelector('.problem', { hidden: true });
  await writeFile(slides, THREE_SLIDES.replace('two', 'second'));
  await page.waitForFunction(() => document.querySelector('#b')?.textContent?.includes('second'));
  expect(new URL(page.url()).search).toBe('?view=read');
});

test('the slide that is shown stays when another comes before it', async () => {
  await openLive(page, server, '#/c');
  await writeFile(slides, `${slide('z', '')}\n${THREE_SLIDES}`);
  await page.waitForFunction(() => document.querySelector('.toolbar__place')?.textContent === '4 / 4');
  expect(await currentId()).toBe('c');
});

test('a slide that is chosen in the overview is shown where another has come before it meanwhile', async () => {
  await openLive(page, server, '#/a');
  await page.keyboard.press('o');
  await page.waitForSelector('.overview[open]');
  await writeFile(slides, `${slide('z', '')}\n${THREE_SLIDES}`);
  await page.waitForFunction(() => document.querySelector('.toolbar__place')?.textContent === '2 / 4');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  expect(await currentId()).toBe('b');
});

test('a slide that goes leaves the one in its place', async () => {
  await openLive(page, server, '#/c');
  await writeFile(slides, [slide('a', ''), slide('b', STEPS)].join('\n'));
  await page.waitForFunction(() => document.querySelector('.toolbar__place')?.textContent === '2 / 2');
  expect(await currentId()).toBe('b');
});

test('a mistake is told in a corner, and opens there; the slide stays in reach until it is repaired, and the focus with it', async () => {
  await openLive(page, server, '#/a');
  await page.keyboard.press('ArrowRight');
  await writeFile(slides, 'broken');
  await page.waitForSelector('.outline-problems .problem');
  expect(await page.$eval('.problem button', (button) => button.textContent)).toBe('1 error in slides.html');
  expect(await page.$eval('.problem pre', (report) => report.checkVisibility())).toBe(false);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('b-h');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  expect(await currentId()).toBe('c');
  await page.click('.problem button');
  expect(await page.$eval('dialog pre', (report) => report.textContent)).toBe(REPORT);
  expect(await page.$eval('.problem__what', (what) => what.textContent)).toBe('error: <broken>\n');
  expect(await page.$eval('.problem__lines', (lines) => lines.textContent)).toBe(
    '3 | <broken>\n  | ^^^^^^^^\n',
  );
  await writeFile(slides, THREE_SLIDES);
  await page.waitForSelector('.problem', { hidden: true });
  expect(await page.$$('dialog[open]')).toEqual([]);
  expect(await isKept(page)).toBe(true);
});

test('axe finds nothing in what is told of a mistake, nor in its report', async () => {
  await page.setBypassCSP(true);
  await openLive(page, server, '#/a');
  await writeFile(slides, 'broken');
  await page.waitForSelector('.problem');
  expect(await violations(page)).toEqual([]);
  await page.click('.problem button');
  expect(await violations(page)).toEqual([]);
});

test('a mistake that is told can be closed before the audience', async () => {
  await openLive(page, server, '#/a');
  await writeFile(slides, 'broken');
  await page.waitForSelector('.problem');
  await page.click('.problem [aria-label="Close"]');
  expect(await page.$$('.problem')).toEqual([]);
});

test('a mistake is told in the speaker view in place of the deck, as long as there is one', async () => {
  await openLive(page, server, '#/a');
  const { view, current } = await openSpeakerWindow(page);
  await writeFile(slides, 'broken');
  await view.waitForSelector('#speaker-controls .problem');
  expect(
    await view.$eval('.problem pre', (report) => [report.textContent, report.checkVisibility()]),
  ).toEqual([REPORT, true]);
  expect(await page.$$('.outline-problems')).toEqual([]);
  expect(await current.$$('.problem')).toEqual([]);
  await view.close();
  await page.waitForSelector('main .problem');
});

test('a change of the slide that has the focus leaves it there, and says nothing', async () => {
  await openLive(page, server, '#/a');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.evaluate(() => document.querySelector('.status')?.replaceChildren());
  await writeFile(slides, THREE_SLIDES.replace('two', 'second'));
  await page.waitForFunction(() => document.querySelector('#b')?.textContent?.includes('second'));
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('b-h');
  expect(await page.$eval('.status', (status) => status.textContent)).toBe('');
});

test('a deck that is opened while there is a mistake tells of it beside the last good deck', async () => {
  await openLive(page, server, '#/b');
  await writeFile(slides, 'broken');
  await page.waitForSelector('.problem');
  await page.reload();
  await page.waitForSelector('.problem');
  expect(await currentId()).toBe('b');
});

test('a speaker view that stays open says the slides and keeps its keys when the deck is loaded again', async () => {
  await openLive(page, server, '#/a');
  const { view } = await openSpeakerWindow(page);
  await page.reload();
  await page.waitForSelector('.reveal.ready');
  await page.waitForFunction(
    async () => new Promise((resolve) => addEventListener('message', resolve, { once: true })),
  );
  await view.focus('#speaker-controls');
  await view.keyboard.press('ArrowDown');
  await view.keyboard.press('PageDown');
  await view.waitForFunction(() => document.querySelector('[aria-live]')?.textContent === 'Slide 2 of 3: b');
  expect(await currentId()).toBe('b');
  expect(await page.$$('#b .visible')).toEqual([]);
  await view.close();
});

test('both frames and the notes of the speaker view follow', async () => {
  await openLive(page, server, '#/a');
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
  expect(await isKept(page)).toBe(true);
  await view.close();
});

/** A slide in the boxes that are measured. */
const staged = (id: string, words: string): string =>
  slide(id, `<div class="stage" style="${STAGE}"><div class="body" style="${BODY}">${words}</div></div>`);
const STAGE = 'display: flex; flex-direction: column; width: 1000px; height: 500px';
const BODY = 'flex: 1 1 auto; min-height: 0; font-size: calc(var(--fit, 1) * 100px)';

test('a slide is fitted when the deck opens, and again when its text changes', async () => {
  await writeFile(slides, [staged('a', 'words '.repeat(80)), slide('b', ''), slide('c', '')].join('\n'));
  await openLive(page, server, '#/a');
  await page.waitForSelector('#a[style*="--fit"]');
  await writeFile(slides, [staged('a', 'words'), slide('b', ''), slide('c', '')].join('\n'));
  await page.waitForFunction(() => document.querySelector('#a .body')?.textContent === 'words');
  expect(await page.$eval('#a', (section) => section.getAttribute('style') ?? '')).not.toContain('--fit');
});

test('a slide that is too full for any type is told with its line, as long as it is shown', async () => {
  await openLive(page, server, '#/a');
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

test('the toolbar says that the server is gone, until one answers again', async () => {
  await openLive(page, server, '#/a');
  const said = (): Promise<string> => page.$eval('.toolbar [role=status]', (note) => note.textContent ?? '');
  expect(await said()).toBe('');
  await server.close();
  await page.waitForFunction(() =>
    document.querySelector('.toolbar [role=status]')?.textContent?.startsWith('Server not answering'),
  );
  server = await folder.present(Number(new URL(server.address).port));
  await page.waitForFunction(() => document.querySelector('.toolbar [role=status]')?.textContent === '');
  expect(await isKept(page)).toBe(true);
});

test('scripts in new content do not run', async () => {
  await openLive(page, server, '#/a');
  await writeFile(
    slides,
    THREE_SLIDES.replace('>a<', '>Alpha<script>document.body.dataset.mark = "ran"</script><'),
  );
  await page.waitForFunction(() => document.querySelector('#a h2')?.textContent?.startsWith('Alpha'));
  expect(await isKept(page)).toBe(true);
});

const CITED = slide('a', '<p class="cite" data-quotations="q1"><a id="origin" href="#c">Gazette</a></p>');

test('the source of a quotation that comes opens the panel, with the receipt that came last', async () => {
  await openLive(page, server, '#/a');
  await writeFile(slides, THREE_SLIDES.replace(slide('a', ''), CITED));
  await page.waitForSelector('#origin[aria-haspopup="dialog"]');
  await page.click('#origin');
  expect(await page.$eval('.panel h3', (heading) => heading.textContent)).toMatch(/word for word$/);
  await writeFile(receipt, receiptOf('edited'));
  await page.waitForSelector('dialog.panel', { hidden: true });
  await page.click('#origin');
  expect(await page.$eval('.panel h3', (heading) => heading.textContent)).toMatch(/with marked edits$/);
  expect(await isKept(page)).toBe(true);
});

test('an open panel stays while other slides change', async () => {
  await writeFile(slides, THREE_SLIDES.replace(slide('a', ''), CITED));
  await openLive(page, server, '#/a');
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
  await openLive(page, server, '#/a');
  await page.waitForSelector('#origin[aria-haspopup="dialog"]');
  await page.click('#origin');
  await writeFile(slides, THREE_SLIDES.replace(slide('a', ''), CITED.replace('Gazette', 'Herald')));
  await page.waitForFunction(() => document.querySelector('#origin')?.textContent === 'Herald');
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.activeElement?.id === 'a-h');
});

test('the source is a link again when the receipt is gone', async () => {
  await writeFile(slides, THREE_SLIDES.replace(slide('a', ''), CITED));
  await openLive(page, server, '#/a');
  await page.waitForSelector('#origin[aria-haspopup="dialog"]');
  await rm(receipt);
  await page.waitForSelector('#origin:not([role])');
  await page.click('#origin');
  await page.waitForSelector('#c.present');
});
