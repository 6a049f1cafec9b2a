import { describe, expect, test } from 'vitest';

import { openSpeakerWindow } from '../support/speaker-window.ts';
import { offlineDecks, violations } from './offline-decks.ts';

const decks = offlineDecks();

describe('speaker view', () => {
  test('opens from a file with this slide, the next one and notes that can be scrolled', async () => {
    await decks.open('presenter.html', '#/the-promise');
    const { view, current, upcoming } = await openSpeakerWindow(decks.page);
    await upcoming.waitForSelector('#three-points.present');
    await current.waitForSelector('#the-promise.present');
    const panel = await view.$eval('#speaker-controls', (element) => [
      element.scrollHeight > element.clientHeight,
      getComputedStyle(element).overflowY,
    ]);
    expect(panel).toEqual([true, 'auto']);
    expect(await view.$eval('.value', (value) => value.textContent?.length)).toBe(2000);
    expect(decks.problems).toEqual([]);
    await view.close();
  });

  test('follows the deck, and the deck stays where it is', async () => {
    await decks.open('presenter.html', '#/part-one');
    const { view, current } = await openSpeakerWindow(decks.page);
    await decks.page.keyboard.press('ArrowRight');
    await current.waitForSelector('#the-promise.present');
    expect(await decks.currentId()).toBe('the-promise');
    await view.close();
  });

  test.each([
    ['default', 1366],
    ['wide', 1366],
    ['tall', 1366],
    ['notes-only', 1366],
    ['default', 800],
  ])(
    'in the arrangement %s, %i px wide, the choice of arrangements covers neither a slide nor notes',
    async (layout, width) => {
      await decks.open('presenter.html', '#/the-promise');
      const { view } = await openSpeakerWindow(decks.page);
      await view.setViewport({ width, height: 700 });
      await view.select('select', layout);
      const { left, top } = await view.$eval('#speaker-layout', (choice) =>
        choice.getBoundingClientRect().toJSON(),
      );
      const others = await view.$$eval('iframe, #speaker-controls', (parts) =>
        parts.map((part) => part.getBoundingClientRect().toJSON()),
      );
      for (const { right, bottom } of others) expect(right <= left || bottom <= top).toBe(true);
      await view.close();
    },
  );

  test('time and clock stand on one line in a small window', async () => {
    await decks.open('presenter.html', '#/the-promise');
    const { view } = await openSpeakerWindow(decks.page);
    await view.setViewport({ width: 800, height: 500 });
    const tops = await view.$$eval('.clock, .timer', (parts) =>
      parts.map((part) => part.getBoundingClientRect().top),
    );
    expect(Math.abs((tops[0] ?? 0) - (tops[1] ?? 99))).toBeLessThan(8);
    await view.close();
  });

  test('axe finds nothing in it', async () => {
    await decks.page.setBypassCSP(true);
    await decks.open('presenter.html', '#/the-promise');
    const { view } = await openSpeakerWindow(decks.page);
    expect(await violations(view)).toEqual([]);
    await view.close();
  });
});
