import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { beforeEach, describe, expect, test } from 'vitest';

import { offlineDecks, violations, violationsIn } from './offline-decks.ts';
import { WEAK_CONTRASTS } from '../support/contrast-in-page.ts';
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

  test('on any of its slides', async () => {
    await decks.open(file);
    expect(await violations(decks.page)).toEqual([]);
    const found: Record<string, unknown> = {};
    for (const { id } of galleryDeck.slides) {
      await decks.page.evaluate((slide) => (location.hash = `#/${slide}`), id);
      await decks.page.waitForSelector(`[id="${id}"].present`);
      const faults = await violationsIn(decks.page, '.slides > .present', '.slides > :not(.present)');
      if (faults.length > 0) found[id] = faults;
    }
    expect(found).toEqual({});
  });

  test('in the reading view, whose text is 7:1 and whose links are underlined', async () => {
    await decks.open(file, '?view=read');
    expect(await violations(decks.page)).toEqual([]);
    expect(await decks.page.evaluate(`(${WEAK_CONTRASTS})().weak`)).toEqual([]);
  });

  test('in the overview, whose text is 7:1, as that of the controls is', async () => {
    // With space beside the slide, where the controls don’t fade after a while.
    await decks.page.setViewport({ width: 1280, height: 840 });
    await decks.open(file);
    await decks.page.keyboard.press('o');
    await decks.page.waitForSelector('dialog.overview[open]');
    expect(await violations(decks.page)).toEqual([]);
    expect(await decks.page.evaluate(`(${WEAK_CONTRASTS})().weak`)).toEqual([]);
  });
});

describe('what axe doesn’t see, in the gallery', () => {
  const file = 'seen.html';
  beforeEach(async () => writeFile(join(decks.folder, file), await galleryFile('paper')));

  test('the slides are in one main landmark, and each is named by its heading or in words', async () => {
    await decks.open(file);
    expect(await decks.page.$$('main, [role="main"]')).toHaveLength(1);
    const unnamed = await decks.page.$$eval('main section.slide', (slides) =>
      slides.flatMap((slide) => {
        const heading = document.getElementById(slide.getAttribute('aria-labelledby') ?? '');
        const name = (heading?.textContent ?? slide.getAttribute('aria-label') ?? '').trim();
        return name === '' || (heading !== null && !slide.contains(heading)) ? [slide.id] : [];
      }),
    );
    expect(unnamed).toEqual([]);
  });

  test('the first Tab reaches the way to the slides, then to the controls and the reading view', async () => {
    await decks.open(file);
    const reached: (string | null)[] = [];
    for (let press = 0; press < 3; press += 1) {
      await decks.page.keyboard.press('Tab');
      reached.push(await decks.page.evaluate(() => document.activeElement?.textContent ?? null));
    }
    expect(reached).toEqual(['Skip to the slides', 'Skip to the controls', 'Read as page']);
  });

  test.each([
    [1280, 720],
    [844, 390],
  ])(
    'the toolbar covers no source, nor any other words of a foot, in a window of %i × %i px',
    async (width, height) => {
      await decks.page.setViewport({ width, height });
      await decks.open(file);
      const covered: unknown[] = [];
      for (const { id } of galleryDeck.slides) {
        await decks.page.evaluate((slide) => (location.hash = `#/${slide}`), id);
        await decks.page.waitForSelector(`[id="${id}"].present`);
        covered.push(...(await decks.page.evaluate(sourcesUnderToolbar)));
      }
      expect(covered).toEqual([]);
    },
  );
});

function sourcesUnderToolbar(): readonly string[] {
  const bar = document.querySelector('.toolbar')?.getBoundingClientRect();
  const slide = document.querySelector('.slides > .present');
  if (bar === undefined || slide === null) throw new Error('There is no deck.');
  const texts = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
  const covered: string[] = [];
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    // Links are sources and citations, wherever they stand.
    if (text.parentElement?.closest('.footer, a') === null) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const isUnder = [...range.getClientRects()].some(
      (box) =>
        0 < box.width &&
        box.left < bar.right &&
        bar.left < box.right &&
        box.top + box.height / 5 < bar.bottom &&
        bar.top < box.bottom,
    );
    if (isUnder && (text.textContent ?? '').trim() !== '') covered.push(`${slide.id}: ${text.textContent}`);
  }
  return covered;
}
