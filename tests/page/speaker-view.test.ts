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

  test('axe finds nothing in it', async () => {
    await decks.page.setBypassCSP(true);
    await decks.open('presenter.html', '#/the-promise');
    const { view } = await openSpeakerWindow(decks.page);
    expect(await violations(view)).toEqual([]);
    await view.close();
  });
});
