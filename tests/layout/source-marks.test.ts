import { expect, test } from 'vitest';

import { deckOf, inPage, layOut, printed } from '../support/lay-out.ts';
import { testBrowser } from '../support/test-browser.ts';

const browser = testBrowser();
const SOURCED =
  '---\ntitle: T\nsources:\n  a: { type: article, title: T, author: [{ family: Bandurski }] }\n  b: { title: T, author: [{ literal: Featherstonehaugh and Quince }] }\n---\n\n';

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
