import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

import type { Browser, Page } from 'puppeteer-core';

import { ended, saying } from './ended.ts';
import type { Place } from './follow-tutorial.ts';
import { outputOf } from './poppler.ts';
import { lectern, workFolder } from './run-lectern.ts';

/** Draws a picture of the tutorial from the briefing as it is at that place of the page. */
export async function drawTutorialPicture({ folder, picture }: Place, browser: Browser): Promise<Buffer> {
  const draw = DRAWN.get(basename(picture));
  if (draw === undefined) throw new Error(`Nobody draws ${picture}.`);
  const page = await browser.newPage();
  try {
    return Buffer.from(await draw(folder, page));
  } finally {
    await page.close();
  }
}

type Draw = (folder: string, page: Page) => Promise<Uint8Array>;

const DRAWN: ReadonlyMap<string, Draw> = new Map<string, Draw>([
  ['tutorial-slide.png', async (folder, page) => together(page, await slides(folder, '05'), 640)],
  ['tutorial-present.png', presented],
  [
    'tutorial-deck.png',
    async (folder, page) => together(page, await slides(folder, '01', '05', '04', '08'), 440),
  ],
  ['tutorial-handout.png', async (folder, page) => together(page, await sheets(folder, 1, 2), 440)],
]);

/** Slides as pictures, by the numbers that their files begin with. */
async function slides(folder: string, ...numbers: readonly string[]): Promise<readonly Buffer[]> {
  const pictures = join(await built(folder, 'png'), 'png');
  const names = readdirSync(pictures);
  return numbers.map((number) =>
    readFileSync(join(pictures, names.find((name) => name.startsWith(number)) ?? number)),
  );
}

/** Pages of the handout as pictures. */
async function sheets(folder: string, ...numbers: readonly number[]): Promise<readonly Buffer[]> {
  const handout = join(await built(folder, 'handout'), 'handout.pdf');
  return numbers.map((number) =>
    outputOf('pdftoppm', '-png', '-r', '108', '-f', String(number), '-l', String(number), handout),
  );
}

/** The folder of a briefing that was built into one edition, away from where the reader builds. */
async function built(folder: string, edition: string): Promise<string> {
  const out = workFolder();
  const { code, stderr } = await lectern(folder, ['build', 'library', '--edition', edition, '--out', out]);
  if (code !== 0) throw new Error(stderr);
  return join(out, 'library');
}

/** Pictures side by side, two in a row, with a hairline around each. */
async function together(page: Page, pictures: readonly Buffer[], width: number): Promise<Uint8Array> {
  const images = pictures.map((bytes) => `<img src="data:image/png;base64,${bytes.toString('base64')}">`);
  const style = `body{margin:0;display:flex;flex-wrap:wrap;gap:12px}img{width:${width}px;border:1px solid #b9b4a9;box-sizing:border-box}`;
  const columns = Math.min(2, pictures.length);
  await page.setViewport({ width: columns * width + (columns - 1) * 12, height: 100 });
  await page.setContent(`<!DOCTYPE html><style>${style}</style><body>${images.join('')}`);
  return page.screenshot({ fullPage: true });
}

/** What `lectern present` shows in a window when the outline is saved as it is now, with a word changed. */
async function presented(folder: string, page: Page): Promise<Uint8Array> {
  const outline = join(folder, 'briefings/library/outline.md');
  const saved = readFileSync(outline, 'utf8');
  writeFileSync(outline, saved.replace('We are paying for', 'We are heating'));
  const words = [resolve('dist/cli.js'), 'present', 'library', '--port', '0'];
  const server = spawn(process.execPath, words, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  const over = ended(server);
  try {
    const [address] = await saying(server, 'stderr', /http:\S+/u);
    await page.setViewport({ width: 1280, height: 720, deviceScaleFactor: 0.5 });
    await page.goto(`${address}#/5`);
    await page.waitForSelector('.reveal.ready .present blockquote');
    writeFileSync(outline, saved);
    await (await page.waitForSelector('.outline-problems button'))?.click();
    await page.waitForSelector('.problem-report[open]');
    await page.mouse.move(0, 0);
    await page.evaluate('document.fonts.ready.then(() => null)');
    return await page.screenshot();
  } finally {
    server.kill('SIGINT');
    await over;
  }
}
