import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { deckOf, inPage, layOut, printed } from '../support/lay-out.ts';
import { galleryImages } from '../support/gallery.ts';
import { testBrowser } from '../support/test-browser.ts';

const browser = testBrowser();
const FRONT = '---\ntitle: T\ncirculation: For the seminar only\n---\n\n';
const PRESS = readFileSync('templates/themes/press/variations.css', 'utf8');
const INK = readFileSync('templates/themes/ink/variations.css', 'utf8');
const THEMES: [string, string][] = [
  ['paper', ''],
  ['ink', INK],
  ['press', PRESS],
];

// A rule that closes a table may go twelve pixels beyond its space; less, and it strikes the marks through.
test('marks at the foot of the page begin clear of a rule that reaches as far under the words as fitting lets it', async () => {
  const deck = deckOf('## A\n\n| A | B |\n| --- | --- |\n| Row | A figure |\n', FRONT);
  const report = (await layOut(browser(), deck, PRESS)).map((layout) => ({
    ...layout,
    variant: 'tight' as const,
  }));
  const under = `() => document.querySelector('.slide--table .marks-circulation').getBoundingClientRect().top
    - document.querySelector('.slide--table .body').getBoundingClientRect().bottom`;
  expect(Number(await inPage(browser(), await printed(deck, report, PRESS), under))).toBeGreaterThanOrEqual(
    24,
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

/** Source of a function for the page: how near the marks on a slide stand to what else is on it; negative on top of it. */
const NEAREST = `() => {
  const slide = document.querySelector('.slide:not(.slide--title)');
  const marks = [...slide.querySelectorAll('.marks > span')].map((mark) => mark.getBoundingClientRect());
  const others = [...slide.querySelectorAll('.heading, .picture, .caption, .blocks, .footer-number')].map((part) =>
    part.getBoundingClientRect());
  const apart = (a, b) => Math.max(a.left - b.right, b.left - a.right, a.top - b.bottom, b.top - a.bottom);
  return Math.min(...marks.flatMap((mark) => others.map((other) => apart(mark, other))));
}`;

describe.each(THEMES)('the marks of %s', (_, css) => {
  test.each(['left', 'right', 'full'])(
    'stand clear of a picture that is %s, and of its words',
    async (place) => {
      const picture = `![A quay](dam.svg)\n\nA quay that the town owns.\n`;
      const deck = deckOf(
        `## The quay of the town and its owners {.figure .${place}}\n\n${picture}`,
        `---\ntitle: T\ncirculation: Entwurf, nicht zum Zitieren\nedition: 2\ndate: 30 November 2026\n---\n\n`,
      );
      const report = await layOut(browser(), deck, css, galleryImages);
      expect(report.filter(({ excess }) => excess !== null)).toEqual([]);
      const html = await printed(deck, report, css, galleryImages);
      expect(Number(await inPage(browser(), html, NEAREST))).toBeGreaterThanOrEqual(8);
    },
  );
});
