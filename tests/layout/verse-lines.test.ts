import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { deckOf, inPage, layOut, printed } from '../support/lay-out.ts';
import { testBrowser } from '../support/test-browser.ts';

const browser = testBrowser();
const LONG =
  'the alderman a dinner which is paid for by our pain and by our wives’ and children’s pain again';

/** Where the lines of the first quotation begin, from that of its first on. */
const BEGINS = `() => {
  const words = document.querySelector('.words > p');
  const range = document.createRange();
  range.selectNodeContents(words);
  const lines = new Map([...range.getClientRects()].filter(({ width }) => width > 1).map(({ top, left }) => [Math.round(top), left]).reverse());
  const begins = [...lines].sort(([a], [b]) => a - b).map(([, left]) => Math.round(left));
  return begins.map((left) => left - begins[0]);
}`;

test.each(['', 'press'])(
  'a line of verse that is too long continues with an indent, and the next begins where the first did, in the theme “%s”',
  async (theme) => {
    const css = theme === '' ? '' : readFileSync(`templates/themes/${theme}/variations.css`, 'utf8');
    const beginsIn = async (words: string) => {
      const deck = deckOf(`## A\n\n> ${words}\n>\n> — Bo\n`);
      return inPage(browser(), await printed(deck, await layOut(browser(), deck, css), css), BEGINS);
    };
    expect(await beginsIn(`A cane,\\\n> ${LONG},\\\n> and none`)).toEqual(expect.arrayContaining([0, 40]));
    expect(await beginsIn('A cane,\\\n> a carriage,\\\n> and none')).toEqual([0, 0, 0]);
  },
);

test('the marks of a translation of verse hang beside it, and marks of its own do', async () => {
  const leftOf = async (words: string, place: string): Promise<number> => {
    const deck = deckOf(`## A\n\n> ${words}\n>\n> — Bo\n`);
    const html = await printed(deck, await layOut(browser(), deck));
    return Number(await inPage(browser(), html, place));
  };
  const translated = '[Вода]{lang=ru}\n>\n> Water\\\n> and wine';
  const indentOfMark = `() => parseFloat(getComputedStyle(document.querySelectorAll('.words > p')[1], '::before').textIndent)`;
  expect(await leftOf(translated, indentOfMark)).toBe(0);
  const indentOfWords = `() => {
    const style = getComputedStyle(document.querySelector('.words--marked > p'));
    return parseFloat(style.paddingInlineStart) + parseFloat(style.textIndent);
  }`;
  expect(await leftOf('“Water\\\n> and wine”', indentOfWords)).toBeLessThan(-10);
});
