import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { fixtureDeck, fixtureSlides } from '../support/fixture-deck.ts';
import { openTestBrowser } from '../support/page-browser.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core');

let browser: Browser;
let folder: string;
let page: Page;
let problems: string[];

beforeAll(async () => {
  browser = await openTestBrowser();
  folder = await mkdtemp(join(tmpdir(), 'deck-'));
  await writeFile(join(folder, 'audience.html'), await fixtureDeck());
  await writeFile(join(folder, 'presenter.html'), await fixtureDeck({ mode: 'presenter' }));
  await writeFile(join(folder, 'arabic.html'), await fixtureDeck({ language: 'ar' }));
  await writeFile(join(folder, 'no-letters.html'), await fixtureDeck({ letterKeys: false }));
}, 60_000);

afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

beforeEach(async () => {
  page = await browser.newPage();
  problems = [];
  page.on('console', (message) => problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('request', (request) => {
    if (!request.isNavigationRequest() && !request.url().startsWith('data:')) problems.push(request.url());
  });
});

afterEach(async () => {
  await page.close();
});

/** Opens a deck from disk and waits until it can be used. */
async function open(name: string, rest = ''): Promise<void> {
  await page.goto(`${pathToFileURL(join(folder, name)).href}${rest}`);
  await page.waitForSelector(rest.includes('view=read') ? '.page-head' : '.reveal.ready');
}

async function violations(target: Page = page): Promise<string[]> {
  await target.addScriptTag({ path: AXE }).catch(() => null);
  const found = await target.evaluate(`axe.run(document).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 120))))`);
  return found as string[];
}

/** The policy lets no foreign script in, so the checker needs a page that ignores it. */
async function withoutPolicy(): Promise<void> {
  await page.setBypassCSP(true);
}

const statusText = () => page.$eval('.status', (status) => status.textContent);
const currentId = () => page.$eval('.slides > .present', (slide) => slide.id);
const focused = () => page.evaluate(() => document.activeElement?.id ?? '');

describe('offline', () => {
  test('the deck asks for nothing, breaks no policy and reports no error, on every slide', async () => {
    await open('audience.html');
    for (let slide = 0; slide < 12; slide += 1) await page.keyboard.press('PageDown');
    expect(await currentId()).toBe('sources');
    expect(problems).toEqual([]);
  });

  test.each([
    '?plugins=x',
    '?parallaxBackgroundImage=https://example.org/x.png&view=print',
    '?url=javascript:alert(1)&receiver',
    '?dependencies=x&keyboard=false&embedded=true',
  ])('the query %s changes nothing in an audience file', async (query) => {
    await open('audience.html', `${query}#/the-promise`);
    expect(await currentId()).toBe('the-promise');
    expect(page.url()).toMatch(/audience\.html#\/the-promise$/);
    expect(problems).toEqual([]);
    await page.keyboard.press('ArrowRight');
    expect(await currentId()).toBe('three-points');
  });

  test('a presenter file keeps only what the speaker view has appended', async () => {
    await open(
      'presenter.html',
      '?url=javascript:alert(1)&receiver&progress=false&controls=true#/the-promise',
    );
    expect(page.url()).toMatch(/presenter\.html\?receiver&progress=false#/);
  });

  test('messages from another page do not move the deck', async () => {
    await open('presenter.html', '#/the-promise');
    await page.evaluate(async () => {
      const frame = document.createElement('iframe');
      frame.sandbox.add('allow-scripts');
      document.body.append(frame);
      const event = new MessageEvent('message', {
        data: JSON.stringify({ method: 'slide', args: [6] }),
        origin: 'https://example.org',
        source: frame.contentWindow,
      });
      window.dispatchEvent(event);
    });
    expect(await currentId()).toBe('the-promise');
  });
});

describe('keyboard and screen reader', () => {
  test('the status says number, count and title when the slide changes, and nothing before', async () => {
    await open('audience.html', '#/part-one');
    expect(await statusText()).toBe('');
    await page.keyboard.press('ArrowRight');
    expect(await statusText()).toBe('Slide 3 of 8: The promise');
  });

  test('a step on the same slide is not announced and leaves the focus', async () => {
    await open('audience.html', '#/the-promise');
    await page.keyboard.press('ArrowRight');
    await page.evaluate(() => (document.querySelector('.status')!.textContent = 'unchanged'));
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press('ArrowRight');
    expect(await statusText()).toBe('unchanged');
    expect(await focused()).toBe('');
  });

  test('a key moves the focus to the heading', async () => {
    await open('audience.html');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('part-one-h');
  });

  test('a button of the toolbar keeps the focus', async () => {
    await open('audience.html');
    await page.focus('.toolbar [data-command="next"]');
    await page.keyboard.press('Space');
    expect(await currentId()).toBe('part-one');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Next slide');
  });

  test('there is no role application and no second live region', async () => {
    await open('audience.html');
    expect(await page.$$('[role="application"], .aria-status, [aria-live]')).toHaveLength(0);
  });

  test('letters other than S, F and ? do nothing', async () => {
    await open('audience.html', '#/the-promise');
    for (const key of ['n', 'p', 'h', 'j', 'k', 'l', 'b', 'g', 'o', '.'])
      await page.keyboard.press(key as 'n');
    expect(await currentId()).toBe('the-promise');
    expect(await page.$$('.paused, dialog[open]')).toHaveLength(0);
  });

  test('? opens the keys and Esc closes them; with letter keys off it does nothing', async () => {
    await open('audience.html');
    await page.keyboard.press('?');
    expect(await page.$$('dialog.help[open]')).toHaveLength(1);
    await page.keyboard.press('Escape');
    expect(await page.$$('dialog[open]')).toHaveLength(0);
    await open('no-letters.html');
    await page.keyboard.press('?');
    expect(await page.$$('dialog[open]')).toHaveLength(0);
  });

  test('Home, End, Page Up and Shift Space move', async () => {
    await open('audience.html');
    await page.keyboard.press('End');
    expect(await currentId()).toBe('sources');
    await page.keyboard.press('PageUp');
    expect(await currentId()).toBe('questions');
    await page.keyboard.press('Home');
    expect(await currentId()).toBe('the-harbour');
  });

  test('the skip links lead to the heading of the slide and to the controls', async () => {
    await open('audience.html', '#/the-promise');
    await page.$eval('[data-command="focus-slide"]', (link) => (link as HTMLElement).click());
    expect(await focused()).toBe('the-promise-h');
    await page.$eval('[data-command="focus-toolbar"]', (link) => (link as HTMLElement).click());
    expect(await page.evaluate(() => document.activeElement?.closest('.toolbar') !== null)).toBe(true);
  });

  test('the overview shows every slide; arrows and Enter choose one', async () => {
    await open('audience.html');
    await page.keyboard.press('Escape');
    expect(await page.$$('.overview__slides > li')).toHaveLength(8);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await currentId()).toBe('the-wall');
    expect(await page.$$('dialog[open]')).toHaveLength(0);
  });

  test('in a right-to-left deck the left arrow goes on', async () => {
    await open('arabic.html');
    await page.keyboard.press('ArrowLeft');
    expect(await currentId()).toBe('part-one');
  });

  test('nothing moves by itself when less motion is wanted', async () => {
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await open('audience.html');
    await page.keyboard.press('ArrowRight');
    const moving = await page.evaluate(() => document.getAnimations().length);
    expect(moving).toBe(0);
  });
});

describe('axe finds nothing', () => {
  beforeEach(withoutPolicy);

  test('on each slide', async () => {
    await open('audience.html');
    for (let slide = 0; slide < 8; slide += 1) {
      await page.evaluate((index) => (location.hash = `#/${index}`), slide);
      await page.waitForFunction(
        (place) => document.querySelector('.toolbar__place')?.textContent === place,
        {},
        `${slide + 1} / 8`,
      );
      expect(await violations()).toEqual([]);
    }
  }, 60_000);

  test.each(['audience.html', 'arabic.html'])('in the overview of %s', async (name) => {
    await open(name);
    await page.keyboard.press('Escape');
    expect(await violations()).toEqual([]);
  });

  test('in the list of keys', async () => {
    await open('audience.html');
    await page.keyboard.press('?');
    expect(await violations()).toEqual([]);
  });

  test('in the reading view', async () => {
    await open('presenter.html', '?view=read');
    expect(await violations()).toEqual([]);
  });
});

describe('reading view', () => {
  test('is one article in order, with the steps shown and the notes not', async () => {
    await open('presenter.html', '?view=read');
    const text = await page.$eval('main', (main) => main.innerText);
    expect(text).toMatch(/The harbour and its words[\s\S]*The promise[\s\S]*Who decides[\s\S]*Sources/);
    expect(text).not.toContain('Kumquat');
    expect(await page.$$('.toolbar:not([hidden])')).toHaveLength(1);
    expect(await page.$eval('.toolbar', (toolbar) => getComputedStyle(toolbar).display)).toBe('none');
  });

  test('fits a phone and grows with the text size', async () => {
    await page.setViewport({ width: 320, height: 640 });
    await open('audience.html', '?view=read');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const before = await page.$eval('blockquote', (quote) => getComputedStyle(quote).fontSize);
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    expect(await page.$eval('blockquote', (quote) => getComputedStyle(quote).fontSize)).not.toBe(before);
  });

  test('the links lead to the same place in both directions', async () => {
    await open('audience.html', '#/the-figures');
    await page.$eval('.toolbar [data-link="read"]', (link) => (link as HTMLElement).click());
    await page.waitForFunction(() => location.search === '?view=read' && location.hash === '#the-figures');
    await page.$eval('#the-figures', (part) => part.scrollIntoView());
    await page.$eval('[data-link="slides"]', (link) => (link as HTMLElement).click());
    await page.waitForSelector('.reveal.ready');
    expect(page.url()).toMatch(/#\/the-/);
  });

  test('is what one sees without scripts', async () => {
    await page.setJavaScriptEnabled(false);
    await page.goto(pathToFileURL(join(folder, 'audience.html')).href);
    const client = await page.createCDPSession();
    const { root } = await client.send('DOM.getDocument');
    const { nodeId } = await client.send('DOM.querySelector', {
      nodeId: root.nodeId,
      selector: '#sources-h',
    });
    const { model } = await client.send('DOM.getBoxModel', { nodeId });
    expect(model.width).toBeGreaterThan(100);
    expect(model.content[1]).toBeGreaterThan(720);
  });
});

describe('paper', () => {
  test('each slide becomes a page of 960 × 540 pt, and the deck is as before afterwards', async () => {
    await open('audience.html', '#/the-promise');
    const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(8);
    expect(pdf).toMatch(/\/MediaBox \[0 0 960 540\]/);
    expect(await currentId()).toBe('the-promise');
    expect(await page.$$('.slides > section[hidden]')).not.toHaveLength(0);
  });
});

describe('speaker view', () => {
  async function openSpeakerView(): Promise<Page> {
    const opened = browser.waitForTarget((target) => target.opener() === page.target());
    await page.keyboard.press('s');
    const view = await (await opened).page();
    if (view === null) throw new Error('The speaker view did not open.');
    await view.waitForFunction(() => (document.querySelector('.value')?.textContent ?? '').length > 0);
    return view;
  }

  test('opens from a file with this slide, the next one and notes that can be scrolled', async () => {
    await open('presenter.html', '#/the-promise');
    const view = await openSpeakerView();
    const [, current, upcoming] = view.frames();
    await upcoming?.waitForSelector('#three-points.present');
    await current?.waitForSelector('#the-promise.present');
    const panel = await view.$eval('#speaker-controls', (element) => [
      element.scrollHeight > element.clientHeight,
      getComputedStyle(element).overflowY,
    ]);
    expect(panel).toEqual([true, 'auto']);
    expect(await view.$eval('.value', (value) => value.textContent?.length)).toBe(2000);
    expect(problems).toEqual([]);
    await view.close();
  });

  test('follows the deck, and the deck stays where it is', async () => {
    await open('presenter.html', '#/part-one');
    const view = await openSpeakerView();
    await page.keyboard.press('ArrowRight');
    await view.frames()[1]?.waitForSelector('#the-promise.present');
    expect(await currentId()).toBe('the-promise');
    await view.close();
  });

  test('axe finds nothing in it', async () => {
    await withoutPolicy();
    await open('presenter.html', '#/the-promise');
    const view = await openSpeakerView();
    await view.waitForSelector('iframe[title]');
    expect(await violations(view)).toEqual([]);
    await view.close();
  });
});

test('a slide without heading is named by its first words', async () => {
  const slidesHtml = `${fixtureSlides(false)}<section id="bare" class="slide"><p>Only words here</p></section>`;
  await writeFile(join(folder, 'bare.html'), await fixtureDeck({ slidesHtml }));
  await open('bare.html', '#/sources');
  await page.keyboard.press('ArrowRight');
  expect(await statusText()).toBe('Slide 9 of 9: Only words here');
  expect(await focused()).toBe('bare');
});
