import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { beforeAll, describe, expect, test } from 'vitest';

import { fixtureDeck } from '../support/fixture-deck.ts';
import { receiptWith } from '../support/receipt.ts';
import { openSpeakerWindow } from '../support/speaker-window.ts';
import { offlineDecks, violations } from './offline-decks.ts';

const decks = offlineDecks();

const press = async (...keys: readonly Parameters<typeof decks.page.keyboard.press>[0][]): Promise<void> => {
  for (const key of keys) await decks.page.keyboard.press(key);
};

const openDialogs = (): Promise<number> => decks.page.$$eval('dialog[open]', (dialogs) => dialogs.length);

const scaleOfSlide = (): Promise<number> =>
  decks.page.$eval('.slides > .present', (slide) => new DOMMatrix(getComputedStyle(slide).transform).a);

describe('the button of a clicker that begins a show', () => {
  test('leaves the deck where it is: F5 fills the screen and loads nothing, Esc opens nothing', async () => {
    await decks.open('presenter.html', '#/the-promise');
    await decks.page.evaluate(() => document.documentElement.setAttribute('data-still', ''));
    await press('ArrowRight', 'ArrowRight', 'F5');
    await decks.page.waitForFunction(() => document.fullscreenElement !== null);
    await press('Escape', 'Escape', 'F5', 'Escape');
    expect(await openDialogs()).toBe(0);
    expect(await decks.currentId()).toBe('three-points');
    expect(await decks.page.$$('[data-still]')).toHaveLength(1);
  });

  test('Esc closes what is open on the deck from the speaker view, too', async () => {
    await decks.open('presenter.html', '#/the-promise');
    const { view } = await openSpeakerWindow(decks.page);
    await decks.page.bringToFront();
    await press('?');
    expect(await openDialogs()).toBe(1);
    await view.bringToFront();
    await view.keyboard.press('Escape');
    await decks.page.waitForFunction(() => document.querySelector('dialog[open]') === null);
    await view.close();
  });
});

describe('a slide is found', () => {
  test('by its number and Enter, and by no number that there isn’t', async () => {
    await decks.open('audience.html');
    await press('7', 'Enter');
    expect(await decks.currentId()).toBe('questions');
    await press('1', '2', 'Enter');
    expect(await decks.currentId()).toBe('questions');
    await press('2', 'Shift', 'Enter');
    expect(await decks.currentId()).toBe('questions');
  });

  test.each(['g', '/'] as const)('by words of its title or text after %s', async (key) => {
    await decks.open('audience.html');
    const find = async (words: string): Promise<string> => {
      await press(key);
      await decks.page.keyboard.type(words);
      await press('Enter');
      return decks.currentId();
    };
    expect(await find('three')).toBe('three-points');
    expect(await find('gazette')).toBe('sources');
    expect(await find('6')).toBe('the-wall');
    expect(await decks.focused()).toBe('the-wall-h');
    expect(decks.problems).toEqual([]);
  });

  test('by arrows among those that match, which a screen reader hears as options of the field', async () => {
    await decks.page.setBypassCSP(true);
    await decks.open('audience.html');
    await press('g');
    await decks.page.keyboard.type('the ');
    await press('ArrowDown');
    expect(await violations(decks.page)).toEqual([]);
    const chosen = await decks.page.evaluate(
      () =>
        document.getElementById(document.activeElement?.getAttribute('aria-activedescendant') ?? '')
          ?.textContent,
    );
    expect(chosen).toBe('3. The promise');
    await press('Enter');
    expect(await decks.currentId()).toBe('the-promise');
  });

  test('from the speaker view without a word before the audience', async () => {
    await decks.open('presenter.html', '#/the-promise');
    const { view } = await openSpeakerWindow(decks.page);
    await view.keyboard.press('8');
    await view.keyboard.press('Enter');
    await decks.page.waitForSelector('#sources.present');
    await view.keyboard.press('g');
    await view.keyboard.type('part');
    expect(await openDialogs()).toBe(0);
    await view.keyboard.press('Enter');
    await decks.page.waitForSelector('#part-one.present');
    // It goes when the deck has heard of it, which may be before.
    await view.waitForSelector('dialog', { hidden: true });
    await view.close();
  });
});

describe('a quotation or picture', () => {
  test('fills the window by Z; a key that moves brings the slide back, and does no more', async () => {
    await decks.open('audience.html', '#/the-wall');
    await press('z');
    const [width, height] = await decks.page.$eval('#the-wall figure', (figure) => {
      const box = figure.getBoundingClientRect();
      return [box.width / innerWidth, box.height / innerHeight];
    });
    expect(Math.max(width ?? 0, height ?? 0)).toBeCloseTo(0.88, 1);
    await press('PageDown');
    expect(await scaleOfSlide()).toBe(1);
    expect(await decks.currentId()).toBe('the-wall');
    await press('z', 'z');
    expect(await scaleOfSlide()).toBe(1);
    await press('z', 'Escape');
    expect(await scaleOfSlide()).toBe(1);
  });

  test('is enlarged by a double click, and small after another', async () => {
    await decks.open('audience.html', '#/the-promise');
    const click = (): Promise<void> => decks.page.mouse.click(300, 200, { count: 2 });
    const [x, y] = await decks.page.$eval('blockquote', (quotation) => {
      const { left, top } = quotation.getBoundingClientRect();
      return [left + 40, top + 20];
    });
    await decks.page.mouse.click(x ?? 0, y ?? 0, { count: 2 });
    expect(await scaleOfSlide()).toBeGreaterThan(1.4);
    await click();
    expect(await scaleOfSlide()).toBe(1);
  });
});

describe('a key', () => {
  beforeAll(async () => {
    const slidesHtml =
      '<section id="one" class="slide"><h2>One</h2><blockquote data-quotations="q1 q2"><p>Words</p><a href="#sources">Source</a></blockquote></section>';
    await writeFile(
      join(decks.folder, 'quoting.html'),
      await fixtureDeck({ slidesHtml, receiptJson: JSON.stringify(receiptWith([{}, { id: 'q2' }])) }),
    );
  });

  test('opens the evidence of the slide', async () => {
    await decks.open('quoting.html');
    await press('e');
    expect(await decks.page.$$('dialog.panel[open] article')).toHaveLength(2);
    await press('Escape');
    // Else a ring would stay round the source, for all to see.
    await decks.page.waitForFunction(() => document.activeElement === document.body);
    await decks.open('audience.html');
    await press('e');
    expect(await openDialogs()).toBe(0);
  });

  test('copies a link to the slide, as does a button; both say so', async () => {
    await decks.open('audience.html', '#/the-promise');
    await decks.page.evaluate(() => {
      const copied: string[] = [];
      Object.assign(window, { copied });
      navigator.clipboard.writeText = (text) => Promise.resolve(void copied.push(text));
    });
    await press('c');
    await decks.page.waitForFunction(() => document.querySelector('.status')?.textContent === 'Link copied');
    const copied = await decks.page.evaluate(() => Reflect.get(window, 'copied') as string[]);
    expect(copied).toEqual([expect.stringMatching(/^file:.*audience\.html#\/the-promise$/u)]);
  });

  test('puts a large dot in the place of the pointer, and takes it away', async () => {
    await decks.open('audience.html', '#/the-promise');
    await press('l');
    await decks.page.mouse.move(400, 300);
    const box = await decks.page.$eval('.pointer', (dot) => {
      const { left, top, width, height } = dot.getBoundingClientRect();
      return [left + width / 2, top + height / 2, width];
    });
    expect(box).toEqual([400, 300, 28]);
    await press('l');
    expect(await decks.page.$('.pointer')).toBeNull();
  });
});

test('the screen is kept awake once the deck of a presenter has moved', async () => {
  await decks.open('presenter.html');
  await decks.page.evaluate(() => {
    document.documentElement.dataset['asked'] = '';
    navigator.wakeLock.request = (type) => {
      document.documentElement.dataset['asked'] = type ?? '';
      return Promise.reject(new Error('not here'));
    };
  });
  await press('ArrowRight');
  expect(await decks.page.evaluate(() => document.documentElement.dataset['asked'])).toBe('screen');
  expect(decks.problems).toEqual([]);
});
