import { expect, test } from 'vitest';

import { deckOf, inPage, layOut, printed } from '../support/lay-out.ts';
import { testBrowser } from '../support/test-browser.ts';

const browser = testBrowser();
const GLOSSES = `() => [...document.querySelectorAll('.gloss')].map((gloss) => Math.round(gloss.getBoundingClientRect().left))`;

const glossesBegin = async (terms: readonly string[]): Promise<readonly number[]> => {
  const items = terms.map((term) => `- **${term}** — a word — what is said of it in a line or two of a book`);
  const deck = deckOf(`## A {.terms}\n\n${items.join('\n')}\n`);
  return (await inPage(browser(), await printed(deck, await layOut(browser(), deck)), GLOSSES)) as number[];
};

test('what is said of short terms has most of the width, and begins at one place', async () => {
  const [first = 0, second] = await glossesBegin(['lien', 'polluter pays']);
  expect(first).toBe(second);
  expect(first).toBeLessThan(1280 * 0.4);
});

test('a long term has up to a half of the width', async () => {
  const [first = 0] = await glossesBegin([
    'a rule of the sea by which all who have goods on board pay',
    'lien',
  ]);
  expect(first).toBeGreaterThan(1280 * 0.5);
  expect(first).toBeLessThan(1280 * 0.6);
});
