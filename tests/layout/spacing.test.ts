import { describe, expect, test } from 'vitest';

import { deckOf, inPage, layOut, printed } from '../support/lay-out.ts';
import { testBrowser } from '../support/test-browser.ts';

const browser = testBrowser();

const QUESTIONS = `## To discuss {.questions}

1. For whom was it cheaper?
2. What would have to be measured for the ministry to be right?
3. Would four smaller firms have passed it on?
4. Whose number is the nine per cent?
5. Should a promise to shoppers be a claim that a court can hear?
`;

const list = (count: number): string => `## A list\n\n${'- The gauge is read at noon\n'.repeat(count)}`;

/** Pixels between the last line of a slide’s list and the end of its space. */
const LEFT = `() => {
  const body = document.querySelector('section:nth-of-type(2) .body').getBoundingClientRect();
  const list = document.querySelector('section:nth-of-type(2) .body > *').lastElementChild.getBoundingClientRect();
  return Math.round(body.bottom - list.bottom);
}`;

describe('what space is left on a slide that is set closer', () => {
  test('goes between its things again, but for some spacing over the foot', async () => {
    const deck = deckOf(QUESTIONS);
    const report = await layOut(browser(), deck);
    expect(report[1]).toMatchObject({ variant: 'tight', fit: 1, excess: null });
    expect(report[1]?.gap).toBeGreaterThan(0.6);
    const left = await inPage(browser(), await printed(deck, report), LEFT);
    expect(left).toBeGreaterThanOrEqual(20);
    expect(left).toBeLessThan(60);
    const close = report.map((slide) => ({ ...slide, gap: null }));
    expect(await inPage(browser(), await printed(deck, close), LEFT)).toBeGreaterThan(90);
  });

  test('goes to no slide that had all its spacing, nor to one that is full', async () => {
    const [, airy] = await layOut(browser(), deckOf(list(4)));
    expect(airy).toMatchObject({ variant: null, gap: null });
    const [, full] = await layOut(browser(), deckOf(list(11)));
    expect(full).toMatchObject({ variant: 'tight', gap: null });
  });

  test('goes to the parts of a slide in the same measure', async () => {
    const deck = deckOf('## To discuss {.questions}\n\n1. For whom?\n2. By whom?\n3. Why?\n');
    const [first, second] = [deck.slides[1], deckOf(QUESTIONS).slides[1]];
    if (first === undefined || second === undefined) throw new Error('There is no slide.');
    const parts = [first, { ...second, id: `${first.id}--part-2` }];
    const report = await layOut(browser(), { ...deck, slides: parts });
    expect(report.map(({ variant }) => variant)).toEqual(['tight', 'tight']);
    expect(report[0]?.gap).toBe(report[1]?.gap);
    expect(report[0]?.gap).toBeGreaterThan(0.5);
  });
});

test('a large number at the top of a list has space for accents over it, and makes no type smaller', async () => {
  const [, slide] = await layOut(browser(), deckOf(QUESTIONS));
  expect(slide?.fit).toBe(1);
});

test('quotations side by side keep their rules under the heading, however high they are', async () => {
  const quotationOf = (sentences: number): string =>
    `> ${'Ships came to the quay at noon. '.repeat(sentences).trim()}\n>\n> — Bo\n`;
  const slideOf = (sentences: number): string =>
    `## Who came to the harbour, and who was told of it by whom, and when\n\n${[sentences, 2, 3].map(quotationOf).join('\n<!-- -->\n\n')}`;
  const deck = deckOf([3, 4, 5, 6, 7].map(slideOf).join('\n'));
  const html = await printed(deck, await layOut(browser(), deck));
  const above = `() => [...document.querySelectorAll('.slide--quotes .body')].map((body) =>
    body.getBoundingClientRect().top - body.querySelector('.quotation').getBoundingClientRect().top)`;
  const found = await inPage(browser(), html, above);
  expect(found).toHaveLength(5);
  expect(Math.max(...(found as number[]))).toBeLessThanOrEqual(0);
});
