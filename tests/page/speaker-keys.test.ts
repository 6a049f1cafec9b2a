import { expect, test } from 'vitest';

import { openSpeakerWindow } from '../support/speaker-window.ts';
import { offlineDecks } from './offline-decks.ts';

const decks = offlineDecks();

test('in the picture of the slide Shift Space goes back, and keys that are held with Alt or Ctrl do nothing', async () => {
  await decks.open('presenter.html', '#/the-promise');
  const { view, current } = await openSpeakerWindow(decks.page);
  await current.waitForSelector('#the-promise.present');
  await current.evaluate(() => window.focus());
  for (const held of ['Alt', 'Control'] as const) {
    await view.keyboard.down(held);
    await view.keyboard.press('End');
    await view.keyboard.up(held);
  }
  await view.keyboard.down('Shift');
  await view.keyboard.press('Space');
  await view.keyboard.up('Shift');
  await decks.page.waitForSelector('#part-one.present');
  expect(await current.evaluate(() => document.hasFocus())).toBe(true);
  await view.close();
});
