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

/** Where words begin, and how far their mark hangs out of them. */
const BEGINS = `() => {
  const words = document.querySelector('.words > p');
  const range = document.createRange();
  range.selectNodeContents(words);
  const { fontSize } = getComputedStyle(words);
  const width = Number.parseFloat(getComputedStyle(words).getPropertyValue('--mark-width'));
  return [range.getBoundingClientRect().left, width * Number.parseFloat(fontSize)];
}`;
const LANGUAGES = ['en', 'de', 'fr', 'ru'];

async function beginsIn(language: string, css: string): Promise<readonly number[]> {
  const deck = deckIn(language, 'Water for the people');
  expect((await layOut(browser(), deck, css)).map(({ fit }) => fit)).toEqual([1]);
  const found = await inPage(browser(), await printed(deck, [], css), BEGINS);
  return Array.isArray(found) ? found.map(Number) : [];
}

test('marks of other sizes fit, and words begin at the same place', async () => {
  const places = new Set<number>();
  for (const language of LANGUAGES) places.add(Math.round((await beginsIn(language, ''))[0] ?? 0));
  expect(places.size).toBe(1);
});

test('marks of other sizes fit in press, and words begin in its margin, or as much further as the mark is wider', async () => {
  const css = readFileSync('templates/themes/press/variations.css', 'utf8');
  for (const language of LANGUAGES) {
    const [begins, width = 0] = await beginsIn(language, css);
    expect(begins).toBeCloseTo(64 + Math.max(0, width - 56), 0);
  }
});
