import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

import type { Browser, FileChooser, Page, SerializedAXNode } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { openTestBrowser } from '../support/page-browser.ts';
import { builtPdf, workFolder } from '../support/run-lectern.ts';
import {
  ARTICLE,
  CHINESE,
  DECKS,
  deckOf,
  type Files,
  forged,
  outlineOf,
  PAGE,
  pdfOf,
  READ,
  saidByCommand,
  saidByPage,
  type Shown,
  WENZEL,
  ZHOU,
} from '../support/verifier-cases.ts';

let browser: Browser;
let page: Page;
let html: string;
let folder: string;
let asked: string[];
let faults: string[];

beforeAll(async () => {
  [browser, html] = [await openTestBrowser(), readFileSync('dist/verifier.html', 'utf8')];
});
afterAll(async () => {
  await browser.close();
});

beforeEach(async () => {
  folder = workFolder({ 'verifier.html': html });
  [asked, faults] = [[], []];
  page = await browser.newPage();
  page.on('request', (request) => {
    // The worker that reads PDFs is a text of the page.
    if (!request.url().startsWith('blob:null/')) asked.push(request.url());
  });
  page.on('console', (message) => faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.goto(pathToFileURL(join(folder, 'verifier.html')).href);
  return () => page.close();
});

/** Chooses a deck and articles, as somebody does by the two buttons. */
async function choose(deck: string, articles: readonly string[]): Promise<Shown> {
  await fill('input#deck', [deck]);
  await settled();
  if (articles.length > 0) await fill('input#articles', articles);
  await settled();
  const shown = (await page.evaluate(READ)) as Shown;
  expect(faults).toEqual([]);
  expect(asked).toEqual([pathToFileURL(join(folder, 'verifier.html')).href]);
  return shown;
}

async function fill(selector: 'input#deck' | 'input#articles', paths: readonly string[]): Promise<void> {
  const input = await page.$(selector);
  await page.evaluate(`document.querySelector('#status').textContent = ''`);
  await input?.uploadFile(...paths);
}

const settled = () =>
  page.waitForFunction(
    `/^(?:Now|None|This page failed|The file|\\d)/.test(document.querySelector('#status').textContent)`,
    { timeout: 30_000 },
  );

/** What the page shows of a deck and its articles. */
async function shown(deck: string, articles: Files): Promise<Shown> {
  const given = workFolder({ 'index.html': deck, ...articles });
  const paths = Object.keys(articles).map((name) => join(given, name));
  return choose(join(given, 'index.html'), paths);
}

const headings = ({ quotations }: Shown): readonly string[] => quotations.map(({ heading }) => heading);

describe('each quotation is shown beside its passage', () => {
  test('of a text', async () => {
    const outline = outlineOf({ holt: 'a.txt' }, WENZEL);
    const found = await shown(await deckOf({ 'outline.md': outline, 'a.txt': ARTICLE }), {
      'a.txt': ARTICLE,
    });
    expect(headings(found)).toEqual(['Quotation 1: matches the article', 'Quotation 2: matches the article']);
    expect(found.quotations.map(({ marked }) => marked)).toEqual([
      ['We stopped promising and started counting'],
      ['It is a trial with a date on it'.slice(6)],
    ]);
    expect(found.status).toBe(
      '2 of 2 quotations match the articles given. The slides themselves were not compared.',
    );
    expect(found.text).toContain('In paragraph 4');
    expect(found.text).toContain('lectern verify index.html --source a.txt');
    expect(found.text).toContain('the author’s own wording: The wall comes first');
    expect(found.text).toContain('It is the text that the file says it was made with.');
    expect(found.text).not.toMatch(/[✓✔✅]/u);
  });

  test('of a web page', async () => {
    const outline = outlineOf({ holt: 'a.html' }, WENZEL);
    const found = await shown(await deckOf({ 'outline.md': outline, 'a.html': PAGE }), { 'a.html': PAGE });
    expect(headings(found)).toEqual(['Quotation 1: matches the article', 'Quotation 2: matches the article']);
    expect(found.text).toContain('silent & left');
  });

  test('of a Chinese text', async () => {
    const outline = outlineOf({ xinhua: 'a.txt' }, ZHOU, 'zh');
    const found = await shown(await deckOf({ 'outline.md': outline, 'a.txt': CHINESE }), {
      'a.txt': CHINESE,
    });
    expect(headings(found)).toEqual(['Quotation 1: matches the article']);
    expect(found.quotations[0]?.marked).toEqual(['网络安全为人民，网络安全靠人民。']);
  });

  test('of a PDF', async () => {
    const article = await pdfOf(ARTICLE);
    const outline = outlineOf({ holt: 'a.pdf' }, WENZEL);
    const found = await shown(await deckOf({ 'outline.md': outline, 'a.pdf': article }), {
      'a.pdf': article,
    });
    expect(headings(found)).toEqual(['Quotation 1: matches the article', 'Quotation 2: matches the article']);
    expect(found.text).toContain('It is the text that the file says it was made with.');
    expect(found.text).toContain('In paragraph 3');
  });

  test('out of a deck printed as PDF', async () => {
    const outline = outlineOf({ holt: 'a.txt' }, WENZEL);
    const pdf = await builtPdf({ 'outline.md': outline, 'a.txt': ARTICLE }, 'slides');
    const found = await choose(pdf, [join(workFolder({ 'a.txt': ARTICLE }), 'a.txt')]);
    expect(headings(found)).toEqual(['Quotation 1: matches the article', 'Quotation 2: matches the article']);
  });
});

describe('what doesn’t match is said', () => {
  test.each([
    ['words', 'We stopped promising', 'We never stopped promising', 'Quotation 1: doesn’t match the article'],
    ['a speaker', '— Dora Wenzel', '— Theo Brandt', 'Quotation 1: doesn’t match the article'],
    [
      'a passage',
      'a trial with a date on it',
      'a trial without a date',
      'Quotation 2: doesn’t match the article',
    ],
  ])('%s', async (_what, from, to, heading) => {
    const deck = await deckOf({ 'outline.md': outlineOf({ holt: 'a.txt' }, WENZEL), 'a.txt': ARTICLE });
    const found = await shown(forged(deck, from, to), { 'a.txt': ARTICLE });
    expect(headings(found)).toContain(heading);
    expect(found.status).toContain('1 of 2 quotations matches the articles given. 1 doesn’t match (');
    expect(found.messages.length).toBeGreaterThan(0);
  });

  test('a figure', async () => {
    const deck = await deckOf({ 'outline.md': outlineOf({ holt: 'a.txt' }, WENZEL), 'a.txt': ARTICLE });
    const found = await shown(forged(deck, '2.4 million', '9.4 million'), { 'a.txt': ARTICLE });
    expect(found.status).toContain('Something else doesn’t match: 1, listed below.');
    expect(found.messages.join(' ')).toContain('9.4 million');
  });

  test('a file that carries no source, and one that is no article', async () => {
    const deck = await deckOf({ 'outline.md': outlineOf({ holt: 'a.txt' }, WENZEL), 'a.txt': ARTICLE });
    const none = await shown('<p>hello</p>', {});
    expect(none.text).toContain('doesn’t carry the source');
    const itself = await shown(deck, { 'deck.html': deck, 'a.pdf': '%PDF-1.7' });
    expect(itself.text).toContain('It is a deck of Lectern’s, which can’t prove what it says itself.');
    expect(itself.text).toContain('a.pdf can’t be opened as a PDF');
    expect(itself.quotations).toEqual([]);
  });
});

test('files that are dropped are taken for what they are', async () => {
  const deck = await deckOf({ 'outline.md': outlineOf({ holt: 'a.txt' }, WENZEL), 'a.txt': ARTICLE });
  await page.evaluate(`{
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([${JSON.stringify(ARTICLE)}], 'a.txt'));
    dataTransfer.items.add(new File([${JSON.stringify(deck).replaceAll('<', String.raw`\x3C`)}], 'mailed.html'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }`);
  await settled();
  const found = (await page.evaluate(READ)) as Shown;
  expect(found.status).toContain('2 of 2 quotations match');
  expect(found.text).toContain('Result for mailed.html');
  expect([faults, asked.length]).toEqual([[], 1]);
});

test('tags in a file are letters in the page', async () => {
  const tag = '<img src="https://example.org/x" onerror="document.title = 1">';
  const outline = outlineOf(
    { holt: 'a.txt' },
    WENZEL.replace('We stopped', `${tag.replaceAll('<', '\\<')} We stopped`),
  );
  const article = ARTICLE.replace('We stopped', `${tag} We stopped`);
  const found = await shown(await deckOf({ 'outline.md': outline, 'a.txt': article }), { 'a.txt': article });
  expect(found.text).toContain(tag);
  expect(await page.evaluate('document.images.length')).toBe(0);
  expect(await page.title()).toBe('Lectern verifier');
});

describe('its verdicts are those of the command', () => {
  test.each(DECKS)('on %s', async (_what, files, sources, [from, to]) => {
    const deck = await deckOf(files);
    for (const file of [deck, forged(deck, from, to)]) {
      await page.reload();
      asked.length = 1;
      const names = Object.values(sources);
      const found = await shown(file, Object.fromEntries(names.map((name) => [name, files[name] ?? ''])));
      expect(found.quotations.length).toBeGreaterThan(0);
      expect(saidByPage(found)).toEqual(
        await saidByCommand(new TextEncoder().encode(file), 'index.html', files, sources),
      );
    }
  });
});

test('it fits into a mail, and may ask for nothing', () => {
  // As hard as it can be, which takes seconds, a tenth less comes out.
  expect(brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length).toBeLessThan(
    900_000,
  );
  const policy = /Content-Security-Policy"\s+content="([^"]+)"/u.exec(html)?.[1] ?? '';
  expect(policy).toMatch(
    /^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'; worker-src blob:; base-uri 'none'; form-action 'none'$/u,
  );
});

test('a screen reader hears what each control is, what came out, and which file can’t be used', async () => {
  const deck = await deckOf({ 'outline.md': outlineOf({ holt: 'a.txt' }, WENZEL), 'a.txt': ARTICLE });
  await shown(deck, { 'a.txt': ARTICLE, 'empty.pdf': '%PDF-1.7' });
  const heard: string[] = [];
  const hear = ({ role, name = '', description, children = [] }: SerializedAXNode): void => {
    if (name !== '' && /^(?:button|region|article|status)$/u.test(role))
      heard.push([role, name, description ?? []].flat().join(': '));
    for (const child of children) hear(child);
  };
  const whole = await page.accessibility.snapshot({ interestingOnly: false });
  if (whole !== null) hear(whole);
  expect(heard).toEqual([
    'region: 1. The deck or PDF',
    'button: Choose index.html or a PDF, or drop it anywhere on this page.: index.html · Read.',
    'region: 2. The articles',
    'button: Choose the saved articles that it quotes: text, Markdown, HTML, MHTML, PDF, Word (.docx), EPUB or subtitles.',
    'button: Remove a.txt',
    'button: Remove empty.pdf',
    'region: Result for index.html',
    'article: Quotation 1: matches the article',
    'article: Quotation 2: matches the article',
  ]);
  const status = await page.$eval('[role=status]', (one) => one.textContent);
  expect(status).toMatch(/^2 of 2 quotations match .* empty\.pdf can’t be used: /u);
});

/** What Enter opens on the focused button for files. */
async function fileChooserByEnter(): Promise<FileChooser> {
  const chooser = page.waitForFileChooser();
  // Keys reach a page by another way than what has it hand its choosers out: whatever it answers, it has heard of that.
  await page.evaluate('0');
  await page.keyboard.press('Enter');
  return chooser;
}

test('it is used by keyboard alone', async () => {
  const deck = await deckOf({ 'outline.md': outlineOf({ holt: 'a.txt' }, WENZEL), 'a.txt': ARTICLE });
  const given = workFolder({ 'index.html': deck, 'a.txt': ARTICLE });
  for (const name of ['index.html', 'a.txt']) {
    await page.keyboard.press('Tab');
    await page.waitForFunction(`document.activeElement.type === 'file'`);
    await (await fileChooserByEnter()).accept([join(given, name)]);
    await settled();
  }
  await page.waitForFunction(`document.querySelector('#status').textContent.startsWith('2 of 2')`);
});

test('what was chosen before the page was there to its end is looked up', async () => {
  const deck = await deckOf({ 'outline.md': outlineOf({ holt: 'a.txt' }, WENZEL), 'a.txt': ARTICLE });
  const given = workFolder({ 'index.html': deck, 'a.txt': ARTICLE });
  const script = html.lastIndexOf('<script>');
  let sendRest = (): void => {};
  const server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html').write(html.slice(0, script));
    sendRest = () => response.end(html.slice(script));
  }).listen(0, '127.0.0.1');
  try {
    await once(server, 'listening');
    const opening = page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await (await page.waitForSelector('input#deck'))?.uploadFile(join(given, 'index.html'));
    await (await page.waitForSelector('input#articles'))?.uploadFile(join(given, 'a.txt'));
    sendRest();
    await opening;
    await page.waitForFunction(`document.querySelector('#status').textContent.startsWith('2 of 2')`);
  } finally {
    server.close();
  }
});

test('axe finds nothing, light or dark, and nothing is wider than a small screen', async () => {
  const deck = await deckOf({ 'outline.md': outlineOf({ holt: 'a.txt' }, WENZEL), 'a.txt': ARTICLE });
  // axe-core is a script of its own.
  await page.setBypassCSP(true);
  for (const value of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    await page.reload();
    asked.length = 1;
    await shown(forged(deck, 'We stopped', 'We never stopped'), { 'a.txt': ARTICLE });
    await page.addScriptTag({ path: 'node_modules/axe-core/axe.min.js' });
    expect(await page.evaluate('axe.run().then(({ violations }) => violations.map(({ id }) => id))')).toEqual(
      [],
    );
  }
  // A window of 1280 by 1024 at 400 %.
  await page.setViewport({ width: 320, height: 256 });
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
});
