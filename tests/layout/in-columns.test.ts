import { expect, test } from 'vitest';

import { deckOf, inPage, layOut, printed } from '../support/lay-out.ts';
import { testBrowser } from '../support/test-browser.ts';

const browser = testBrowser();
const PLACES = `() => [...document.querySelectorAll('.quotation')].map((quotation) => {
  const { left, top } = quotation.getBoundingClientRect();
  return { left: Math.round(left), top: Math.round(top) };
})`;

async function placesOf(count: number): Promise<readonly { readonly left: number; readonly top: number }[]> {
  const deck = deckOf(
    `## Q\n\n${'> The waterfront was sold before anybody was asked.\n>\n> — Bo\n\n'.repeat(count)}`,
  );
  const report = await layOut(browser(), deck);
  expect(report[1]).toMatchObject({ excess: null });
  const found = await inPage(browser(), await printed(deck, report), PLACES);
  return Array.from(Object(found));
}

test('three short quotations stand side by side', async () => {
  const places = await placesOf(3);
  expect(new Set(places.map(({ top }) => top)).size).toBe(1);
});

test('four stand in two rows of two, which have space for their words', async () => {
  const [first, second, third, fourth] = await placesOf(4);
  expect(second?.top).toBe(first?.top);
  expect(third).toMatchObject({ left: first?.left, top: fourth?.top });
  expect(fourth?.left).toBe(second?.left);
  expect(third?.top).toBeGreaterThan(first?.top ?? Infinity);
});

test('twenty footnotes of one paragraph stand in two columns where they would take its space', async () => {
  const numbers = Array.from({ length: 20 }, (_, at) => at + 1);
  const text = numbers.map((at) => `the record of the gauge[^${at}]`).join(' ');
  const notes = numbers.map((at) => `[^${at}]: Record ${at}.`).join('\n');
  const report = await layOut(browser(), deckOf(`## N\n\n${text}\n\n${notes}\n`));
  expect(report[1]).toMatchObject({ excess: null, variant: 'tight' });
  expect(report[1]?.size).toBeGreaterThanOrEqual(26);
});
