import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

import type { Page } from 'puppeteer-core';

import { openTestBrowser } from '../tests/support/page-browser.ts';
import { generateBriefing } from './generate-briefing.ts';

/**
 * Milliseconds from the end of writing the outline to the frame that shows the change, in a real browser: seeing the
 * file, building, sending, drawing and fitting the slide again. `npx tsx bench/present.ts`, after `npm run build`: the command itself
 * is measured, as a process of its own.
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
  const outlinePath = join(generateBriefing(folder, slides), 'outline.md');
  const text = readFileSync(outlinePath, 'utf8');
  const server = spawn(process.execPath, [CLI, 'present', outlinePath, '--port', '0'], { cwd: folder });
  const times: number[] = [];
  try {
    await page.goto(`${await addressFrom(server.stderr)}#/4`);
    await page.waitForSelector('.reveal.ready');
    for (let round = 1; round <= ROUNDS; round += 1) {
      const shown = page.evaluate(waitForWord(`word${round}`));
      await page.evaluate('new Promise(requestAnimationFrame)');
      // Every other round the slide is too full, so that it is searched for the type that fits.
      const point = `- word${round} is a point of its own\n`;
      const points = round % 2 === 0 ? point : point.repeat(14);
      writeFileSync(
        outlinePath,
        text.replace(POINTS_HEADING, (heading) => `${heading}\n\n${points}`),
      );
      const saved = performance.timeOrigin + performance.now();
      times.push(Number(await shown) - saved);
    }
  } finally {
    await page.close();
    server.kill('SIGINT');
    await once(server, 'exit');
    await rm(folder, { recursive: true });
  }
  return times;
}

/** The first thing that the server says is where it is to be found. */
function addressFrom(said: Readable): Promise<string> {
  return new Promise((resolve, reject) => {
    let all = '';
    said.on('data', (piece: Buffer) => {
      all += piece.toString();
      const address = /http:\/\/localhost:\d+\//u.exec(all)?.[0];
      if (address !== undefined) resolve(address);
    });
    said.on('end', () => reject(new Error(`lectern present ended: ${all}`)));
  });
}

const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url));

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
