import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { beforeEach, describe, expect, test } from 'vitest';

import { offlineDecks, violations, violationsIn } from './offline-decks.ts';
import { galleryFile, THEMES } from '../support/gallery-document.ts';
import { galleryDeck } from '../support/gallery.ts';

const decks = offlineDecks();

describe.each(THEMES)('axe finds nothing in the gallery in %s', (theme) => {
  const file = `gallery-${theme}.html`;
  beforeEach(async () => {
    // The checker is a script from outside, which the deck’s policy would refuse.
    await decks.page.setBypassCSP(true);
    await writeFile(join(decks.folder, file), await galleryFile(theme));
  });

  test('on any of its slides', { timeout: 120_000 }, async () => {
    await decks.open(file);
    expect(await violations(decks.page)).toEqual([]);
    const found: Record<string, unknown> = {};
    for (const { id } of galleryDeck.slides) {
      await decks.page.evaluate((slide) => (location.hash = `#/${slide}`), id);
      await decks.page.waitForSelector(`[id="${id}"].present`);
      const faults = await violationsIn(decks.page, '.slides > .present');
      if (faults.length > 0) found[id] = faults;
    }
    expect(found).toEqual({});
  });

  test('in the reading view', async () => {
    await decks.open(file, '?view=read');
    expect(await violations(decks.page)).toEqual([]);
  });

  test('in the overview', async () => {
    await decks.open(file);
    await decks.page.keyboard.press('Escape');
    await decks.page.waitForSelector('dialog.overview[open]');
    expect(await violations(decks.page)).toEqual([]);
  });
});
