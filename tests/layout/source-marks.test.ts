import { expect, test } from 'vitest';

import { deckOf, inPage, layOut, printed } from '../support/lay-out.ts';
import { testBrowser } from '../support/test-browser.ts';

const browser = testBrowser();
const SOURCED =
  '---\ntitle: T\nsources:\n  a: { type: article, title: T, author: [{ family: Bandurski }] }\n  b: { title: T, author: [{ literal: Featherstonehaugh and Quince }] }\n---\n\n';

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

test('of the sources of a claim none stands on another, and one that is long goes over two lines', async () => {
  const points = '- One [@a, para. 8] and two [@a, para. 9]\n- Three [@b, para. 12]\n';
  const sourced = deckOf(`## A {.claim}\n\n— Bo\n\n${points}`, SOURCED);
  const tops = `() => [...document.querySelectorAll('.slide--claim li > .cite')].map((mark) =>
    [...new Set([...mark.firstElementChild.getClientRects()].map(({ top }) => Math.round(top)))])`;
  const lines: unknown = await inPage(
    browser(),
    await printed(sourced, await layOut(browser(), sourced)),
    tops,
  );
  const [eighth = [], ninth = [], twelfth = []]: readonly number[][] = Object(lines);
  expect([eighth, ninth, twelfth].map(({ length }) => length)).toEqual([1, 1, 2]);
  expect(Number(ninth[0]) - Number(eighth[0])).toBeGreaterThan(20);
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
