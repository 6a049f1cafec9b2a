import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { Browser, Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { WEAK_CONTRASTS } from '../support/contrast-in-page.ts';
import { openTestBrowser } from '../support/page-browser.ts';
import { lectern, workFolder } from '../support/run-lectern.ts';
import { openSpeakerWindow } from '../support/speaker-window.ts';
import { IS_LONG } from '../support/long-run.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');

/** What axe-core finds in a document, without the documents of its frames. */
async function violationsOf(frame: Frame): Promise<unknown> {
  if ((await frame.evaluate('typeof axe')) === 'undefined') await frame.evaluate(AXE);
  return frame.evaluate(`axe.run(document, { iframes: false }).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 120))))`);
}

interface SampleDeck {
  /** Opens the deck at an address, when a selector is found. */
  readonly open: (rest: string, ready: string) => Promise<Page>;
  readonly openSpeakerView: (rest?: string) => Promise<{ readonly deck: Page; readonly view: Page }>;
}

/** The sample briefing as a presenter’s deck, for the tests of a group. */
function sampleDeck(theme: string): SampleDeck {
  let browser: Browser | null = null;
  let address = '';
  const pages: Page[] = [];

  beforeAll(async () => {
    const out = workFolder();
    const words = ['build', 'night-buses', '--theme', theme, '--presenter', '--no-pdf', '--out', out];
    expect((await lectern(resolve('.'), words)).code).toBe(0);
    address = pathToFileURL(join(out, 'night-buses', 'index.html')).href;
    browser = await openTestBrowser();
  });
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.close();
  });
  afterAll(() => browser?.close());

  async function open(rest: string, ready: string): Promise<Page> {
    const page = await browser?.newPage();
    if (page === undefined) throw new Error('There is no browser.');
    pages.push(page);
    await page.goto(`${address}${rest}`);
    await page.waitForSelector(ready);
    return page;
  }

  /** The speaker view of a slide with notes, when both its frames are there. */
  async function openSpeakerView(rest = '#/3'): Promise<{ readonly deck: Page; readonly view: Page }> {
    const deck = await open(rest, '.reveal.ready');
    const { view } = await openSpeakerWindow(deck);
    pages.unshift(view);
    await view.setViewport({ width: 1100, height: 700 });
    return { deck, view };
  }

  return { open, openSpeakerView };
}

const THEMES = ['paper', 'ink', 'press'];

describe.each(THEMES)('the sample briefing in the theme %s', (theme) => {
  const { openSpeakerView } = sampleDeck(theme);

  test('notes, time and labels of the speaker view are dark and large enough in each arrangement and window', async () => {
    const { view } = await openSpeakerView();
    for (const width of [1280, 780]) {
      await view.setViewport({ width, height: 700 });
      for (const layout of ['default', 'wide', 'tall', 'notes-only']) {
        await view.select('select', layout);
        const found = await view.evaluate(`(${WEAK_CONTRASTS})()`);
        expect(found).toMatchObject({ texts: expect.toSatisfy((count) => Number(count) >= 7) });
        expect(found).toMatchObject({ weak: [] });
        // At once: notes and times are drawn anew now and then.
        const sizes = await view.evaluate(() =>
          [...document.querySelectorAll('#speaker-controls *, .overlay-element')]
            .filter((element) => [...element.childNodes].some((node) => /\S/u.test(node.nodeValue ?? '')))
            .map((element) => Number.parseFloat(getComputedStyle(element).fontSize)),
        );
        expect(Math.min(...sizes)).toBeGreaterThanOrEqual(14);
        const time = await view.$$eval('.seconds-value, .clock-value', (elements) =>
          elements.map((element) => Number.parseFloat(getComputedStyle(element).fontSize)),
        );
        expect(Math.min(...time)).toBeGreaterThanOrEqual(24);
      }
    }
  });
});

describe.each(IS_LONG ? THEMES : ['paper'])('the sample briefing in the theme %s, by axe', (theme) => {
  const { open, openSpeakerView } = sampleDeck(theme);

  test('axe finds nothing in the speaker view, nor in the slides that it shows', async () => {
    const { view } = await openSpeakerView();
    expect(view.frames()).toHaveLength(3);
    for (const frame of view.frames()) expect(await violationsOf(frame)).toEqual([]);
  });

  test('axe finds nothing in the reading view and in the overview', async () => {
    expect(await violationsOf((await open('?view=read', '.page-head')).mainFrame())).toEqual([]);
    const overview = await open('', '.reveal.ready');
    await overview.keyboard.press('o');
    await overview.waitForSelector('dialog.overview[open]');
    expect(await violationsOf(overview.mainFrame())).toEqual([]);
  });
});

describe('the speaker view of the sample briefing', () => {
  const { openSpeakerView } = sampleDeck('paper');

  const focusedIn = (page: Page): Promise<string> =>
    page.evaluate(() => {
      const element = document.activeElement;
      return `${element?.tagName.toLowerCase()} ${element?.getAttribute('aria-label') ?? ''}`.trim();
    });
  const slideOf = (page: Page): Promise<string> => page.$eval('.slides > .present', ({ id }) => id);

  test('Tab goes to the notes, the button and the arrangement, and shows where it is; not into the pictures', async () => {
    const { view } = await openSpeakerView();
    const stops: string[] = [];
    for (let count = 0; count < 6; count += 1) {
      await view.keyboard.press('Tab');
      stops.push(await focusedIn(view));
      const hasRing = await view.evaluate(() => {
        const shown =
          document.activeElement?.closest('button, #speaker-controls, #speaker-layout') ?? document.body;
        const { outlineStyle, outlineWidth } = getComputedStyle(shown);
        return outlineStyle === 'solid' && Number.parseFloat(outlineWidth) >= 2;
      });
      expect(hasRing).toBe(true);
    }
    expect(stops).toEqual([
      'div Time and notes',
      'button Start',
      'button Reset the timer',
      'button Smaller notes',
      'button Larger notes',
      'select Layout',
    ]);
  });

  test('arrows scroll the notes and choose an arrangement without moving the deck; elsewhere they move it', async () => {
    const { deck, view } = await openSpeakerView();
    const slide = await slideOf(deck);
    // The browser remembers what other tests chose.
    await view.select('select', 'default');
    await view.focus('#speaker-controls');
    await view.keyboard.press('ArrowDown');
    await view.focus('select');
    await view.keyboard.press('ArrowDown');
    expect(await view.$eval('body', ({ dataset }) => dataset['speakerLayout'])).toBe('wide');
    await view.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
    await view.keyboard.press('ArrowRight');
    await deck.waitForFunction((id) => document.querySelector('.slides > .present')?.id !== id, {}, slide);
    const ids = await deck.$$eval('.slides > section', (slides) => slides.map(({ id }) => id));
    expect(ids.indexOf(await slideOf(deck))).toBe(ids.indexOf(slide) + 1);
  });

  test('timer and clock have names, and the slide is said when it changes', async () => {
    const { deck, view } = await openSpeakerView();
    const named = await view.$$eval('[role="timer"], [role="group"]', (elements) =>
      elements.map((element) => `${element.getAttribute('role')} ${element.getAttribute('aria-label')}`),
    );
    expect(named.toSorted()).toEqual(['group Clock', 'timer Since the start']);
    expect(await view.$eval('[aria-live]', (status) => status.textContent)).toBe('');
    await deck.keyboard.press('ArrowRight');
    await view.waitForFunction(() =>
      (document.querySelector('[aria-live]')?.textContent ?? '').startsWith('Slide 4 of 10: What it costs'),
    );
    expect(await view.$$('[aria-live]')).toHaveLength(1);
  });
});
