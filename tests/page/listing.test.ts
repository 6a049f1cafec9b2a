import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { drawPage } from '../../src/listing/write-listing.ts';
import type { Entry } from '../../src/listing/entry.ts';
import { compileShell } from '../../src/render/templates/template-engine.ts';
import { entry, facts, finding, quotation, source } from '../listing/entries.ts';
import { openTestBrowser } from '../support/page-browser.ts';
import { violations } from './offline-decks.ts';

const ENTRIES: readonly Entry[] = [
  entry('wells', {
    facts: facts({
      title: 'Étude des puits',
      date: '2024-03-02',
      subtitle: 'Who counts',
      event: 'Seminar',
      sources: [source('The wells report', 'Lee, Post, 2024', '2024', 'https://example.org/')],
      quotations: [
        quotation(
          'Before they came to the far end of the valley, ' +
            'we asked, '.repeat(20) +
            '“counted Ångström wells twice”',
          'Łukasz Brandt',
        ),
        quotation('Nothing else'),
      ],
    }),
    diagnostics: [finding('warning', 'So so.')],
  }),
  entry('shui', {
    facts: facts({
      title: '山谷里的水井',
      language: 'zh-Hans',
      date: '2023-05-01',
      quotations: [quotation('我们数了两次', '李安')],
    }),
  }),
  entry('miyah', {
    facts: facts({
      title: 'أسعار المياه',
      language: 'ar',
      quotations: [quotation('قُلنا إنَّ الأسعار لن ترتفع')],
    }),
  }),
  entry('bad', { facts: null, stands: 'nothing', files: [], diagnostics: [finding('error', 'Bad.')] }),
];

const LONG: readonly Entry[] = Array.from({ length: 110 }, (_, at) =>
  entry(`b${at}`, {
    facts: facts({ sources: [source('The wells of the valley, counted', 'Brandt, The Valley Post, 2024')] }),
  }),
);

const made: { browser?: Browser; page?: Page; folder: string; problems: string[] } = {
  folder: '',
  problems: [],
};
const page = (): Page => {
  if (made.page === undefined) throw new Error('Used before the test began.');
  return made.page;
};

beforeAll(async () => {
  made.browser = await openTestBrowser();
  made.folder = await mkdtemp(join(tmpdir(), 'listing-'));
  const parts = {
    drawShell: await compileShell(await readFile('templates/listing.hbs', 'utf8')),
    script: await readFile('dist/page/listing.js', 'utf8'),
    css: await readFile('dist/page/listing.css', 'utf8'),
  };
  await writeFile(join(made.folder, 'index.html'), drawPage(ENTRIES, parts));
  await writeFile(join(made.folder, 'long.html'), drawPage(LONG, parts));
});
afterAll(async () => {
  await made.browser?.close();
  await rm(made.folder, { recursive: true });
});
beforeEach(async () => {
  const opened = await made.browser?.newPage();
  if (opened === undefined) return;
  made.page = opened;
  made.problems = [];
  opened.on('console', (message) => made.problems.push(message.text()));
  opened.on('pageerror', (error) => made.problems.push(String(error)));
  opened.on('request', (request) => {
    if (!request.isNavigationRequest() && !request.url().startsWith('data:'))
      made.problems.push(request.url());
  });
});
afterEach(() => made.page?.close());

const open = async (name = 'index.html'): Promise<void> => {
  await page().goto(pathToFileURL(join(made.folder, name)).href);
};

/** The titles that are shown, in order. */
const shown = (): Promise<readonly string[]> =>
  page().$$eval('#briefings > li:not([hidden]) h2', (titles) =>
    titles.map(({ textContent }) => textContent ?? ''),
  );

async function search(words: string): Promise<readonly string[]> {
  await page().$eval('input', (field) => (field.value = ''));
  await page().type('#search', words);
  return shown();
}

test.each([
  ['etude', ['Étude des puits']],
  ['WELLS report', ['Étude des puits']],
  ['lukasz twice', ['Étude des puits']],
  ['angstrom', ['Étude des puits']],
  ['"wells twice"', ['Étude des puits']],
  ['"twice wells"', []],
  ['twice brandtt', []],
  ['数了', ['山谷里的水井']],
  ['李安', ['山谷里的水井']],
  ['قلنا ان الاسعار', ['أسعار المياه']],
  ['bad', ['bad']],
  ['  ', ['Étude des puits', '山谷里的水井', 'bad', 'أسعار المياه']],
])('a search for %s finds the briefings that have all of it', async (words, found) => {
  await open();
  expect(await search(words)).toEqual(found);
  expect(made.problems).toEqual([]);
});

test('what was found in a quotation is shown, marked, with its speaker; how many there are is said', async () => {
  await open();
  await search('brandt angstrom');
  const marks = await page().$$eval('.hits mark', (all) => all.map(({ textContent }) => textContent));
  expect(marks).toEqual(['Brandt', 'Ångström']);
  expect(await page().$eval('.hits', ({ textContent }) => textContent)).not.toContain('Nothing else');
  expect(await page().$eval('#found', ({ textContent }) => textContent)).toBe('1 of 4');
  await search(' ');
  expect(await page().$$('.hits')).toHaveLength(0);
  expect(await page().$eval('#found', ({ textContent }) => textContent)).toBe('');
});

test('briefings are put in another order, and those that failed are found', async () => {
  await open();
  await page().select('#order', 'oldest');
  expect((await shown()).slice(0, 2)).toEqual(['山谷里的水井', 'Étude des puits']);
  await page().select('#order', 'title');
  expect((await shown())[0]).toBe('bad');
  await page().select('#show', 'errors');
  expect(await shown()).toEqual(['bad']);
  await page().select('#show', 'warnings');
  expect(await shown()).toEqual(['Étude des puits']);
});

test('all of it works from the keyboard', async () => {
  await open();
  const names: (string | null)[] = [];
  for (let steps = 0; steps < 5; steps += 1) {
    await page().keyboard.press('Tab');
    names.push(
      await page().evaluate(
        () => document.activeElement?.id || (document.activeElement?.textContent ?? null),
      ),
    );
  }
  expect(names).toEqual(['search', 'order', 'show', 'Étude des puits', 'The wells report']);
});

test('without scripts everything is there but what searches', async () => {
  await page().setJavaScriptEnabled(false);
  await open();
  expect(await page().$eval('.tools', (tools) => getComputedStyle(tools).display)).toBe('none');
  expect(await shown()).toHaveLength(4);
});

test('nothing runs over the edge on the narrowest screen', async () => {
  await page().setViewport({ width: 320, height: 640 });
  await open();
  await search('twice');
  expect(await page().evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test('a picture of the page has all entries of any list but an endless one', async () => {
  await page().setViewport({ width: 320, height: 640 });
  await open('long.html');
  const drawn = await page().$$eval('#briefings h2', (titles) =>
    titles.map((title) => title.checkVisibility({ contentVisibilityAuto: true })),
  );
  expect([drawn.indexOf(false), drawn.at(-1)]).toEqual([100, false]);
});

test('an author who begins a line stands where the line begins', async () => {
  await open('long.html');
  const [line, author] = await page().$eval('p.source', (paragraph) => {
    // As wide as the title before the author, in whatever font.
    const before = paragraph.firstElementChild ?? paragraph;
    const margin = Number.parseFloat(getComputedStyle(before).marginRight);
    paragraph.style.width = `${before.getBoundingClientRect().width + margin + 1}px`;
    const name = paragraph.querySelector('bdi')?.getClientRects()[0];
    const title = paragraph.querySelector('cite')?.getClientRects()[0];
    return [title?.left, (name?.top ?? 0) > (title?.top ?? 0) + 10 ? name?.left : null];
  });
  expect(author).toBe(line);
});

describe('axe finds nothing', () => {
  test.each(['light', 'dark'])('in the page in %s, whole and searched', async (scheme) => {
    await page().setBypassCSP(true);
    await page().emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await open();
    expect(await violations(page())).toEqual([]);
    await search('twice');
    expect(await violations(page())).toEqual([]);
  });
});
