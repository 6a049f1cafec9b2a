import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, test } from 'vitest';

import { prepareAndPrint } from '../../src/browser/print-pdf.ts';
import { type SlidesInPage, fitAndPrint, fitAndSplit, slidesInPage } from '../../src/products/fit-slides.ts';
import { loadPageFunction } from '../../src/prepare/load-templates.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import { prepareBriefing } from '../../src/prepare/prepare-briefing.ts';
import {
  type DrawnBriefing,
  drawBriefing,
  leaveOutNotes,
  printDocument,
  redrawFitted,
} from '../../src/products/draw-briefing.ts';
import { DEFAULT_OPTIONS } from '../../src/settings.ts';
import { hasProgram, outputOf } from '../support/poppler.ts';
import { testBrowser } from '../support/test-browser.ts';
import { writeTorture } from '../support/torture-briefing.ts';
import { TORTURE_LAYOUTS } from '../support/torture-slides.ts';
import { TORTURE_WORDS } from '../support/torture-words.ts';

const browser = testBrowser();
const host = nodeHost();
const folder = mkdtempSync(join(tmpdir(), 'in-place-'));
const HOPELESS = new Set(['quote by many', 'table of text', 'long lines of code']);
const LAYOUTS = TORTURE_LAYOUTS.filter(({ name }) => !HOPELESS.has(name));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function draw(name: string, times: number, showsNotes = false): Promise<DrawnBriefing> {
  const words = TORTURE_WORDS.find((candidate) => candidate.name === name);
  if (words === undefined) throw new Error(`There are no words called ${name}.`);
  const briefing = mkdtempSync(join(folder, `${name}-`));
  writeTorture(briefing, words, times, LAYOUTS);
  const outlinePath = join(briefing, 'outline.md');
  const { value } = await prepareBriefing(
    { slug: name, folder: briefing, outlinePath, shownPath: 'outline.md' },
    DEFAULT_OPTIONS,
    host,
  );
  return (await drawBriefing(value, showsNotes, host)).value;
}

/** The slides that stand in a page, and each word that it prints with its place. */
interface Printed {
  readonly slides: unknown;
  readonly words: string;
}

/** Prints a briefing, after work in its page. */
async function print(
  briefing: DrawnBriefing,
  work: (page: SlidesInPage) => Promise<void> = async () => undefined,
): Promise<Printed> {
  const job = { ...printDocument(briefing), pageCount: briefing.slides.length };
  const source = await loadPageFunction('fit', host);
  let slides: unknown = null;
  const pdf = await prepareAndPrint(browser(), job, async (call) => {
    await work(slidesInPage(call, source, briefing));
    slides = await call('() => [...document.body.children].map(({ outerHTML }) => outerHTML)', null);
    return true;
  });
  return { slides, words: wordsOf(pdf) };
}

function wordsOf(pdf: Uint8Array | null): string {
  const path = join(folder, 'print.pdf');
  writeFileSync(path, pdf ?? '');
  return outputOf('pdftotext', '-bbox-layout', path, '-')
    .toString()
    .replaceAll(/<meta[^>]*>/gu, '');
}

describe.skipIf(!hasProgram('pdftotext'))('slides that are fitted and split in their page', () => {
  test.each([
    ['chinese', 5],
    ['marked', 5],
  ])('are what a page loaded anew would show and print: %s', async (name, times) => {
    const briefing = await draw(name, times);
    let final: DrawnBriefing | null = null;
    const inPlace = await print(briefing, async (page) => {
      const { drawn, report } = await fitAndSplit(briefing, page, host);
      final = await redrawFitted(drawn, report, host);
      await page.show(final, [], 'largest');
    });
    if (final === null) throw new Error('Nothing was laid out.');
    const anew = await print(final);
    expect(inPlace.slides).toEqual(anew.slides);
    expect(inPlace.words).toBe(anew.words);
    expect(anew.words.match(/<page /gu)?.length).toBeGreaterThan(briefing.slides.length);
  });

  test('are printed so by a build, without the notes of a presenter’s deck', async () => {
    const briefing = await draw('english', 5, true);
    const { drawn, report, pdf } = await fitAndPrint(briefing, browser(), () => true, host);
    const anew = await print(await redrawFitted(await leaveOutNotes(drawn, host), report, host));
    expect(wordsOf(await pdf)).toBe(anew.words);
  });
});

describe.skipIf(!hasProgram('pdftotext'))('a page that can’t be changed slide by slide', () => {
  test('is written anew when other fonts are needed', async () => {
    const before = await draw('english', 1);
    const after = await draw('chinese', 1);
    expect(after.fonts.css).not.toBe(before.fonts.css);
    const changed = await print(before, async (page) => {
      await page.show(after, [], 'largest');
    });
    expect(changed).toEqual(await print(after));
  });

  test('is written anew when a template leaves out the ids of its slides', async () => {
    const withoutIds = (drawn: DrawnBriefing): DrawnBriefing => ({
      ...drawn,
      slides: drawn.slides.map((one) => ({ ...one, html: one.html.replace(/ id="[^"]*"/u, '') })),
    });
    const before = withoutIds(await draw('english', 1));
    const after = { ...before, slides: before.slides.slice(0, 3) };
    const changed = await print(before, async (page) => {
      await page.show(after, [], 'largest');
    });
    expect(changed).toEqual(await print(after));
  });
});
