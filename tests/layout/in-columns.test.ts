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

/** In how many lines the last word of each name stands. */
const LINES = `() => [...document.querySelectorAll('.link-name')].map((name) => {
  const text = document.createTreeWalker(name, NodeFilter.SHOW_TEXT).nextNode();
  const range = document.createRange();
  range.setStart(text, text.data.lastIndexOf(' ') + 1);
  range.setEnd(text, text.length);
  return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
})`;

test.each([3, 4, 6])('no long name is broken in a chain of %i', async (count) => {
  const names = ['Commissioner O’Shaughnessy', 'Harbour Reporting', 'Press Association', 'The Examiner'];
  const intermediaries = Array.from(
    { length: count },
    (_, at) => `${at + 1}. **${names[at % 4]}** — agency — said`,
  );
  const deck = deckOf(`## Chain {.chain}\n\n${intermediaries.join('\n')}\n`);
  const lines = await inPage(browser(), await printed(deck, await layOut(browser(), deck)), LINES);
  expect(lines).toEqual(intermediaries.map(() => 1));
});

test('where long names have to be broken in a chain, short words stay whole', async () => {
  const names = ['Wolfeschlegelsteinhausenbergerdorff', 'Jean-Baptiste Emmanuel de la Rochefoucauld'];
  const intermediaries = Array.from(
    { length: 4 },
    (_, at) => `${at + 1}. **${names[at % 2]}** — agency — reported`,
  );
  const deck = deckOf(
    `## Chain {.chain}\n\n${intermediaries.join('\n')}\n`,
    '---\ntitle: Water\nlang: zh\n---\n\n',
  );
  const report = await layOut(browser(), deck);
  expect(report[1]).toMatchObject({ excess: null });
  for (const short of ['.relation', '.link-kind']) {
    const lines = LINES.replace('.link-name', short);
    expect(await inPage(browser(), await printed(deck, report), lines)).toEqual([1, 1, 1, 1]);
  }
});

const CHINESE = '---\nlang: zh-Hans\n---\n\n';

/** How many squares wide the words are that a selector finds. */
const squares = (
  selector: string,
): string => `() => [...document.querySelectorAll('${selector}')].map((words) => {
  const range = document.createRange();
  range.selectNodeContents(words);
  return Math.round(range.getBoundingClientRect().width / Number.parseFloat(getComputedStyle(words).fontSize) * 4) / 4;
})`;

test('full-width marks beside each other take half a square less, those beside characters a whole one', async () => {
  const words = [
    '人民。人',
    '人民。”',
    '？“人民',
    '！”（人',
    '《（人',
    '《甲》、《乙》',
    '人：“',
    '，人，人',
  ];
  const html = await printed(
    deckOf(`## 甲\n\n${words.map((line) => `- [${line}]{.own}`).join('\n')}\n`, CHINESE),
  );
  expect(await inPage(browser(), html, squares('.blocks li'))).toEqual([4, 3.5, 3.5, 3, 2.5, 6, 2.5, 4]);
});

test('the mark that closes a Chinese quotation stands as tight behind its full stop', async () => {
  const html = await printed(deckOf('## 甲\n\n> 网络安全靠人民。\n>\n> — 乙\n', CHINESE));
  const width = `() => {
    const words = document.querySelector('.words > p');
    words.style.width = 'fit-content';
    return Math.round(words.getBoundingClientRect().width / Number.parseFloat(getComputedStyle(words).fontSize) * 100) / 100;
  }`;
  expect(await inPage(browser(), html, width)).toBe(8.5);
});
