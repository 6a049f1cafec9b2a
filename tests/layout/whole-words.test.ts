import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { deckOf, inPage, layOut, printed } from '../support/lay-out.ts';
import { testBrowser } from '../support/test-browser.ts';

const browser = testBrowser();
/** The words that stand on more than one line, with a hyphen or without, and the marks that have a line to themselves. */
const PARTED = `() => {
  const parted = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const range = document.createRange();
    for (const { 0: word, index } of texts.currentNode.data.matchAll(/[\\p{L}]+/gu)) {
      range.setStart(texts.currentNode, index);
      range.setEnd(texts.currentNode, index + word.length);
      if (1 < range.getClientRects().length) parted.push(word);
    }
  }
  for (const words of document.querySelectorAll('.words > p')) {
    const range = document.createRange();
    range.selectNodeContents(words);
    const [{ top, height }] = range.getClientRects();
    if (words.getBoundingClientRect().top + height / 2 < top) parted.push('mark');
  }
  return parted;
}`;
const quoted = (words: string): string => `> ${words}\n>\n> — Bo\n\n`;
const CHAIN = ['Constantinople', 'Representatives', 'Telecommunications', 'Gus', 'Ida', 'Courier'];

const SLIDES = [
  `## A\n\n${['Representatives', 'Misunderstandings', 'Entirely'].map(quoted).join('')}`,
  `## A\n\n${quoted('Telecommunications is not a right')}`,
  '## Representatives and telecommunications {.figure .left}\n\n![B](a.png "C")\n',
  `## A {.chain}\n\n${CHAIN.map((name) => `1. **${name}** — role — said\n`).join('')}`,
  `## A\n\n${quoted('Internationalisationalisations')}`,
];

test.each(['paper', 'ink', 'press'])(
  'long words stay whole in quotations, headings and chains in %s',
  async (theme) => {
    const css = theme === 'paper' ? '' : readFileSync(`templates/themes/${theme}/variations.css`, 'utf8');
    const deck = deckOf(SLIDES.join('\n\n'));
    const html = await printed(deck, await layOut(browser(), deck, css), css);
    expect(await inPage(browser(), html, PARTED)).toEqual([]);
  },
);

test('quotations whose longest word wants small type in columns stand under each other', async () => {
  const beside = `() => document.querySelectorAll('.quotations--beside').length`;
  const shown = async (word: string): Promise<unknown> =>
    inPage(browser(), await printed(deckOf(`## A\n\n${quoted(word).repeat(3)}`)), beside);
  expect(await shown('Misunderstandings')).toBe(1);
  expect(await shown('Telecommunications')).toBe(0);
});
