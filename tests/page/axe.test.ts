import { expect, test } from 'vitest';

import { offlineDecks, violations } from './offline-decks.ts';

const decks = offlineDecks();

// Slides, overview and reading view are looked at with those of the gallery.
test.each([
  ['the list of keys', 'audience.html', '?'],
  ['the overview of a deck from right to left', 'arabic.html', 'o'],
] as const)('axe finds nothing in %s', async (_, name, key) => {
  await decks.page.setBypassCSP(true);
  await decks.open(name);
  await decks.page.keyboard.press(key);
  expect(await violations(decks.page)).toEqual([]);
});
