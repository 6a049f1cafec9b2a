import { expect, test } from 'vitest';

import { deckOf, inPage, layOut, printed } from '../support/lay-out.ts';
import { galleryImages } from '../support/gallery.ts';
import { testBrowser } from '../support/test-browser.ts';

const browser = testBrowser();

/** Source of a function that gives the lines of each cell with such words. */
const LINES = (words: string): string => `() => [...document.querySelectorAll('tbody :is(td, th)')]
  .filter((cell) => cell.textContent.startsWith(${JSON.stringify(words)}))
  .map((cell) => {
    const range = document.createRange();
    range.selectNodeContents(cell);
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top / 10))).size;
  })`;

test('a few words in a cell stay on one line beside a remark of many', async () => {
  const rows = Array.from(
    { length: 5 },
    (_, at) =>
      `| Station ${at} | ${at * 7} | ${'The barge lay at the quay until the tide came in at night. '.repeat(2)}|\n`,
  );
  const deck = deckOf(`## T\n\n| Where | Barges | Remark |\n| --- | --- | --- |\n${rows.join('')}`);
  const html = await printed(deck, await layOut(browser(), deck));
  expect(await inPage(browser(), html, LINES('Station'))).toEqual([1, 1, 1, 1, 1]);
});

test('words stand apart from the figures before them that end where they begin', async () => {
  const row = `| ${'A barge lay at the quay until the tide came in '.repeat(2)} | 1,137 | ${'The council called it a renewal of the town '.repeat(2)} |\n`;
  const deck = deckOf(`## T\n\n| Barge | Tons | Council |\n| --- | --: | --- |\n${row.repeat(4)}`);
  const gap = `() => {
    const [figures, words] = [...document.querySelectorAll('tbody tr:first-child > *')].slice(1).map((cell) => {
      const range = document.createRange();
      range.selectNodeContents(cell);
      return range.getBoundingClientRect();
    });
    return words.left - figures.right;
  }`;
  const report = await layOut(browser(), deck);
  expect(report[1]?.variant).toBe('tight');
  expect(await inPage(browser(), await printed(deck, report), gap)).toBeGreaterThan(36);
});

test('the long heads of numbers leave space for a column of text beside them', async () => {
  const heads =
    'Administration | Infrastructure | Participation | Miscellaneous | Representation | Unemployment';
  const row = '| The lock-keepers count every barge that goes through | 1 | 2 | 3 | 4 | 5 | 6 |\n';
  const deck = deckOf(`## T\n\n| What was counted | ${heads} |\n|${'---|'.repeat(7)}\n${row.repeat(6)}`);
  const report = await layOut(browser(), deck);
  expect(report[1]?.excess).toBeNull();
  const html = await printed(deck, report);
  expect(await inPage(browser(), html, `() => Math.max(...(${LINES('The lock')})())`)).toBeLessThan(5);
});

test('a long address is underlined as a link and goes on where its line ends', async () => {
  const deck = deckOf(
    '## L\n\n- https://archive.example.org/the-lower-harbour/minutes/closure-2026-final-version.html\n',
  );
  const look = `() => [...document.querySelectorAll('a .long-word')].map((word) =>
    [getComputedStyle(word).textDecorationLine, word.nextSibling === null])`;
  const html = await printed(deck, await layOut(browser(), deck));
  expect(await inPage(browser(), html, look)).toEqual([['underline', true]]);
});

test('pictures in the rows of a table get smaller before its words do', async () => {
  const [url] = galleryImages.keys();
  const row = (at: number): string => `| Barge ${at} | ![a barge](${url}) | ${at} |\n`;
  const deck = deckOf(
    `## T\n\n| Barge | Picture | Tons |\n| --- | --- | --- |\n${[1, 2, 3].map((at) => row(at)).join('')}`,
  );
  const report = await layOut(browser(), deck, '', galleryImages);
  expect(report[1]).toMatchObject({ excess: null });
  expect(report[1]?.size).toBeGreaterThan(34);
  expect(report[1]?.fit).toBeLessThan(0.8);
});

test('eleven columns stand closer, and a few words go over two lines, before words are split', async () => {
  const cells = [
    'Measure|Ministry|Central bank|Retailers|Importers|Unions|Consumers|Farmers|Neighbours|Court|Press',
    '---|---|---|---|---|---|---|---|---|---|---',
    'Abolish duties|in favour|sceptical|in favour|in favour|against|divided|against|grateful|silent|amused',
    'Publish prices|against|in favour|against|against|in favour|in favour|divided|silent|silent|in favour',
    'Split firms|against|cautious|against|against|in favour|in favour|in favour|silent|pending|divided',
  ];
  const deck = deckOf(`## T\n\n${cells.map((row) => `|${row}|\n`).join('')}`);
  const report = await layOut(browser(), deck);
  expect(report[1]).toMatchObject({ variant: 'tight', excess: null });
  const lines = await inPage(browser(), await printed(deck, report), LINES('against'));
  expect(lines).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
});

test('twenty-two columns are too wide for a slide rather than cut within their words', async () => {
  const line = (cell: string): string => `|${` ${cell} |`.repeat(22)}\n`;
  const report = await layOut(browser(), deckOf(`## T\n\n${line('Ferry')}${line('---')}${line('Boat')}`));
  expect(report[1]).toMatchObject({ excess: { direction: 'aside' } });
});
