import { beforeEach, describe, expect, test } from 'vitest';

import { offlineDecks, violations } from './offline-decks.ts';

const decks = offlineDecks();

describe('axe finds nothing', () => {
  beforeEach(() => decks.page.setBypassCSP(true));

  test('on each slide', async () => {
    await decks.open('audience.html');
    for (let slide = 1; slide <= 8; slide += 1) {
      await decks.page.evaluate((index) => (location.hash = `#/${index}`), slide);
      await decks.page.waitForFunction(
        (place) => document.querySelector('.toolbar__place')?.textContent === place,
        {},
        `${slide} / 8`,
      );
      expect(await violations(decks.page)).toEqual([]);
    }
  });

  test.each(['audience.html', 'arabic.html'])('in the overview of %s', async (name) => {
    await decks.open(name);
    await decks.page.keyboard.press('o');
    expect(await violations(decks.page)).toEqual([]);
  });

  test('in the list of keys', async () => {
    await decks.open('audience.html');
    await decks.page.keyboard.press('?');
    expect(await violations(decks.page)).toEqual([]);
  });

  test('in the reading view', async () => {
    await decks.open('presenter.html', '?view=read');
    expect(await violations(decks.page)).toEqual([]);
  });
});
