import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { deflateRawSync, deflateSync } from 'node:zlib';

import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { openTestBrowser } from '../support/page-browser.ts';
import { workFolder } from '../support/run-lectern.ts';
import {
  ARTICLE,
  deckOf,
  type Files,
  outlineOf,
  READ,
  type Shown,
  WENZEL,
} from '../support/verifier-cases.ts';

let browser: Browser;
let page: Page;
let html: string;
let noticed: string[];

beforeAll(async () => {
  [browser, html] = [await openTestBrowser(), readFileSync('dist/verifier.html', 'utf8')];
});
afterAll(() => browser.close());
beforeEach(async () => {
  const url = pathToFileURL(join(workFolder({ 'verifier.html': html }), 'verifier.html')).href;
  noticed = [];
  page = await browser.newPage();
  page.on('request', (request) => noticed.push(request.url()));
  page.on('pageerror', (error) => noticed.push(String(error)));
  page.on('dialog', (dialog) => {
    noticed.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto(url);
  noticed = [];
  return () => page.close();
});

/** What the page shows of files, the first of which is given as the deck. */
async function shown(files: Files): Promise<Shown> {
  const folder = workFolder(files);
  const [deck = '', ...articles] = Object.keys(files).map((name) => join(folder, name));
  const give = async (selector: 'input#deck' | 'input#articles', paths: readonly string[]) => {
    await page.evaluate(`document.querySelector('#status').textContent = ''`);
    const input = await page.$(selector);
    await input?.uploadFile(...paths);
    await page.waitForFunction(
      `/^(?:Now|None|This page failed|The file|\\d)/.test(document.querySelector('#status').textContent)`,
      { timeout: 30_000 },
    );
  };
  await give('input#deck', [deck]);
  if (articles.length > 0) await give('input#articles', articles);
  expect(noticed.filter((one) => !one.startsWith('blob:null/'))).toEqual([]);
  expect(
    await page.evaluate('[document.title, globalThis.ran ?? null, frames.length, document.images.length]'),
  ).toEqual(['Lectern verifier', null, 0, 0]);
  return (await page.evaluate(READ)) as Shown;
}

const HOSTILE = `<script>ran = 1</script><img src="https://example.org/x" onerror="ran = 2"><iframe src="https://example.org"></iframe>
<meta http-equiv="refresh" content="0;url=https://example.org"><base href="https://example.org/"><svg onload="ran = 3"><style>@import "https://example.org/x.css"</style>
<form action="https://example.org"><a href="javascript:ran = 4" autofocus onfocus="ran = 5">x</a></form></svg>`;

const outline = outlineOf({ holt: 'a.txt' }, WENZEL);
const carrying = (packed: string): string =>
  `<!doctype html><script type="application/octet-stream" id="lectern-source">${packed}</script>`;

test('scripts and addresses in a deck and in an article stay letters', async () => {
  const deck = await deckOf({ 'outline.md': outline, 'a.txt': ARTICLE });
  const page = `<!doctype html><html><body>${HOSTILE}<article><h1>The wall</h1>${ARTICLE.split('\n\n')
    .map((text) => `<p>${text}</p>`)
    .join(HOSTILE)}</article></body></html>`;
  const found = await shown({
    'index.html': deck.replace('<body', `${HOSTILE}<body`),
    'a <img src=x onerror=ran=6>.html': page,
  });
  expect(found.quotations.map(({ heading }) => heading)).toContain('Quotation 1: matches the article');
});

test.each<readonly [what: string, deck: string | Uint8Array]>([
  ['no source', carrying('')],
  ['no packed source', carrying('AAAA')],
  [
    'a source that unpacks to a gigabyte',
    carrying(deflateRawSync(new Uint8Array(2 ** 30)).toString('base64url')),
  ],
  ['a source of brackets', carrying(deflateRawSync('['.repeat(5_000_000)).toString('base64url'))],
  [
    'a source of another form',
    carrying(deflateRawSync('{"kind":"lectern-source","__proto__":{"files":{}}}').toString('base64url')),
  ],
  [
    'a source begun a million times',
    '<script type="application/octet-stream" id="lectern-source">'.repeat(1e6),
  ],
  ['a large file', new Uint8Array(150_000_000).fill(60)],
  ['a PDF of brackets', `%PDF-1.7\n${'<<'.repeat(1e6)}\n%%EOF`],
])('a file that only looks like a deck is refused: %s', async (_what, deck) => {
  const found = await shown({ 'index.html': deck });
  expect(found.status).toMatch(/^The file to verify can’t be used: /u);
});

test('a PDF that unpacks to gigabytes, or draws without end, is given up, and the rest is looked up', async () => {
  const deck = await deckOf({ 'outline.md': outline, 'a.txt': ARTICLE });
  const bomb = await PDFDocument.create();
  const { context } = bomb;
  const packed = deflateSync(deflateSync(new Uint8Array(700_000_000).fill(32)));
  bomb
    .addPage()
    .node.set(
      PDFName.of('Contents'),
      context.register(context.stream(packed, { Filter: ['FlateDecode', 'FlateDecode'] })),
    );
  const endless = await PDFDocument.create();
  const form = { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 9, 9] };
  const font = endless.context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica' });
  const words = endless.context.stream('BT /F 9 Tf (words) Tj ET', {
    ...form,
    Resources: { Font: { F: font } },
  });
  let drawn = endless.context.register(words);
  for (let level = 0; level < 60; level += 1)
    drawn = endless.context.register(
      endless.context.stream('/X Do /X Do', {
        ...form,
        Resources: { XObject: { X: drawn } },
      }),
    );
  const { node } = endless.addPage();
  node.set(PDFName.of('Resources'), endless.context.obj({ XObject: { X: drawn } }));
  node.set(PDFName.of('Contents'), endless.context.register(endless.context.stream('/X Do')));
  const found = await shown({
    'index.html': deck,
    'bomb.pdf': await bomb.save(),
    'endless.pdf': await endless.save(),
    'a.txt': ARTICLE,
  });
  expect(found.status).toMatch(/^2 of 2 quotations match/u);
  expect(found.text).toContain('bomb.pdf takes more memory to read');
  expect(found.text).toContain('endless.pdf takes more time to read');
});
