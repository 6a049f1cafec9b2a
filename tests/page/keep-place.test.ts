import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { type Browser, launch, type Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { openTestBrowser } from '../support/page-browser.ts';
import { offlineDecks, violations } from './offline-decks.ts';

const decks = offlineDecks();

const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((one) => existsSync(one)) ?? null;

const shown = (page: Page): Promise<string> =>
  page.$eval(
    '.slides > .present',
    ({ id }) => id + ' ' + document.querySelectorAll('.present .fragment.visible').length,
  );

const press = async (
  page: Page,
  ...keys: readonly ('ArrowLeft' | 'ArrowRight' | 'End' | 'Enter' | 'Space' | 'f')[]
): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

const reload = async (page: Page): Promise<void> => {
  await page.reload();
  await page.waitForSelector('.reveal.ready');
};

describe('a deck that is loaded again', () => {
  test.each(['audience.html', 'presenter.html'])(
    'is at its slide and step at once after a move: %s',
    async (name) => {
      await decks.open(name, '#/the-promise');
      await press(decks.page, 'ArrowRight', 'ArrowRight', 'ArrowRight');
      await reload(decks.page);
      expect(await shown(decks.page)).toBe('three-points 2');
      await press(decks.page, 'ArrowRight');
      await reload(decks.page);
      expect(await shown(decks.page)).toBe('three-points 3');
    },
  );

  test('goes where an address leads that was typed since', async () => {
    await decks.open('audience.html', '#/the-promise');
    await press(decks.page, 'ArrowRight');
    await decks.page.evaluate(() => (location.hash = '#/7'));
    await decks.page.waitForSelector('#questions.present');
    await reload(decks.page);
    expect(await shown(decks.page)).toBe('questions 0');
  });
});

describe('the address', () => {
  test('has the numbers of the toolbar', async () => {
    await decks.open('audience.html', '#/7');
    expect(await decks.page.$eval('.toolbar__place', (place) => place.textContent)).toBe('7 / 8');
  });

  test('stays as it is while the deck moves, and is that of the slide once the window loses the focus', async () => {
    await decks.open('audience.html');
    await press(decks.page, 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight');
    expect(await decks.page.evaluate(() => location.hash)).toBe('');
    await decks.page.evaluate(() => window.dispatchEvent(new Event('blur')));
    expect(await decks.page.evaluate(() => location.hash)).toBe('#/three-points/0');
  });
});

describe('a presenter’s deck that is opened again', () => {
  test('asks whether to go on; Enter does, with slide and step', async () => {
    await decks.open('presenter.html');
    await press(decks.page, 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight');
    await decks.page.evaluate(untilKept);
    await decks.open('audience.html');
    await decks.open('presenter.html');
    await decks.page.waitForSelector('main > button');
    expect(await decks.page.evaluate(() => document.activeElement?.textContent)).toBe('Go on at slide 4?');
    await press(decks.page, 'Enter');
    expect(await shown(decks.page)).toBe('three-points 1');
    expect(await decks.page.$('main > button')).toBeNull();
    await decks.page.waitForFunction(() => document.activeElement?.matches('.present :is(h1, h2)'));
  });

  test('says the minutes, and takes any other key for what it always is', async () => {
    await leaveTalk(23 * 60_000);
    await decks.open('presenter.html');
    const question = await decks.page.waitForSelector('main > button');
    expect(await question?.evaluate(({ textContent }) => textContent)).toBe('Go on at slide 7, 23 min?');
    await press(decks.page, 'Space');
    expect(await shown(decks.page)).toBe('part-one 0');
    expect(await decks.page.$('main > button')).toBeNull();
  });

  test('asks until it is answered, or the new talk is under way', async () => {
    await leaveTalk(23 * 60_000);
    await decks.open('presenter.html');
    await decks.page.waitForSelector('main > button');
    await press(decks.page, 'f');
    await decks.page.mouse.click(300, 300);
    await reload(decks.page);
    await decks.page.waitForSelector('main > button');
    await press(decks.page, 'ArrowRight', 'ArrowLeft');
    expect(await decks.page.$('main > button')).toBeNull();
    await decks.page.evaluate(untilKept);
    await decks.open('audience.html');
    await decks.open('presenter.html');
    const question = await decks.page.waitForSelector('main > button');
    expect(await question?.evaluate(({ textContent }) => textContent)).toBe('Go on at slide 7, 23 min?');
    await decks.page.mouse.click(300, 300);
    await press(decks.page, 'Enter');
    expect(await shown(decks.page)).toBe('questions 0');
  });

  test('asks nothing where the talk had ended, or another window goes on with it', async () => {
    await leaveTalk(23 * 60_000);
    await decks.open('presenter.html');
    const other = await decks.browser.newPage();
    await other.goto(decks.page.url());
    await other.evaluate(untilAsked);
    expect(await other.$('main > button')).toBeNull();
    await other.close();
    await press(decks.page, 'Enter', 'End');
    await decks.page.evaluate(untilKept);
    await decks.open('audience.html');
    await decks.open('presenter.html');
    await decks.page.evaluate(untilAsked);
    expect(await decks.page.$('main > button')).toBeNull();
  });

  test('asks nothing where its address says a slide', async () => {
    await leaveTalk(23 * 60_000);
    await decks.open('presenter.html', '#/2');
    await decks.page.evaluate(untilKept);
    expect(await shown(decks.page)).toBe('part-one 0');
    expect(await decks.page.$('main > button')).toBeNull();
  });

  test('asks in a way that axe has nothing to say against', async () => {
    await decks.page.setBypassCSP(true);
    await leaveTalk(23 * 60_000);
    await decks.open('presenter.html');
    await decks.page.waitForSelector('main > button');
    expect(await violations(decks.page)).toEqual([]);
  });
});

/** Leaves the deck at its last slide but one, after so long. */
async function leaveTalk(elapsed: number): Promise<void> {
  await decks.open('presenter.html', '#/3');
  await press(decks.page, 'End', 'ArrowLeft');
  await decks.page.evaluate(untilKept);
  await decks.open('audience.html');
  await decks.page.evaluate(makeLonger, elapsed);
}

describe('a browser that is killed', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'killed-'));
  });
  afterEach(() => rm(folder, { recursive: true, maxRetries: 5, retryDelay: 200 }));

  const openDeck = async (browser: Browser): Promise<Page> => {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(join(decks.folder, 'presenter.html')).href);
    await page.waitForSelector('.reveal.ready');
    return page;
  };

  // Others than are installed are left out (see other-browsers.ts).
  const browsers: readonly [string, () => Promise<Browser>][] = [
    ['Chromium', () => openTestBrowser({ userDataDir: folder })],
    ...(FIREFOX === null
      ? []
      : [['Firefox', () => openFirefox(FIREFOX, folder)] as [string, () => Promise<Browser>]]),
  ];

  test.each(browsers)('right after a move was written has kept slide and step: %s', async (_, open) => {
    const first = await open();
    const left = await openDeck(first);
    await press(left, 'End', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft');
    await left.evaluate(untilKept);
    await kill(first);
    const second = await open();
    const page = await openDeck(second);
    await page.waitForSelector('main > button');
    await press(page, 'Enter');
    expect(await shown(page)).toBe('three-points 2');
    await second.close();
  });

  test('while it was stopped, as under a closed lid, has kept them, too', async () => {
    const first = await openTestBrowser({ userDataDir: folder });
    const left = await openDeck(first);
    await press(left, 'End', 'ArrowLeft');
    await left.evaluate(untilKept);
    first.process()?.kill('SIGSTOP');
    await kill(first);
    const second = await openTestBrowser({ userDataDir: folder });
    const page = await openDeck(second);
    await page.waitForSelector('main > button');
    await second.close();
  });
});

async function kill(browser: Browser): Promise<void> {
  const gone = new Promise((resolve) => browser.once('disconnected', resolve));
  browser.process()?.kill('SIGKILL');
  await gone;
}

function openFirefox(executablePath: string, folder: string): Promise<Browser> {
  const args = ['-profile', folder];
  return launch({ browser: 'firefox', executablePath, headless: true, userDataDir: folder, args });
}

/** Has the talk that is kept go on for so long; files share what Chromium keeps of them. */
async function makeLonger(elapsed: number): Promise<void> {
  const name = location.pathname.replace('audience', 'presenter');
  await new Promise((resolve) => {
    const request = indexedDB.open('lectern');
    request.addEventListener('success', () => {
      const store = request.result.transaction('places', 'readwrite').objectStore('places');
      const read = store.get(name);
      read.addEventListener('success', () => {
        store.put({ ...read.result, elapsed, before: null }, name).addEventListener('success', resolve);
      });
    });
  });
}

/** Waits until what the deck has asked for so far is read and written. */
async function untilKept(): Promise<void> {
  await new Promise((resolve) => {
    const request = indexedDB.open('lectern');
    request.addEventListener('success', () => {
      const store = request.result.transaction('places', 'readwrite').objectStore('places');
      store.getAll().addEventListener('success', () => setTimeout(resolve));
    });
  });
}

/**
 * Waits until the deck has asked whether to go on, if it asks: by then it has read what was kept, and has waited for another window
 * as long as it does (see only-window.ts).
 */
async function untilAsked(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 600));
  await new Promise((resolve) => {
    const request = indexedDB.open('lectern');
    request.addEventListener('success', () => {
      const store = request.result.transaction('places').objectStore('places');
      store.getAll().addEventListener('success', () => setTimeout(resolve));
    });
  });
}
