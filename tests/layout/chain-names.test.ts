import { expect, test } from 'vitest';

import { deckOf, inPage, layOut, printed } from '../support/lay-out.ts';
import { testBrowser } from '../support/test-browser.ts';

const browser = testBrowser();

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
