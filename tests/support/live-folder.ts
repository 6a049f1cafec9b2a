import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page } from 'puppeteer-core';

import type { PresentBuild } from '../../src/present/live-deck.ts';
import { startPresenting } from '../../src/present/start-presenting.ts';
import type { PresentServer } from '../../src/present/start-presenting.ts';
import { watchFiles } from '../../src/present/watch-files.ts';
import { fixtureDocument, pageBundle, shell, slidesIn } from './fixture-deck.ts';

/** A folder with slides and a receipt, which are presented as they stand. */
export interface LiveFolder {
  /** Absolute path of the slides. */
  readonly slides: string;
  /** Absolute path of the receipt, of which the deck has none when it is gone. */
  readonly receipt: string;
  /** `0` for any port that is free. */
  readonly present: (port: number) => Promise<PresentServer>;
  readonly remove: () => Promise<void>;
}

/** Makes a folder with `THREE_SLIDES`. */
export async function liveFolder(): Promise<LiveFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'live-'));
  const slides = join(folder, 'slides.html');
  const receipt = join(folder, 'receipt.json');
  await writeFile(slides, THREE_SLIDES);
  await writeFile(receipt, receiptOf('verbatim'));
  return {
    slides,
    receipt,
    present: async (port) =>
      startPresenting({
        port,
        briefing: 'slides',
        build: () => build(slides, receipt),
        watch: watchFiles,
        page: await pageBundle('live'),
        drawShell: await shell(),
        takeTimes: null,
        whenBuilt: () => {},
      }),
    remove: () => rm(folder, { recursive: true }),
  };
}

/**
 * A stand-in for the stages before: the file is the slides, and the word “broken” in it a mistake. So is an empty file,
 * which a test makes for a moment each time it writes.
 */
async function build(slides: string, receipt: string): Promise<PresentBuild> {
  const slidesHtml = await readFile(slides, 'utf8');
  if (slidesHtml === '' || slidesHtml.includes('broken'))
    return { kind: 'problem', title: '1 error in slides.html', report: REPORT, files: [slides] };
  const receiptJson = await readFile(receipt, 'utf8').catch(() => null);
  const files = [slides, receipt];
  return {
    kind: 'deck',
    warnings: 0,
    ...(await fixtureDocument({ mode: 'live' })),
    slides: slidesIn(slidesHtml),
    receiptJson,
    places: PLACES,
    files,
  };
}

const PLACES = { a: 'slides.html:1', b: 'slides.html:2', c: 'slides.html:3' };

/** What is reported about a mistake. */
export const REPORT =
  'error: <broken>\n  --> slides.html:3:1\n3 | <broken>\n  | ^^^^^^^^\n  = hint: Mend it.\n';

/** A slide as templates draw it, with notes. */
export function slide(id: string, body: string): string {
  return `<section id="${id}" class="slide" aria-labelledby="${id}-h"><h2 id="${id}-h">${id}</h2>${body}<aside class="notes"><p>Notes of ${id}</p></aside></section>`;
}

/** Two steps. */
export const STEPS = '<ul><li class="fragment">one</li><li class="fragment">two</li></ul>';

/** Slides `a`, `b` (with steps) and `c`. */
export const THREE_SLIDES = [slide('a', ''), slide('b', STEPS), slide('c', '')].join('\n');

/** A receipt with one quotation, `q1`. */
export function receiptOf(verdict: string): string {
  return JSON.stringify({
    kind: 'lectern-receipt',
    version: 1,
    tool: 'lectern',
    sources: {},
    quotations: [{ id: 'q1', content: 'No further', verdict }],
  });
}

/** Opens the deck at a place and marks the window, to see whether it is loaded again. */
export async function openLive(page: Page, { address }: PresentServer, hash: string): Promise<void> {
  await page.goto(`${address}${hash}`);
  await page.waitForSelector('.reveal.ready');
  await page.evaluate(() => (document.body.dataset['mark'] = 'kept'));
}

/** Whether the window is still the one that was opened. */
export async function isKept(page: Page): Promise<boolean> {
  return page.evaluate(() => document.body.dataset['mark'] === 'kept');
}
