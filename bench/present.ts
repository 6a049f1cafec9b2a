import { writeFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page } from 'puppeteer-core';

import { buildingForScreen } from '../src/build/build-for-screen.ts';
import { nodeHost } from '../src/host/node-host.ts';
import { startPresenting } from '../src/present/start-presenting.ts';
import { watchFiles } from '../src/present/watch-files.ts';
import { pageBundle, shell } from '../tests/support/fixture-deck.ts';
import { openTestBrowser } from '../tests/support/page-browser.ts';
import { generateBriefing } from './generate-briefing.ts';

/**
 * Milliseconds from the end of writing the outline to the frame that shows the change, in a real browser: seeing the
 * file, building, sending, drawing and fitting the slide anew.
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
  const briefing = generateBriefing(folder, slides);
  const outlinePath = join(briefing, 'outline.md');
  const place = { slug: 'bench', folder: briefing, outlinePath, shownPath: 'outline.md' };
  const text = await readFile(outlinePath, 'utf8');
  const server = await startPresenting({
    port: 0,
    build: buildingForScreen(place, { theme: null, sources: new Map() }, nodeHost()),
    watch: watchFiles,
    page: await pageBundle('live'),
    drawShell: await shell(),
    whenBuilt: () => {},
  });
  const times: number[] = [];
  try {
    await page.goto(`${server.address}#/3`);
    await page.waitForSelector('.reveal.ready');
    for (let round = 1; round <= ROUNDS; round += 1) {
      const shown = page.evaluate(waitForWord(`word${round}`));
      await page.evaluate('new Promise(requestAnimationFrame)');
      // Every other round the slide is too full, so that it is searched for the type that fits.
      const point = `- word${round} is a point of its own\n`;
      const points = round % 2 === 0 ? point : point.repeat(14);
      // At once: the server is in this process, and would begin to build before an answer to a write that is awaited.
      writeFileSync(
        outlinePath,
        text.replace(POINTS_HEADING, (heading) => `${heading}\n\n${points}`),
      );
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

/** The fourth slide of the generated briefing. */
const POINTS_HEADING = '## Three things happened in turn, no. 3';

/** Runs in the page, as text for no loader to add its own names: the time of the first frame after the word has come. */
function waitForWord(word: string): string {
  return `new Promise((resolve) => {
    (function look() {
      if (!document.querySelector('.present')?.textContent.includes('${word} ')) return requestAnimationFrame(look);
      requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now()));
    })();
  })`;
}

await main();
