import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import { type Ended, ended } from '../support/ended.ts';
import { openTestBrowser } from '../support/page-browser.ts';
import { lectern, workFolder } from '../support/run-lectern.ts';
import { openSpeakerWindow } from '../support/speaker-window.ts';

const OUTLINE =
  '---\ntitle: Wells\ntime: 6\n---\n\n# A {time=4}\n\n## One\n\nWords.\n\nNote:\nAsk.\n\n## Two {.statement}\n\nWords.\n\n# B\n\n## Three\n\nWords.\n';

let browser: Browser;
let running: ChildProcess | null = null;

beforeAll(async () => {
  browser = await openTestBrowser();
});
afterAll(() => browser.close());
afterEach(() => running?.kill());

/** A rehearsal under way. */
interface Rehearsal {
  readonly page: Page;
  readonly path: string;
  /** Lets seconds pass on the slide that is shown, then continues. */
  readonly talk: (seconds: number) => Promise<void>;
  readonly interrupt: () => void;
  readonly done: Promise<Ended>;
}

async function rehearse(...flags: readonly string[]): Promise<Rehearsal> {
  const folder = workFolder({ 'wells.md': OUTLINE });
  const child = spawn(
    process.execPath,
    [resolve('dist/cli.js'), 'rehearse', 'wells.md', '--port', '0', ...flags],
    {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  running = child;
  const done = ended(child);
  const address = await new Promise<string>((found) =>
    child.stderr.on('data', (text) => {
      const [said] = /http:\S+/u.exec(String(text)) ?? [];
      if (said !== undefined) found(said);
    }),
  );
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(() => {
    // What the machine takes meanwhile doesn’t count.
    const start = Date.now();
    Date.now = () => start + Number(document.documentElement?.dataset['passed'] ?? 0);
  });
  await page.goto(address);
  await page.waitForSelector('.reveal.ready');
  await page.keyboard.press('ArrowRight');
  const talk = async (seconds: number): Promise<void> => {
    await page.evaluate((milliseconds) => {
      const { dataset } = document.documentElement;
      dataset['passed'] = String(Number(dataset['passed'] ?? 0) + milliseconds);
    }, seconds * 1000);
    await page.keyboard.press('ArrowRight');
  };
  return { page, path: join(folder, 'wells.md'), talk, interrupt: () => child.kill('SIGINT'), done };
}

const TABLE = `                                                   planned    used   write
Wells                                                 6:00    5:21
# A                                                   4:00    3:11   {time=3.5}
  One                                                 1:24    1:01   {time=1}
  Two                                                 1:20    1:50   {time=2}
# B                                                   0:35    2:10   {time=2}
  Three                                               0:48    1:30   {time=1.5}
`;

/** Without what differs by the moment at which the test asked. */
const rough = (table: string): string => table.replaceAll(/\d:\d\d/gu, 'm:ss');

test('Ctrl-C ends it with a table, and nothing is written unasked', async () => {
  const { path, talk, interrupt, done } = await rehearse();
  for (const seconds of [20, 60, 110, 40]) await talk(seconds);
  await talk(90);
  interrupt();
  const { code, stdout } = await done;
  expect(code).toBe(0);
  expect(rough(stdout)).toBe(rough(TABLE));
  expect(readFileSync(path, 'utf8')).toBe(OUTLINE);
});

test('the button of the speaker view ends it, and --write writes its times, which add up', async () => {
  const { page, path, talk, done } = await rehearse('--write');
  await talk(20);
  const { view } = await openSpeakerWindow(page);
  expect(await view.$eval('.speaker-end', ({ textContent }) => textContent)).toBe('End rehearsal');
  for (const seconds of [60, 110, 40]) await talk(seconds);
  await talk(90);
  await view.click('.speaker-end');
  const { code, stderr } = await done;
  expect([code, stderr]).toEqual([0, expect.stringContaining('Wrote 5 times into wells.md.')]);
  const written = readFileSync(path, 'utf8');
  expect(written).toBe(
    OUTLINE.replace('A {time=4}', 'A {time=3.5}')
      .replace('One', 'One {time=1}')
      .replace('{.statement}', '{.statement time=2}')
      .replace('# B', '# B {time=2}')
      .replace('Three', 'Three {time=1.5}'),
  );
  const checked = await lectern(join(path, '..'), ['check', 'wells.md']);
  expect(checked.stderr).not.toContain('time/sum');
  expect(await view.$eval('.speaker-end', ({ textContent }) => textContent)).toBe(
    'Ended; the terminal has the times',
  );
});

test('an outline that is saved meanwhile is measured as it is then', async () => {
  const { path, talk, interrupt, done } = await rehearse('--write');
  await talk(20);
  writeFileSync(path, OUTLINE.replace('Words.', 'Other words.'));
  for (const seconds of [60, 110]) await talk(seconds);
  interrupt();
  expect((await done).code).toBe(0);
  expect(readFileSync(path, 'utf8')).toContain('## One {time=1}\n\nOther words.');
});

test('a rehearsal that never began has measured nothing', async () => {
  const folder = workFolder({ 'wells.md': OUTLINE });
  const child = spawn(process.execPath, [resolve('dist/cli.js'), 'rehearse', 'wells.md', '--port', '0'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running = child;
  child.stderr.on('data', (text) => {
    if (String(text).includes('http:')) child.kill('SIGINT');
  });
  const { code, stdout, stderr } = await ended(child);
  expect([code, stdout]).toEqual([0, '']);
  expect(stderr).toContain('Nothing was measured');
});
