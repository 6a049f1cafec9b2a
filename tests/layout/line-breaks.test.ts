import { expect, test } from 'vitest';

import { deckOf, inPage, layOut, printed } from '../support/lay-out.ts';
import { testBrowser } from '../support/test-browser.ts';

const browser = testBrowser();
/** The widths of the lines of what a selector finds first, from top to bottom. */
const linesOf = (selector: string): string => `() => {
  const texts = document.createTreeWalker(document.querySelector(${JSON.stringify(selector)}), NodeFilter.SHOW_TEXT);
  const lines = new Map();
  while (texts.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(texts.currentNode);
    for (const { bottom, width } of range.getClientRects()) {
      const at = Math.round(bottom / 12);
      lines.set(at, (lines.get(at) ?? 0) + width);
    }
  }
  return [...lines].toSorted(([one], [other]) => one - other).map(([, width]) => Math.round(width));
}`;
const widths = async (outline: string, selector: string): Promise<readonly number[]> => {
  const deck = deckOf(outline);
  const html = await printed(deck, await layOut(browser(), deck));
  return Object(await inPage(browser(), html, linesOf(selector)));
};

const SENTENCE =
  'The two ministries kept two sets of books, in two currencies, for a single quay, and each could show by its own figures that the other had overspent; what neither could show was who had ordered the second crane, which arrived in the spring of 2022 and has not yet lifted a box.';

test.each([
  ['one question', '## Stop {.questions}\n\n1. Who could have ordered the second crane?\n', '.question'],
  ['a long quotation', `## A\n\n> ${SENTENCE}\n>\n> — Bo\n`, '.words > p'],
])('the last line of %s is as long as half of the others at the least', async (_, outline, selector) => {
  const lines = await widths(outline, selector);
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.at(-1)).toBeGreaterThan(Math.max(...lines) / 2);
});

test('names in a chain break over lines only where arrows have no room to give', async () => {
  const chain =
    '## Way {.chain}\n\n1. **Oskar Lindqvist** — speaker — told\n2. **Radio Fjord** — outlet — was told\n3. **Maren Holt** — writer — wrote\n';
  for (const at of [2, 3]) expect(await widths(chain, `.carrier:nth-child(${at}) strong`)).toHaveLength(1);
});

test('the points beside a picture keep clear of its caption', async () => {
  const deck = deckOf('## A\n\n![B](a.png "A caption")\n\n- One\n- Two\n');
  const gap = `() => document.querySelector('.beside ul').getBoundingClientRect().top - document.querySelector('.caption').getBoundingClientRect().bottom`;
  expect(Number(await inPage(browser(), await printed(deck), gap))).toBeGreaterThanOrEqual(16);
});

test('the only evidence of a claim is set larger than one beside points, and fits', async () => {
  const claim = (rest: string): string => `## A {.claim}\n\n> The dam holds for now.\n>\n> — Bo\n${rest}`;
  const size = `() => Number.parseFloat(getComputedStyle(document.querySelector('.words')).fontSize)`;
  const sizeOf = async (outline: string): Promise<number> => {
    const report = await layOut(browser(), deckOf(outline));
    expect(report.filter(({ fit }) => fit !== 1)).toEqual([]);
    return Number(await inPage(browser(), await printed(deckOf(outline)), size));
  };
  expect(await sizeOf(claim(''))).toBeGreaterThan(1.15 * (await sizeOf(claim('\n- One\n- Two\n'))));
});
