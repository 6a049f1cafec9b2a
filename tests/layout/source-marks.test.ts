import { expect, test } from 'vitest';

import { deckOf, inPage, layOut, printed } from '../support/lay-out.ts';
import { testBrowser } from '../support/test-browser.ts';

const browser = testBrowser();
const SOURCED =
  '---\ntitle: T\nsources:\n  a: { type: article, title: T, author: [{ family: Bandurski }] }\n---\n\n';

test('no word stands alone under the lines of a claim with its source', async () => {
  const claim =
    'Under way: many local governments recruit teams of volunteers to help police live-streaming and other online content';
  const sourced = deckOf(
    `## A {.claim}\n\n— Bo\n\n- ${claim} [@a, para. 8]\n- Planned: a national campaign later in the year to beef up cybersecurity education in universities [@a]\n`,
    SOURCED,
  );
  const html = await printed(sourced, await layOut(browser(), sourced));
  const ends = `() => {
    const words = document.querySelector('.slide--claim li .cited-words').firstChild;
    const topOf = (at) => {
      const range = document.createRange();
      range.setStart(words, at);
      range.setEnd(words, at + 1);
      return Math.round(range.getBoundingClientRect().top);
    };
    const last = words.data.length - 1;
    return [...words.data.matchAll(/\\S+/gu)].filter(({ index }) => topOf(index) === topOf(last)).length;
  }`;
  expect(await inPage(browser(), html, ends)).toBeGreaterThan(1);
});

test.each([
  [
    'a cell',
    '## A\n\n| A | B | C |\n|-|-|-|\n| It dates by | the spring timetable [@a, 3] | the regatta [@a, 4] |\n',
  ],
  [
    'a question',
    '## A {.questions}\n\n1. Whose words are “at such hours” [@a, para. 1]? Say why.\n2. And these?\n',
  ],
])('no source stands on a line of %s without a word before it', async (_where, slide) => {
  const sourced = deckOf(slide, SOURCED);
  const html = await printed(sourced, await layOut(browser(), sourced));
  const alone = `() => [...document.querySelectorAll('.slide .body .cite')].filter((mark) => {
    const range = document.createRange();
    range.selectNodeContents(mark.parentElement.firstChild);
    return [...range.getClientRects()].at(-1).bottom <= mark.getBoundingClientRect().top;
  }).length`;
  for (const width of [1000, 900, 800, 700, 600]) {
    const narrower = html.replace(
      '</head>',
      `<style>.slide .body { flex-basis: auto; width: ${width}px }</style></head>`,
    );
    expect(await inPage(browser(), narrower, alone)).toBe(0);
  }
});

test('of two sources of a claimed point none stands on the other', async () => {
  const sourced = deckOf('## A {.claim}\n\n— Bo\n\n- One and two [@a, para. 8] [@a, para. 9]\n', SOURCED);
  const tops = `() => [...document.querySelectorAll('.slide--claim li .cite')].map((mark) => mark.getBoundingClientRect().top)`;
  const html = await printed(sourced, await layOut(browser(), sourced));
  const [eighth = 0, ninth = 0] = Array.from(Object(await inPage(browser(), html, tops)), Number);
  expect(ninth - eighth).toBeGreaterThan(20);
});

test('the source of a statement in large type is as small as that of any other text', async () => {
  const sourced = deckOf('## A {.statement}\n\nOpen it [@a, para. 8]\n', SOURCED);
  const look = `() => {
    const { fontSize, letterSpacing } = getComputedStyle(document.querySelector('.statement .cite'));
    return { fontSize, letterSpacing };
  }`;
  const html = await printed(sourced);
  expect(await inPage(browser(), html, look)).toEqual({ fontSize: '24px', letterSpacing: 'normal' });
});

/** Where a source begins, at which side and on which line, as against its words; how far it reaches beyond the rule over it. */
const PLACES = `() => {
  const [item, words, source] = ['li', '.cited-words', '.cite'].map((name) => document.querySelector('.slide--claim ' + name));
  const first = words.getClientRects()[0];
  const [box, mark] = [item, source].map((part) => part.getBoundingClientRect());
  return [mark.left - first.right, Math.abs(mark.top + 24 - (first.top + 38)), mark.right - box.right].map(Math.round);
}`;

test.each([
  ['of two authors', '{ family: Marsh }, { family: Adeyemi }'],
  ['longer than the margin', '{ family: Featherstonehaugh }, { family: Cholmondeley }'],
])('the source of a claimed point stands in the margin beside its first line: %s', async (_how, authors) => {
  const front = `---\ntitle: Water\nlang: en\nsources:\n  lin: { type: webpage, title: River, author: [${authors}], issued: 2026 }\n---\n\n`;
  const deck = deckOf('## The dam holds {.claim}\n\n- It is dry [@lin, para. 9]\n- It stands\n', front);
  const html = await printed(deck, await layOut(browser(), deck));
  const [aside, down = 99, beyond] = Array.from(Object(await inPage(browser(), html, PLACES)), Number);
  expect(aside).toBe(56);
  expect(down).toBeLessThan(16);
  expect(beyond).toBeLessThanOrEqual(0);
});
