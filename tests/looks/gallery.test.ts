import { beforeAll, describe, expect, test } from 'vitest';

import { readLayoutReport } from '../../src/layout/layout-report.ts';
import { WEAK_CONTRASTS } from '../support/contrast-in-page.ts';
import { galleryPrint, THEMES } from '../support/gallery-document.ts';
import { galleryDeck } from '../support/gallery.ts';
import { inPage } from '../support/lay-out.ts';
import { pageCode } from '../support/fixture-deck.ts';
import { SMALL_TEXT } from '../support/small-text.ts';
import { SPILT_TEXT } from '../support/spilt-text.ts';
import { testBrowser } from '../support/test-browser.ts';

const browser = testBrowser();
const STYLES = [
  ...THEMES.map((theme) => ({ style: theme, theme, isMono: false })),
  ...THEMES.map((theme) => ({ style: `${theme}, saving ink`, theme, isMono: true })),
];

describe.each(STYLES)('every layout in $style', ({ theme, isMono }) => {
  let html = '';
  beforeAll(async () => {
    html = await galleryPrint(theme, isMono);
  });

  test('has text of 7:1, drawn things of 3:1 and underlined links', async () => {
    const found = await inPage(browser(), html, WEAK_CONTRASTS);
    expect(found).toMatchObject({ weak: [] });
    expect(Number(Object(found).texts)).toBeGreaterThan(galleryDeck.slides.length * 4);
  });

  test('sets nothing under 18 pt but what the scale excepts', async () => {
    expect(await inPage(browser(), html, SMALL_TEXT)).toEqual([]);
  });

  test('fits its page in full size, and nothing stands on anything else', async () => {
    const report = readLayoutReport(await inPage(browser(), html, await pageCode('fit.js')));
    expect(report).toHaveLength(galleryDeck.slides.length);
    expect(
      report.filter(({ fit, variant, clash }) => fit !== 1 || variant !== null || clash !== null),
    ).toEqual([]);
    expect(await inPage(browser(), html, SPILT_TEXT)).toEqual([]);
  });
});

test('a text that is too small would be found', async () => {
  const slide =
    '<section id="one" class="slide"><p style="font-size:20px">Small</p><p style="font-size:24px">Large<sup style="font-size:12px">1</sup></p></section>';
  const html = `<!DOCTYPE html><title>T</title><body>${slide}</body>`;
  expect(await inPage(browser(), html, SMALL_TEXT)).toEqual(['one: 20 Small']);
});

test('a text that is too pale, and a link without underline, would be found', async () => {
  const pale = '<style>section{color:#999;background:#fff}a{color:#000;text-decoration:none}</style>';
  const slide = '<section id="one" class="slide"><p>Pale</p><a href="#one">Bare</a></section>';
  const found = await inPage(
    browser(),
    `<!DOCTYPE html><title>T</title>${pale}<body>${slide}</body>`,
    WEAK_CONTRASTS,
  );
  expect(found).toMatchObject({ weak: ['one “Pale”: 2.85', 'Bare is not underlined'] });
});
