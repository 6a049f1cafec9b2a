import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { beforeEach, describe, expect, test } from 'vitest';

import { WEAK_CONTRASTS } from '../support/contrast-in-page.ts';
import { galleryFile, THEMES } from '../support/gallery-document.ts';
import { offlineDecks } from './offline-decks.ts';

const decks = offlineDecks();

describe.each(THEMES)('the reading view on paper, %s', (theme) => {
  beforeEach(async () => {
    await writeFile(join(decks.folder, `sheet-${theme}.html`), await galleryFile(theme));
    await decks.open(`sheet-${theme}.html`, '?view=read');
    await decks.page.emulateMediaType('print');
  });

  test('is dark on white, also where grounds are printed', async () => {
    const root = await decks.page.evaluate(() => {
      const { backgroundColor, colorScheme } = getComputedStyle(document.documentElement);
      return { backgroundColor, colorScheme };
    });
    expect(root).toEqual({ backgroundColor: 'rgb(255, 255, 255)', colorScheme: 'light' });
    expect(await decks.page.evaluate(`(${WEAK_CONTRASTS})()`)).toMatchObject({ weak: [] });
  });
});

test('a chart stays with its title, and a speaker with the words, where the reading view is printed', async () => {
  await writeFile(join(decks.folder, 'gallery.html'), await galleryFile('paper'));
  await decks.open('gallery.html', '?view=read');
  await decks.page.emulateMediaType('print');
  const hyphenated = await decks.page.$$eval('.chart, .quotation', (parts) =>
    parts.filter((part) => getComputedStyle(part).breakInside !== 'avoid').map((part) => part.className),
  );
  expect(hyphenated).toEqual([]);
});

test('a narrow sheet, which can’t be scrolled, cuts no table off', async () => {
  await decks.page.setViewport({ width: 390, height: 800 });
  await decks.open('audience.html', '?view=read');
  await decks.page.emulateMediaType('print');
  const right = await decks.page.$eval('section', (section) => {
    section.innerHTML = `<div class="table"><table><tr>${'<td>Vesterhamn</td>'.repeat(6)}</tr></table></div>`;
    return section.querySelector('td:last-child')?.getBoundingClientRect().right;
  });
  expect(right).toBeLessThanOrEqual(390);
});
