import { expect, test } from 'vitest';

import { deckOf, inPage, layOut, printed } from '../support/lay-out.ts';
import { testBrowser } from '../support/test-browser.ts';

const browser = testBrowser();

/** How far each mark of a source stands under the line of its point, and beyond the rule over it, in pixels; its share of their size. */
const PLACES = `() => [...document.querySelectorAll('.cite a')].map((mark) => {
  const item = mark.closest('li');
  const point = document.createRange();
  point.selectNodeContents(item.firstChild);
  const [words, source, rule] = [point, mark, item].map((box) => box.getBoundingClientRect());
  const size = Number.parseFloat(getComputedStyle(mark).fontSize) / Number.parseFloat(getComputedStyle(item).fontSize);
  return [Math.round(source.top - words.bottom), Math.round(source.right - rule.right), size];
})`;

test.each([
  ['of two authors', '{ family: Marsh }, { family: Adeyemi }'],
  ['longer than the margin', '{ family: Featherstonehaugh }, { family: Cholmondeley }'],
])('the source of a claimed point begins beside it, and ends at its rule: %s', async (_how, authors) => {
  const front = `---\ntitle: Water\nlang: en\nsources:\n  lin: { type: webpage, title: River, author: [${authors}], issued: 2026 }\n---\n\n`;
  const deck = deckOf('## The dam holds {.claim}\n\n- It is dry [@lin, para. 9]\n- It stands\n', front);
  const html = await printed(deck, await layOut(browser(), deck));
  const [[below, beyond, size] = []] = Array.from(Object(await inPage(browser(), html, PLACES)), (place) =>
    Array.from(Object(place), Number),
  );
  expect(below).toBeLessThan(0);
  expect(beyond).toBeLessThanOrEqual(6);
  expect(size).toBeCloseTo(0.6);
});
