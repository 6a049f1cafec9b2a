import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { beforeAll, describe, expect, test, vi } from 'vitest';

import { fixtureDeck } from '../support/fixture-deck.ts';
import { openSpeakerWindow } from '../support/speaker-window.ts';
import { offlineDecks } from './offline-decks.ts';

const decks = offlineDecks();

const slide = (id: string, heading: string, body: string): string =>
  `<section id="${id}" class="slide" aria-labelledby="${id}-h"><h2 id="${id}-h">${heading}</h2>${body}</section>`;

const SLIDES = [
  slide(
    'first',
    'A toll of <em lang="zh-Hans">五元</em>',
    '<p>Paid<sup><a id="call" href="#note">1</a></sup> by all <a id="cited" href="#gazette">Gazette</a></p><ol><li id="note">By law</li></ol>',
  ),
  slide(
    'steps',
    'Steps',
    '<ul><li class="fragment">Old <em lang="ru">мост</em><sup class="footnote-mark"><a href="#note">1</a></sup></li><li class="fragment"><span class="ordinal" aria-hidden="true">2</span><img alt="A bridge" src="data:,"><p>New</p><p>and wide</p></li></ul>',
  ),
  slide('sources', 'Sources', '<ul><li id="gazette">The Gazette</li></ul>'),
].join('\n');

beforeAll(async () => {
  await writeFile(join(decks.folder, 'own.html'), await fixtureDeck({ slidesHtml: SLIDES }));
  const swedish = { slidesHtml: SLIDES, language: 'sv' };
  await writeFile(join(decks.folder, 'swedish.html'), await fixtureDeck(swedish));
});

const spoken = (): Promise<string | null> => decks.statusText();

describe('what a screen reader is told', () => {
  test('a step says its number and words, with the names of pictures; taking it back says which one is last, or the slide', async () => {
    await decks.open('own.html', '#/steps');
    await decks.page.keyboard.press('ArrowRight');
    expect(await spoken()).toBe('Step 1 of 2: Old мост');
    await decks.page.keyboard.press('ArrowRight');
    expect(await spoken()).toBe('Step 2 of 2: A bridge New and wide');
    await decks.page.keyboard.press('ArrowLeft');
    expect(await spoken()).toBe('Step 1 of 2: Old мост');
    expect(await decks.focused()).toBe('');
    await decks.page.keyboard.press('ArrowLeft');
    expect(await spoken()).toBe('Slide 2 of 3: Steps');
  });

  test('a slide whose source or link takes the focus is said with its title, for its heading isn’t read', async () => {
    await decks.open('own.html', '#/first');
    await decks.page.focus('#cited');
    await decks.page.keyboard.press('Enter');
    expect(await decks.focused()).toBe('gazette');
    expect(await spoken()).toBe('Slide 3 of 3: Sources');
    await decks.page.goBack();
    await decks.page.waitForFunction(() => document.activeElement?.id === 'cited');
    expect(await spoken()).toBe('Slide 1 of 3: A toll of 五元');
    await decks.page.keyboard.press('End');
    expect(await spoken()).toBe('Slide 3 of 3: ');
  });

  test('a slide that comes with its steps is said as a slide', async () => {
    await decks.open('own.html', '#/sources');
    await decks.page.click('[data-command="previous"]');
    expect(await spoken()).toBe('Slide 2 of 3: Steps');
  });

  test('what is said is in the language that it is in, and in a language without words the deck’s own are English', async () => {
    await decks.open('swedish.html', '#/steps');
    await decks.page.click('[data-command="previous"]');
    const languages = await decks.page.$$eval('.status *', (parts) =>
      parts.map((part) => [part.closest('[lang]')?.getAttribute('lang'), part.textContent]),
    );
    expect(languages).toEqual([
      ['en', 'Slide 1 of 3: '],
      ['zh-Hans', '五元'],
    ]);
  });

  test('every control and every list of the deck’s own is marked as English in a deck of a language without words', async () => {
    await decks.open('swedish.html');
    const elsewhere = await decks.page.$$eval(
      '.skip-links a, .toolbar, .toolbar :is(a, button), .page-head a, .sheet h2, .sheet button, .sheet :is(th, td)',
      (parts) =>
        parts
          .filter((part) => part.closest('[lang]')?.getAttribute('lang') !== 'en')
          .map((part) => part.outerHTML),
    );
    expect(elsewhere).toEqual([]);
    expect(await decks.page.$eval('.overview__slides', (list) => list.getAttribute('lang'))).toBe('sv');
  });

  test('the pictures in the speaker view say nothing; the view says it once', async () => {
    await decks.open('presenter.html', '#/part-one');
    const { view } = await openSpeakerWindow(decks.page);
    await decks.page.keyboard.press('ArrowRight');
    await view.waitForFunction(() => document.querySelector('[aria-live]')?.textContent !== '');
    const [, ...frames] = view.frames();
    for (const frame of frames) {
      await frame.waitForFunction(() => document.querySelector('.slides > .present')?.id !== 'part-one');
      expect(await frame.$eval('.status', (status) => status.textContent)).toBe('');
    }
    await view.close();
  });
});

test('a deck in a frame that has no address moves, says its slides and follows its links, and leads nowhere else', async () => {
  const source = (await fixtureDeck({ slidesHtml: SLIDES }))
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;');
  await writeFile(join(decks.folder, 'host.html'), `<!doctype html><iframe srcdoc="${source}"></iframe>`);
  // Asked from outside throughout: Puppeteer may still hold the empty document that a frame has first.
  const inFrame = async <T>(ask: (deck: Document) => T) => {
    const deck = await decks.page.evaluateHandle(
      () => document.querySelector('iframe')?.contentDocument ?? document,
    );
    return deck.evaluate(ask);
  };
  const focusCited = () => inFrame((deck) => deck.querySelector<HTMLElement>('#cited')?.focus());
  const found = () =>
    inFrame((deck) => [
      deck.querySelector('.present')?.id,
      deck.activeElement?.id,
      deck.querySelector('.status')?.textContent,
    ]);
  const stateOf = () =>
    inFrame((deck) => `${deck.URL} ${deck.readyState} ${deck.querySelector('.reveal')?.className}`);
  // Twice in many runs of all tests no deck had started in the frame after half a minute; what it was like then is said, and the page is loaded again.
  const isReady = async () => {
    await decks.page.goto(pathToFileURL(join(decks.folder, 'host.html')).href);
    return vi.waitFor(async () => expect(await stateOf()).toMatch(/\bready\b/u), { timeout: 15_000 });
  };
  await isReady().catch(async (error: unknown) => {
    console.warn('The frame was loaded again:', await stateOf(), decks.problems, error);
    await isReady();
  });
  await focusCited();
  await decks.page.keyboard.press('PageDown');
  await expect.poll(found).toEqual(['steps', 'steps-h', 'Slide 2 of 3: ']);
  await decks.page.keyboard.press('Home');
  await expect.poll(found).toMatchObject(['first', 'first-h', expect.anything()]);
  await focusCited();
  await decks.page.keyboard.press('Enter');
  await expect.poll(found).toMatchObject(['sources', 'gazette', expect.anything()]);
  const links = await inFrame((deck) =>
    [...deck.querySelectorAll('[data-link="read"]')].map((link) => link.checkVisibility()),
  );
  expect(links).toEqual([false, false]);
  expect(decks.problems).toEqual([]);
});

describe('the focus', () => {
  test('is on the heading of the slide that was chosen in the overview, whose entries have their titles', async () => {
    await decks.open('own.html');
    await decks.page.keyboard.press('o');
    const titles = await decks.page.$$eval('.overview__slides > li > button', (buttons) =>
      buttons.map(({ textContent }) => textContent),
    );
    expect(titles).toEqual(['1. A toll of 五元', '2. Steps', '3. Sources']);
    await decks.page.keyboard.press('ArrowRight');
    await decks.page.keyboard.press('Enter');
    expect(await decks.focused()).toBe('steps-h');
  });

  test('is on the source that a link leads to, and on the link again on the way back', async () => {
    await decks.open('own.html');
    await decks.page.focus('#cited');
    await decks.page.keyboard.press('Enter');
    expect([await decks.currentId(), await decks.focused()]).toEqual(['sources', 'gazette']);
    await decks.page.goBack();
    await decks.page.waitForFunction(() => document.activeElement?.id === 'cited');
    expect(await decks.currentId()).toBe('first');
  });

  test('is on the note of the same slide, and on its mark again on the way back', async () => {
    await decks.open('own.html');
    await decks.page.focus('#call');
    await decks.page.keyboard.press('Enter');
    expect(await decks.focused()).toBe('note');
    const ring = await decks.page.$eval('#note', (note) => getComputedStyle(note).outlineStyle);
    expect(ring).toBe('solid');
    await decks.page.goBack();
    await decks.page.waitForFunction(() => document.activeElement?.id === 'call');
  });

  test('stays where it is when somebody comes back to the window', async () => {
    await decks.open('own.html');
    await decks.page.keyboard.press('g');
    const focused = await decks.page.evaluate(() => {
      document.dispatchEvent(new Event('visibilitychange'));
      return document.activeElement?.tagName;
    });
    expect(focused).toBe('INPUT');
  });

  test('isn’t left on a slide that is gone when assistive technology presses a link', async () => {
    await writeFile(
      join(decks.folder, 'agenda.html'),
      await fixtureDeck({
        slidesHtml: `${slide('a', 'Agenda', '<a id="go" href="#b">B</a>')}${slide('b', 'B', '')}`,
      }),
    );
    await decks.open('agenda.html');
    await decks.page.$eval('#go', (link) => {
      (link as HTMLElement).focus();
      (link as HTMLElement).click();
    });
    expect(await decks.focused()).toBe('b-h');
  });
});

test('full screen and the list of keys are in the toolbar, in a window of any width', async () => {
  for (const width of [1280, 320]) {
    await decks.page.setViewport({ width, height: 256 });
    await decks.open('audience.html');
    const names = await decks.page.$$eval('.toolbar button', (buttons) =>
      buttons.filter((button) => button.checkVisibility()).map(({ dataset }) => dataset['command']),
    );
    expect(names).toEqual(['previous', 'next', 'overview', 'fullscreen', 'copy-link', 'help']);
  }
});

test('where the browser copies no link, the button says so, and no dialog comes before the audience', async () => {
  await decks.open('audience.html');
  await decks.page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
  });
  await decks.page.keyboard.press('c');
  await decks.page.waitForFunction(
    () => document.querySelector('.status')?.textContent === 'Link not copied',
  );
});

test('whoever turns the letter keys off has them off the next time, too, until they are turned on again', async () => {
  const isOpen = async (): Promise<boolean> => (await decks.page.$('dialog.help[open]')) !== null;
  const toggle = async (): Promise<void> => {
    await decks.page.click('[data-command="help"]');
    await decks.page.focus('dialog.help input');
    await decks.page.keyboard.press('Space');
    await decks.page.keyboard.press('Escape');
  };
  await decks.open('audience.html');
  await toggle();
  await decks.page.keyboard.press('?');
  expect(await isOpen()).toBe(false);
  await decks.page.reload();
  await decks.page.waitForSelector('.reveal.ready');
  await decks.page.keyboard.press('?');
  expect(await isOpen()).toBe(false);
  await toggle();
  await decks.page.keyboard.press('?');
  expect(await isOpen()).toBe(true);
});

test('a browser that has no full screen is offered none', async () => {
  await decks.page.evaluateOnNewDocument(() =>
    Object.defineProperty(document, 'fullscreenEnabled', { value: false }),
  );
  await decks.open('audience.html');
  expect(await decks.page.$eval('[data-command="fullscreen"]', (button) => button.checkVisibility())).toBe(
    false,
  );
});

test('at 400 % zoom the list of keys is inside the window, and scrolls', async () => {
  await decks.page.setViewport({ width: 320, height: 256 });
  await decks.open('audience.html');
  await decks.page.keyboard.press('?');
  const { top, bottom, close } = await decks.page.$eval('dialog.help', (dialog) => ({
    ...dialog.getBoundingClientRect().toJSON(),
    close: dialog.querySelector('button')?.getBoundingClientRect().top,
  }));
  expect([top >= 0, bottom <= 256, Number(close) >= 0]).toEqual([true, true, true]);
});
