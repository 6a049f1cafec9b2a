import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import { zipSync } from 'fflate';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { runLectern } from '../support/built-briefings.ts';
import { openEngine } from '../../src/desk/engine/engine.ts';
import { serveDesk } from '../../src/desk/serve/serve-desk.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import { openTestBrowser } from '../support/page-browser.ts';

const DESK = pathToFileURL(resolve('dist/lectern.html')).href;
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ARTICLE = `The last bus leaves later

By Maren Holt

Havneby, 12 March 2026. The council voted to run night buses for a year.

“We are paying for empty seats,” said Oskar Lindqvist, the leader of the opposition.

The trial costs 1.4 million crowns a year.
`;

let browser: Browser;
beforeAll(async () => {
  browser = await openTestBrowser();
});
afterAll(() => browser.close());

/** The page, opened from the disk in a window of its own, and the folder that it saves into. */
async function openDesk(): Promise<{
  readonly page: Page;
  readonly folder: string;
  readonly requests: string[];
}> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 1400, height: 900 });
  const folder = mkdtempSync(join(tmpdir(), 'desk-test-'));
  const session = await page.createCDPSession();
  await session.send('Browser.setDownloadBehavior', {
    behavior: 'allow',
    downloadPath: folder,
    browserContextId: context.id ?? '',
  });
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(DESK);
  await page.waitForSelector('[data-ready]');
  return { page, folder, requests };
}

async function paste(page: Page, article: string): Promise<void> {
  await page.click('#pasted');
  await page.keyboard.sendCharacter(article);
  await page.click('#use-pasted');
  await page.waitForSelector('#facts:not([hidden])');
}

/** Selects a paragraph of the article with the pointer, as somebody does who clicks three times. */
async function selectParagraph(page: Page, number: number): Promise<void> {
  await page.click(`#paragraphs [data-number="${number}"]`, { count: 3 });
  await page.waitForSelector('#add-quotation:enabled');
}

const saved = async (folder: string, ending: string): Promise<string> => {
  await expect.poll(() => readdirSync(folder).filter((name) => name.endsWith(ending))).toHaveLength(1);
  return join(folder, readdirSync(folder).find((name) => name.endsWith(ending)) ?? '');
};

test('a pasted article becomes a proven slide in six actions, and the saved deck is verified', async () => {
  const { page, folder, requests } = await openDesk();
  await paste(page, ARTICLE); // 1: paste, 2: Use this text
  await page.click('#facts [type=submit]'); // 3
  await page.waitForSelector('#work:not([hidden])');
  await selectParagraph(page, 4); // 4
  await page.click('#add-quotation'); // 5
  await page.waitForSelector('.proof');
  expect(await page.$eval('.card textarea', (body) => body.value)).toMatch(
    /^> We are paying for empty seats/u,
  );
  await page.waitForSelector('#save-deck:enabled');
  await page.click('#save-deck'); // 6
  const deck = await saved(folder, '.html');
  const article = join(folder, 'source.txt');
  writeFileSync(article, ARTICLE);
  // It ends with 0, or this throws.
  await runLectern('verify', deck, '--source', article);
  expect(requests.filter((url) => !/^(?:data|blob|about):/u.test(url))).toEqual([DESK]);
});

test('words chosen by keys are proven, and a changed word is refused at its card', async () => {
  const { page } = await openDesk();
  await paste(page, ARTICLE);
  await page.click('#facts [type=submit]');
  await page.waitForSelector('#work:not([hidden])');
  await page.focus('#paragraphs [data-number="4"]');
  await page.keyboard.down('Shift');
  for (let word = 0; word < 8; word += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.up('Shift');
  await page.waitForSelector('#add-quotation:enabled');
  await page.focus('#add-quotation');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.proof.proven');
  const words = await page.$('.card textarea');
  await words?.evaluate((body) =>
    body.setSelectionRange(body.value.indexOf('empty'), body.value.indexOf('empty') + 5),
  );
  await words?.focus();
  await page.keyboard.type('full');
  await page.waitForSelector('.proof.unproven');
  expect(await page.$('#save-deck:enabled')).toBeNull();
});

test('an article that would run scripts runs none, in the page nor in the deck', async () => {
  const { page } = await openDesk();
  const hostile = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
  await paste(page, `${ARTICLE}\n“We said ${hostile} twice,” said Ann Lee.\n`);
  await page.click('#facts [type=submit]');
  await page.waitForSelector('#work:not([hidden])');
  await selectParagraph(page, 6);
  await page.click('#add-quotation');
  await page.waitForSelector('.proof:not(.unproven)');
  await page.waitForSelector('#save-deck:enabled');
  const frame = await (await page.waitForSelector('#frame:not([hidden])'))?.contentFrame();
  await frame?.waitForFunction(() => document.body.textContent?.includes('onerror') ?? false);
  expect(await frame?.$$('img')).toEqual([]);
  expect(await frame?.title()).toBe('The last bus leaves later');
  expect(await page.$$('main img, main script:not([type])')).toEqual([]);
  expect(await page.title()).toMatch(/not saved/u);
});

test('each state of the page is accessible, in both languages, and a crash loses nothing', async () => {
  const { page } = await openDesk();
  const violations = async (): Promise<readonly string[]> => {
    await page.evaluate(AXE);
    return page.evaluate(
      `axe.run(document, { iframes: false }).then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html))`,
    ) as never;
  };
  expect(await violations()).toEqual([]);
  await paste(page, ARTICLE);
  expect(await violations()).toEqual([]);
  await page.click('#facts [type=submit]');
  await page.waitForSelector('#work:not([hidden])');
  await selectParagraph(page, 4);
  await page.click('#add-quotation');
  await page.waitForSelector('.proof');
  expect(await violations()).toEqual([]);
  await page.select('#language', 'de');
  expect(await page.$eval('#add-quotation', (one) => one.textContent)).toBe('Als Zitat aufnehmen');
  await page.waitForSelector('.proof');
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await page.waitForSelector('#left:not([hidden])');
  await page.click('#left button');
  await page.waitForSelector('.card .proof');
});

test('slides are moved, taken back, and a saved briefing is opened again', async () => {
  const { page, folder } = await openDesk();
  await paste(page, ARTICLE);
  await page.click('#facts [type=submit]');
  await page.waitForSelector('#work:not([hidden])');
  for (const number of [4, 5]) {
    await selectParagraph(page, number);
    await page.click(number === 4 ? '#add-quotation' : '#add-claim');
    await page.waitForSelector(`#heading-${number - 3}`);
  }
  const headings = (): Promise<string[]> =>
    page.$$eval('.card input', (inputs) => inputs.map(({ value }) => value));
  const before = await headings();
  await page.click('.card:nth-of-type(2) [data-act=up]');
  expect(await headings()).toEqual(before.toReversed());
  await page.click('#undo');
  expect(await headings()).toEqual(before);
  await page.select('#theme', 'ink');
  await page.click('#save-briefing');
  const zip = await saved(folder, '.zip');
  await expect.poll(() => page.title()).toContain('saved as');
  const other = await openDesk();
  const input = await other.page.$('input#file');
  await input?.uploadFile(zip);
  await other.page.waitForSelector('#work:not([hidden])');
  expect(await other.page.$eval('#source', (source) => source.textContent ?? '')).toBeDefined();
  expect(
    await other.page.$eval('#theme', (select) => (select instanceof HTMLSelectElement ? select.value : '')),
  ).toBe('ink');
});

test('with the server, what is written in the page stands in the folder’s outline', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'desk-folder-'));
  const server = await serveDesk(readFileSync('dist/lectern.html', 'utf8'), folder, 0, nodeHost());
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1400, height: 900 });
    await page.goto(server.address);
    await page.waitForSelector('[data-ready]');
    await paste(page, ARTICLE);
    await page.click('#facts [type=submit]');
    await page.waitForSelector('#work:not([hidden])');
    await selectParagraph(page, 4);
    await page.click('#add-quotation');
    await page.waitForSelector('.proof.proven');
    await expect.poll(() => page.title()).toContain('saved as outline.md');
    const outline = readFileSync(join(folder, 'outline.md'), 'utf8');
    expect(outline).toContain('> We are paying for empty seats\n');
    expect(readFileSync(join(folder, 'article.txt'), 'utf8')).toBe(ARTICLE);
    await page.reload();
    await page.waitForSelector('.proof.proven');
  } finally {
    await server.close();
  }
});

/** Opens a briefing of this repository; gives its files, the page and what it says. */
async function openRealBriefing(slug: string) {
  const names = readdirSync(`briefings/${slug}`).filter((name) => /\.(?:md|html|txt|json)$/u.test(name));
  const files = Object.fromEntries(
    names.map((name) => [name, new Uint8Array(readFileSync(`briefings/${slug}/${name}`))]),
  );
  const { page, folder } = await openDesk();
  const packed = join(folder, 'briefing.zip');
  writeFileSync(packed, zipSync(files));
  await (await page.$('input#file'))?.uploadFile(packed);
  await page.waitForSelector('#work:not([hidden])');
  await page.waitForFunction(() => document.querySelector('#status')?.textContent !== '');
  const told = await page.$eval('#status', (status) => status.textContent);
  return { files, page, folder, told };
}

test('the page makes of a briefing the bytes that Node makes', async () => {
  const { files, page, folder } = await openRealBriefing('night-buses');
  const { deck } = await openEngine(nodeHost()).build(files, 'night-buses');
  await page.click('#save-deck');
  expect(readFileSync(await saved(folder, '.html'), 'utf8') === deck).toBe(true);
});

test('a deck whose letters the page doesn’t have isn’t saved, and that is said', async () => {
  const { page, told } = await openRealBriefing('china-cybersecurity-week');
  expect(told).toContain('letters aren’t in this page');
  expect(await page.$('#save-deck:enabled')).toBeNull();
});
