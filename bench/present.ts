import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page } from 'puppeteer-core';

import type { PresentDeck } from '../src/present/present-build.ts';
import { startPresenting } from '../src/present/start-presenting.ts';
import { watchFiles } from '../src/present/watch-files.ts';
import { fixtureDocument, pageBundle, shell } from '../tests/support/fixture-deck.ts';
import { openTestBrowser } from '../tests/support/page-browser.ts';

/**
 * Milliseconds from the end of writing the file to the frame that shows the change, in a real browser. The build is a
 * stand-in that only reads the file: add the time of a real one.
 */
async function main(): Promise<void> {
  const browser = await openTestBrowser();
  try {
    for (const slides of [20, 100, 500]) {
      const times = await measure(await browser.newPage(), slides);
      const sorted = [...times].sort((a, b) => a - b);
      const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
      console.log(
        `${slides} slides: median ${median.toFixed(0)} ms, slowest ${sorted.at(-1)?.toFixed(0)} ms`,
      );
    }
  } finally {
    await browser.close();
  }
}

async function measure(page: Page, slides: number): Promise<number[]> {
  const folder = await mkdtemp(join(tmpdir(), 'present-'));
  const outline = join(folder, 'outline.md');
  await writeFile(outline, 'word0');
  const server = await startPresenting({
    port: 0,
    build: async () => buildFrom(await readFile(outline, 'utf8'), slides, outline),
    watch: watchFiles,
    page: await pageBundle('live'),
    drawShell: await shell(),
    whenBuilt: () => {},
  });
  const times: number[] = [];
  try {
    await page.goto(`${server.address}#/slide-3`);
    await page.waitForSelector('.reveal.ready');
    for (let round = 1; round <= ROUNDS; round += 1) {
      const shown = page.evaluate(waitForWord(`word${round}`));
      await page.evaluate('new Promise(requestAnimationFrame)');
      await writeFile(outline, `word${round} `);
      const saved = performance.timeOrigin + performance.now();
      times.push(Number(await shown) - saved);
    }
  } finally {
    await page.close();
    await server.close();
    await rm(folder, { recursive: true });
  }
  return times;
}

const ROUNDS = 15;

/** Runs in the page, as text for no loader to add its own names: the time of the first frame after the word has come. */
function waitForWord(word: string): string {
  return `new Promise((resolve) => {
    (function look() {
      if (!document.querySelector('.present')?.textContent.includes('${word} ')) return requestAnimationFrame(look);
      requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now()));
    })();
  })`;
}

async function buildFrom(words: string, slides: number, file: string): Promise<PresentDeck> {
  const { tokensCss, css } = await fixtureDocument({ mode: 'live' });
  const points = Array.from(
    { length: 6 },
    (_, at) => `<li>Point ${at}, which says a little more than a word</li>`,
  ).join('');
  const slidesHtml = Array.from({ length: slides }, (_, at) => {
    const body = at === 3 ? `<p>${words}</p>` : `<ul>${points}</ul>`;
    return `<section id="slide-${at}" class="slide" aria-labelledby="slide-${at}-h"><h2 id="slide-${at}-h">Slide ${at}</h2>${body}<aside class="notes"><p>Notes ${at}</p></aside></section>`;
  }).join('\n');
  return {
    kind: 'deck',
    title: 'Bench',
    language: 'en',
    author: null,
    slidesHtml,
    tokensCss,
    css,
    fontsCss: '',
    receiptJson: null,
    files: [file],
  };
}

await main();
