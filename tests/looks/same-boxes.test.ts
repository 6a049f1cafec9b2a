import { expect, test } from 'vitest';

import { galleryFile, galleryPrint, THEMES } from '../support/gallery-document.ts';
import { inPage } from '../support/lay-out.ts';
import { testBrowser } from '../support/test-browser.ts';

const browser = testBrowser();

/** What each element of each slide counts to its width, in order. */
const BOXES = `() => [...document.querySelectorAll('.slide[id]')].map((slide) => [
  slide.id,
  ...[...slide.querySelectorAll('*:not(.evidence-opener, .evidence-opener *)')].flatMap((part) =>
    [null, '::before', '::after'].map((pseudo) => getComputedStyle(part, pseudo).boxSizing)),
].join(' '))`;

test.each(THEMES)('boxes on the slides of “%s” are as wide on the screen as on paper', async (theme) => {
  const [screen, paper] = [await galleryFile(theme), await galleryPrint(theme)];
  const onPaper = await inPage(browser(), paper, BOXES);
  expect(new Set(Object(onPaper)).size).toBeGreaterThan(30);
  expect(await inPage(browser(), screen, BOXES)).toEqual(onPaper);
});
