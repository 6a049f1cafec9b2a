import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';

import { fixtureDeck } from '../support/fixture-deck.ts';
import { openSpeakerWindow } from '../support/speaker-window.ts';
import { offlineDecks } from './offline-decks.ts';

const decks = offlineDecks();

test.each(['b', 'B', '.'] as const)(
  '%s makes the whole window black, says so, and brings the slide back',
  async (key) => {
    await decks.open('presenter.html', '#/the-promise');
    await decks.page.keyboard.press(key);
    expect(await isAllBlack(decks.page)).toBe(true);
    expect(await decks.statusText()).toBe('Black screen');
    await decks.page.keyboard.press(key);
    expect(await isAllBlack(decks.page)).toBe(false);
    expect(await decks.statusText()).toMatch(/^Slide 3 of 8: ./u);
    expect(decks.problems).toEqual([]);
  },
);

test.each(['PageDown', 'ArrowLeft', 'Space', 'Escape'] as const)(
  '%s brings the slide back and does nothing else, and works as ever after that',
  async (key) => {
    await decks.open('presenter.html', '#/the-promise');
    await decks.page.keyboard.press('b');
    await decks.page.keyboard.press(key);
    expect(await isAllBlack(decks.page)).toBe(false);
    expect(await decks.currentId()).toBe('the-promise');
    expect(await decks.page.$('dialog[open]')).toBe(null);
    await decks.page.keyboard.press('PageUp');
    expect(await decks.currentId()).toBe('part-one');
  },
);

test('a click and a reload bring the slide back, and the focus stays where it was', async () => {
  await decks.open('presenter.html', '#/the-promise');
  await decks.page.focus('[data-command="next"]');
  await decks.page.keyboard.press('b');
  const focused = await decks.page.evaluate(() => document.activeElement?.getAttribute('data-command'));
  expect([focused, await isAllBlack(decks.page)]).toEqual(['next', true]);
  await decks.page.mouse.click(300, 300);
  expect([await decks.currentId(), await isAllBlack(decks.page)]).toEqual(['the-promise', false]);
  await decks.page.keyboard.press('b');
  await decks.page.reload();
  await decks.page.waitForSelector('.reveal.ready');
  expect(await isAllBlack(decks.page)).toBe(false);
});

test('works by the place of B where letters are of another script', async () => {
  await decks.open('presenter.html', '#/the-promise');
  await press({ key: 'и', code: 'KeyB' });
  expect(await isAllBlack(decks.page)).toBe(true);
});

test('isn’t there with Ctrl, Alt or Meta, while B is held down, nor on paper', async () => {
  await decks.open('presenter.html', '#/the-promise');
  for (const held of ['ctrlKey', 'altKey', 'metaKey', 'repeat']) {
    await press({ key: 'b', code: 'KeyB', [held]: true });
    expect(await isAllBlack(decks.page), held).toBe(false);
  }
  await decks.page.keyboard.press('b');
  expect(await isAllBlack(decks.page)).toBe(true);
  await decks.page.emulateMediaType('print');
  expect(await isAllBlack(decks.page)).toBe(false);
});

test('stands in the list of keys, does nothing while this is open, nor where letters are no keys', async () => {
  await decks.open('presenter.html', '#/the-promise');
  await decks.page.keyboard.press('?');
  expect(await decks.page.$eval('dialog.help table', (table) => table.innerText)).toMatch(
    /B \.\s+Black screen/u,
  );
  await decks.page.keyboard.press('b');
  expect(await isAllBlack(decks.page)).toBe(false);
  await decks.page.click('[data-setting="letter-keys"]');
  await decks.page.keyboard.press('Escape');
  // The box keeps the focus until the next frame.
  await decks.page.waitForFunction(() => document.activeElement === document.body);
  await decks.page.keyboard.press('b');
  expect(await isAllBlack(decks.page)).toBe(false);
  // The browser remembers it, for the other tests, too.
  await decks.page.$eval('input[data-setting="letter-keys"]', (box) => {
    if (box instanceof HTMLInputElement) box.click();
  });
  await decks.page.keyboard.press('b');
  expect(await isAllBlack(decks.page)).toBe(true);
});

test('is neither in a file for the audience nor in its list of keys', async () => {
  await decks.open('audience.html', '#/the-promise');
  await decks.page.keyboard.press('b');
  expect(await isAllBlack(decks.page)).toBe(false);
  expect(await decks.page.$eval('dialog.help', (list) => list.textContent)).not.toContain('Black');
});

test('comes by keys of the speaker view, which stays as it is and says so in the deck’s language', async () => {
  await writeFile(
    join(decks.folder, 'german.html'),
    await fixtureDeck({ mode: 'presenter', language: 'de' }),
  );
  await decks.open('german.html', '#/the-promise');
  const { view, current } = await openSpeakerWindow(decks.page);
  const told = (): Promise<readonly unknown[]> =>
    view.$$eval('.speaker-place, .speaker-status', (parts) => parts.map((part) => part.textContent));
  await view.keyboard.press('b');
  await expect.poll(told).toEqual(['Schwarzes Bild 3 / 8', 'Schwarzes Bild']);
  expect([await isAllBlack(decks.page), await isAllBlack(view)]).toEqual([true, false]);
  await current.evaluate(() => window.focus());
  await view.keyboard.press('.');
  await expect.poll(async () => (await told())[0]).toBe('3 / 8');
  await view.keyboard.press('.');
  await expect.poll(async () => isAllBlack(decks.page)).toBe(true);
  await view.keyboard.press('PageDown');
  await expect.poll(async () => (await told())[0]).toBe('3 / 8');
  await view.focus('select');
  await view.keyboard.press('b');
  await view.focus('.speaker-reset');
  await view.keyboard.press('ArrowLeft');
  // Had B come through, the arrow would only have ended the black.
  await decks.page.waitForSelector('#part-one.present');
  await view.close();
});

/** Whether black covers a window and nothing but it is hit there. */
async function isAllBlack(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const { content, backgroundColor, position, inset } = getComputedStyle(
      document.documentElement,
      '::after',
    );
    if (content !== '""' || backgroundColor !== 'rgb(0, 0, 0)' || position !== 'fixed' || inset !== '0px')
      return false;
    const { left, top } = document.querySelector('.toolbar')?.getBoundingClientRect() ?? { left: 0, top: 0 };
    return [
      [left + 5, top + 5] as const,
      [innerWidth / 2, innerHeight / 2] as const,
      [1, innerHeight - 1] as const,
    ].every(([x, y]) => document.elementFromPoint(x, y) === document.documentElement);
  });
}

async function press(init: KeyboardEventInit): Promise<void> {
  await decks.page.evaluate((given) => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { ...given, bubbles: true, cancelable: true }));
  }, init);
}
