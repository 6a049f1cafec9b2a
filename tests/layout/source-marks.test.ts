import { expect, test } from 'vitest';

import { deckOf, inPage, layOut, printed } from '../support/lay-out.ts';
import { testBrowser } from '../support/test-browser.ts';

const browser = testBrowser();
const SOURCED =
  '---\ntitle: T\nsources:\n  a: { type: article, title: T, author: [{ family: Bandurski }] }\n---\n\n';

test('no word stands alone under the lines of a claim with its source', async () => {
  const claim =
    'Under way: many local governments recruit teams of volunteers to help police live-streaming and other online content';
  const sourced = deckOf(
    `## A {.claim}\n\n— Bo\n\n- ${claim} [@a, para. 8]\n- Planned: a national campaign later in the year to beef up cybersecurity education in universities [@a]\n`,
    SOURCED,
  );
  const html = await printed(sourced, await layOut(browser(), sourced));
  const ends = `() => {
    const words = document.querySelector('.slide--claim li').firstChild;
    const topOf = (at) => {
      const range = document.createRange();
      range.setStart(words, at);
      range.setEnd(words, at + 1);
      return Math.round(range.getBoundingClientRect().top);
    };
    const last = words.data.length - 1;
    const mark = document.querySelector('.slide--claim li > .cite').getBoundingClientRect();
    return {
      words: [...words.data.matchAll(/\\S+/gu)].filter(({ index }) => topOf(index) === topOf(last)).length,
      isBesideLast: mark.top <= topOf(last) + 30 && topOf(last) < mark.bottom,
    };
  }`;
  expect(await inPage(browser(), html, ends)).toEqual({ words: 2, isBesideLast: true });
});

test('of two sources of a claimed point none stands on the other', async () => {
  const sourced = deckOf('## A {.claim}\n\n— Bo\n\n- One [@a, para. 8] and two [@a, para. 9]\n', SOURCED);
  const tops = `() => [...document.querySelectorAll('.slide--claim li > .cite')].map((mark) => mark.getBoundingClientRect().top)`;
  const html = await printed(sourced, await layOut(browser(), sourced));
  const [eighth = 0, ninth = 0] = Array.from(Object(await inPage(browser(), html, tops)), Number);
  expect(ninth - eighth).toBeGreaterThan(20);
});

test('the source of a statement in large type is as small as that of any other text', async () => {
  const sourced = deckOf('## A {.statement}\n\nOpen it [@a, para. 8]\n', SOURCED);
  const look = `() => {
    const { fontSize, letterSpacing } = getComputedStyle(document.querySelector('.statement .cite'));
    return { fontSize, letterSpacing };
  }`;
  const html = await printed(sourced);
  expect(await inPage(browser(), html, look)).toEqual({ fontSize: '26px', letterSpacing: 'normal' });
});

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
