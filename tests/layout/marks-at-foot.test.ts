import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { deckOf, inPage, layOut, printed } from '../support/lay-out.ts';
import { testBrowser } from '../support/test-browser.ts';

const browser = testBrowser();
const FRONT = '---\ntitle: T\ncirculation: For the seminar only\n---\n\n';
const PRESS = readFileSync('templates/themes/press/variations.css', 'utf8');

// A rule that closes a table may go twelve pixels beyond its space; less, and it strikes the marks through.
test('marks at the foot of the page begin as far under the words as fitting lets a rule reach', async () => {
  const deck = deckOf('## A\n\n| A | B |\n| --- | --- |\n| Row | A figure |\n', FRONT);
  const report = (await layOut(browser(), deck, PRESS)).map((layout) => ({
    ...layout,
    variant: 'tight' as const,
  }));
  const under = `() => document.querySelector('.slide--table .marks-circulation').getBoundingClientRect().top
    - document.querySelector('.slide--table .body').getBoundingClientRect().bottom`;
  expect(Number(await inPage(browser(), await printed(deck, report, PRESS), under))).toBeGreaterThanOrEqual(
    12,
  );
});

// A title slide has no body that would be too full: its words push the marks over the edge of the page.
test('a title that would push the marks out of the page is set closer or smaller', async () => {
  const front = `---
title: "The harbour that waits: how a town decides about a quay, a bridge and a lock without any numbers"
subtitle: What a vote that was put off shows about ${'estimates, owners and memory, '.repeat(2)}
event: Forum
circulation: For the seminar only
sources:
  a: { type: article, title: The quay }
---

`;
  const deck = deckOf('## A\n\nWords [@a].\n', front);
  const report = await layOut(browser(), deck, PRESS);
  const bottom = `() => document.querySelector('.slide--title .marks').getBoundingClientRect().bottom`;
  expect(Number(await inPage(browser(), await printed(deck, report, PRESS), bottom))).toBeLessThanOrEqual(
    720 - 12,
  );
});

test('the heading of a slide that is set closer stands clear of the marks over it', async () => {
  const deck = deckOf('## A\n\n- Words\n', FRONT);
  const report = (await layOut(browser(), deck)).map((layout) => ({ ...layout, variant: 'tight' as const }));
  const between = `() => document.querySelector('.slide--points .heading').getBoundingClientRect().top
    - document.querySelector('.slide--points .marks-circulation').getBoundingClientRect().bottom`;
  expect(Number(await inPage(browser(), await printed(deck, report), between))).toBeGreaterThanOrEqual(12);
});
