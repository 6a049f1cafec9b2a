import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { fixtureDeck } from '../support/fixture-deck.ts';
import { openTestBrowser } from '../support/page-browser.ts';
import { stripedPng } from '../support/striped-png.ts';

const folder = mkdtempSync(join(tmpdir(), 'shared-pictures-'));
const picture = `data:image/png;base64,${Buffer.from(stripedPng(40, 30)).toString('base64')}`;
const drawing = `data:image/svg+xml;base64,${Buffer.from(
  `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><!--${randomBytes(900).toString('hex')}--><rect width="40" height="30"/></svg>`,
).toString('base64')}`;
const slides = [drawing, picture, drawing].map(
  (address, at) =>
    `<section id="slide-${at}" class="slide" aria-labelledby="h-${at}"><div class="stage"><h2 id="h-${at}">Slide ${at}</h2><img src="${address}" alt="Picture ${at}"></div></section>`,
);
let browser: Browser;
let html = '';

beforeAll(async () => {
  browser = await openTestBrowser();
  html = await fixtureDeck({ slidesHtml: slides.join('\n') });
  writeFileSync(join(folder, 'deck.html'), html);
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

async function opened(tail: string, hasScripts: boolean): Promise<Page> {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(hasScripts);
  await page.goto(`${pathToFileURL(join(folder, 'deck.html')).href}${tail}`);
  return page;
}

test('a picture on two slides is in the file once, and one on a single slide as it was', () => {
  expect(html.split(drawing)).toHaveLength(2);
  expect(html).toContain(slides[1]);
});

test('every place has its picture and its words, as slides and as a page', async () => {
  for (const tail of ['', '?view=read']) {
    const page = await opened(tail, true);
    await page.waitForSelector(tail === '' ? '.reveal.ready' : 'main');
    const shown = await page.$$eval('.slides img', (images) =>
      Promise.all(
        images.map(async (image) => {
          await image.decode();
          return `${image.alt}: ${image.naturalWidth} × ${image.naturalHeight}${image.hidden ? ', hidden' : ''}`;
        }),
      ),
    );
    expect(shown).toEqual(['Picture 0: 40 × 30', 'Picture 1: 40 × 30', 'Picture 2: 40 × 30']);
    expect(await page.$$('noscript')).toEqual([]);
    await page.close();
  }
});

test('without scripts each place draws the stored one, with its words', async () => {
  const page = await opened('', false);
  const { root } = await (await page.createCDPSession()).send('DOM.getDocument', { depth: -1 });
  expect(JSON.stringify(root)).toContain('Picture 2');
  const boxes = await page.$$('.slides svg[role="img"]');
  expect(boxes).toHaveLength(2);
  for (const box of boxes) {
    const { width = 0, height = 0 } = (await box.boundingBox()) ?? {};
    expect(width).toBeGreaterThan(300);
    expect(width / height).toBeCloseTo(1.6);
  }
  expect(await (await page.$('.slides img[hidden]'))?.boundingBox()).toBeNull();
  const drawn = await boxes[1]?.screenshot();
  await page.evaluate(`document.querySelector('[id="lectern-picture-1"]').remove()`);
  expect(await boxes[1]?.screenshot()).not.toEqual(drawn);
  await page.close();
});
