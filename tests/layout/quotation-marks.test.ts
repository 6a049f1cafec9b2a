import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { deckOf, inPage, layOut, printed } from '../support/lay-out.ts';
import { testBrowser } from '../support/test-browser.ts';

const browser = testBrowser();
const deckIn = (language: string, words: string) =>
  deckOf(`## A\n\n> ${words}\n>\n> — Bo\n`, `---\nlang: ${language}\n---\n\n`);
const MARKS = `() => {
  const [words] = document.querySelectorAll('.words > p');
  return ['::before', '::after'].map((at) => getComputedStyle(words, at).content);
}`;

test.each([
  ['en', 'Water', '“', '”'],
  ['de', 'Wasser', '„', '“'],
  ['de-CH', 'Wasser', '«', '»'],
  ['fr', 'De l’eau', '«', '»'],
  ['pl', 'Woda', '„', '”'],
  ['ru', 'Вода', '«', '»'],
  ['sv', 'Vatten', '”', '”'],
  ['zh-Hans', '水', '“', '”'],
  ['zh-Hant', '水', '「', '」'],
  ['zh-TW', '水', '「', '」'],
  ['ja', '水です', '「', '」'],
  ['ar', 'ماء', '”', '“'],
  ['ar', 'Water', '“', '”'],
  ['de', 'ماء', '”', '“'],
])('a quotation in a deck in %s has its marks: “%s” in %s and %s', async (language, words, open, close) => {
  const html = await printed(deckIn(language, words));
  expect(await inPage(browser(), html, MARKS)).toEqual([`"${open}"`, `"${close}"`]);
});

test.each(['', 'press'])(
  'marks of other sizes fit in the theme “%s”, and words begin at the same place',
  async (theme) => {
    const css = theme === '' ? '' : readFileSync(`templates/themes/${theme}/variations.css`, 'utf8');
    const begins = `() => {
    const range = document.createRange();
    range.selectNodeContents(document.querySelector('.words > p'));
    return Math.round(range.getBoundingClientRect().left);
  }`;
    const places = new Set<unknown>();
    for (const language of ['en', 'de', 'fr', 'ru']) {
      const deck = deckIn(language, 'Water for the people');
      expect((await layOut(browser(), deck, css)).map(({ fit }) => fit)).toEqual([1]);
      places.add(await inPage(browser(), await printed(deck, [], css), begins));
    }
    expect(places.size).toBe(1);
  },
);
