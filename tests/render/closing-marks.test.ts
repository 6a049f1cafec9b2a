import { expect, test } from 'vitest';

import { deckOf, printed } from '../support/lay-out.ts';

test.each([
  ['He called it so.', false],
  ['He called it “so.”', true],
  ['Er nannte es »so«', true],
  ['the masses’', false],
])('words that end in a double mark of their own get no second one: %s', async (words, isUnclosed) => {
  const html = await printed(deckOf(`## A\n\n> ${words}\n>\n> — B\n`));
  expect(/class="words[^"]*words--unclosed/u.test(html)).toBe(isUnclosed);
});
