import { rm, writeFile } from 'node:fs/promises';

import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';

import type { PresentServer } from '../../src/present/start-presenting.ts';
import { THREE_SLIDES, isKept, liveFolder, openLive, receiptOf, slide } from '../support/live-folder.ts';
import type { LiveFolder } from '../support/live-folder.ts';
import { openTestBrowser } from '../support/page-browser.ts';

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
