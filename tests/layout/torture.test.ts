import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { buildBriefing } from '../../src/pipeline.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import { DEFAULT_OPTIONS } from '../../src/settings.ts';
import { GEOMETRY_FAULTS } from '../support/geometry.ts';
import { openTestBrowser } from '../support/page-browser.ts';
import { hasProgram, outputOf } from '../support/poppler.ts';
import { testBrowser } from '../support/test-browser.ts';
import { writeTorture } from '../support/torture-briefing.ts';
import { TORTURE_LAYOUTS } from '../support/torture-slides.ts';
import type { TortureLayout } from '../support/torture-slides.ts';
import { TORTURE_WORDS } from '../support/torture-words.ts';
import { IS_LONG } from '../support/long-run.ts';

const printer = testBrowser();
const folder = mkdtempSync(join(tmpdir(), 'torture-'));
let screen: Browser;

beforeAll(async () => {
  screen = await openTestBrowser();
});

afterAll(async () => {
  await screen.close();
  rmSync(folder, { recursive: true, force: true });
});

const themes = readdirSync('templates/themes', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const WINDOWS = [[1280, 720], [390, 844], ...(IS_LONG ? ([[1024, 768]] as const) : [])] as const;

/** Words, how much of them, and the layouts that are hopeless with so much of them. */
const CASES: readonly (readonly [string, number, readonly string[]])[] = [
  ...(IS_LONG ? ([['english', 5, []]] as const) : []),
  ['english', 20, ['quote by many', 'long lines of code']],
  ['chinese', 5, []],
  ['arabic', 5, []],
  ['german', 2, []],
  ['unbroken', 2, []],
];

describe.each(CASES)(
  'every layout with words that are %s, %i times as many as is easy',
  (name, times, hopeless) => {
    const [rest = [], built = []] = [true, false].map((isHopeless) =>
      TORTURE_LAYOUTS.filter((layout) => hopeless.includes(layout.name) === isHopeless),
    );

    test('has all in its place on any screen and on paper', { timeout: 240_000 }, async () => {
      expect(await build(name, times, built)).toEqual([]);
      expect(await faultsOnScreen(name, times)).toEqual([]);
      expect(wordsOutsidePages(name, times)).toEqual([]);
    });

    if (rest.length === 0) return;

    test('is hopeless only where a build says so, with its place and what would help', async () => {
      const errors = await build(name, times, rest);
      expect(errors.map(({ code }) => code)).toEqual(rest.map(() => 'layout/overflow'));
      expect(errors.every(({ position, hint }) => position !== null && hint !== null)).toBe(true);
    });
  },
);

/** Builds a briefing of some layouts; gives its errors. */
async function build(
  name: string,
  times: number,
  layouts: readonly TortureLayout[],
): Promise<readonly Diagnostic[]> {
  const words = TORTURE_WORDS.find((candidate) => candidate.name === name);
  if (words === undefined) throw new Error(`There are no words called ${name}.`);
  const slug = slugOf(name, times);
  const place = join(folder, slug);
  const theme = themes[(name.length + times) % themes.length] ?? 'paper';
  writeTorture(place, words, times, layouts);
  const run = {
    options: { ...DEFAULT_OPTIONS, theme },
    outputFolder: join(folder, 'output'),
    isStrict: false,
    browser: async () => printer(),
    onPrinted: () => undefined,
    onProgress: () => undefined,
  };
  const outlinePath = join(place, 'outline.md');
  const { diagnostics } = await buildBriefing(
    { slug, folder: place, outlinePath, shownPath: 'outline.md' },
    run,
    nodeHost(),
  );
  return diagnostics.filter(({ severity }) => severity === 'error');
}

function slugOf(name: string, times: number): string {
  return `${name}-${times}`;
}

async function faultsOnScreen(name: string, times: number): Promise<string[]> {
  const page = await screen.newPage();
  const faults: string[] = [];
  for (const [width, height] of WINDOWS) {
    await page.setViewport({ width, height });
    await page.goto(pathToFileURL(join(folder, 'output', slugOf(name, times), 'index.html')).href);
    await page.waitForSelector('.reveal.ready');
    await page.evaluate('document.fonts.ready.then(() => null)');
    const found: unknown = await page.evaluate(`(${GEOMETRY_FAULTS})()`);
    faults.push(
      ...(Array.isArray(found) ? found : [found]).map((fault) => `${width}×${height} ${String(fault)}`),
    );
  }
  await page.close();
  return faults;
}

/** In points; the page is 960×540, and its margins are 66, or 48. */
const SPACE = { left: 36, right: 924, top: 2, bottom: 538 };
/** A large mark of quotation hangs nearly to the edge of the page. */
const HANGING = 32;
/** Digits are lower than accents on capitals: so much of their height, as fonts give it, is white over them. */
const OVER_DIGITS = 0.2;

function wordsOutsidePages(name: string, times: number): readonly string[] {
  if (!hasProgram('pdftotext')) return [];
  const text = outputOf(
    'pdftotext',
    '-bbox',
    join(folder, 'output', slugOf(name, times), 'slides.pdf'),
    '-',
  ).toString();
  const words = [
    ...text.matchAll(
      /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/gu,
    ),
  ];
  expect(words.length).toBeGreaterThan(100);
  return words.flatMap(([, left, top, right, bottom, word]) => {
    const white = /^\d+$/u.test(word ?? '') ? OVER_DIGITS * (Number(bottom) - Number(top)) : 0;
    const hanging = /[“”„«»「」]/u.test(word ?? '') ? HANGING : 0;
    const isIn =
      SPACE.left - hanging <= Number(left) &&
      Number(right) <= SPACE.right + hanging &&
      SPACE.top <= Number(top) + white &&
      Number(bottom) <= SPACE.bottom;
    return isIn ? [] : [`${word ?? ''} at ${left ?? ''}, ${top ?? ''}`];
  });
}

test('what looks at the geometry finds what is wrong', async () => {
  const page = await screen.newPage();
  await page.setContent(`<style>.stage{position:relative;width:1280px;height:720px} p{margin:0;position:absolute}</style>
    <section class="slide" id="a"><div class="stage">
      <p style="left:1200px;font-size:24px;white-space:nowrap">goes out at the side</p>
      <p style="left:200px;top:710px;font-size:24px">goes out below</p>
      <p style="left:200px;top:200px;font-size:24px">meets</p><p style="left:205px;top:205px;font-size:24px">another</p>
      <p style="left:200px;top:300px;font-size:12px">is small</p>
      <p style="left:200px;top:400px;height:20px;font-size:30px;overflow:hidden">is cut off<br>here</p>
    </div></section>`);
  const faults: unknown = await page.evaluate(`(${GEOMETRY_FAULTS})()`);
  const kinds = (Array.isArray(faults) ? faults : []).map((fault) => String(fault).split(': ')[1]);
  await page.close();
  expect(new Set(kinds)).toEqual(
    new Set(['outside at a side', 'outside above or below', 'words on words', 'type of 12 px', 'cut off']),
  );
});
