import { readFile } from 'node:fs/promises';

import { expect, test } from 'vitest';

import { layoutDiagnostics } from '../../src/layout/layout-diagnostics.ts';
import { galleryImages } from '../support/gallery.ts';
import { THEMES, galleryPrint } from '../support/gallery-document.ts';
import { deckOf, inPage, layOut, printed } from '../support/lay-out.ts';
import { testBrowser } from '../support/test-browser.ts';

const browser = testBrowser();
const WORDS = 'I did not approve the budget';
const DRAWINGS = {
  'a formula': ['$$\\rule{20em}{2em}$$', '.formula-line', '0, -60px'],
  'a formula in a line': ['so $\\rule{20em}{2em}$ it is', 'p:has(.formula)', '0, -60px'],
  'a chart': ['```chart\ntitle: T\n---\nA,B\nx,1\ny,2\n```', '.chart', '0, 90px'],
  'a flow chart': ['```mermaid\nflowchart LR\n  A[Village] --> B[County]\n```', '.chart', '0, 90px'],
  'a picture': ['![A dam](dam.svg)', '.beside', '-200px, 0'],
} as const;

/** What is said of a slide with words and a drawing under them, one of them moved by a style sheet. */
async function saidOf(body: string, css: string): Promise<readonly unknown[]> {
  const deck = deckOf(`## A slide\n\n${WORDS}\n\n${body}\n`);
  const report = await layOut(browser(), deck, css, galleryImages);
  return layoutDiagnostics(report, deck.slides, 'outline.md').map(({ code, position, message }) => [
    code,
    position?.start.line,
    message,
  ]);
}

test.each(Object.entries(DRAWINGS))(
  '%s over words is an error, with the line of its slide',
  async (_, [body, selector, by]) => {
    const over = `.slide .body ${selector} { display: block; transform: translate(${by}); }`;
    expect(await saidOf(body, over)).toEqual([
      ['layout/drawn-over', 6, `The slide “A slide” has a drawing or picture over its words “${WORDS}”.`],
    ]);
  },
);

test.each(Object.entries(DRAWINGS))('%s under words is none', async (_, [body]) => {
  expect(await saidOf(body, '')).toEqual([]);
});

test.each([
  ['a formula', '$\\text{﷽﷽﷽}$'],
  ['a flow chart', '```mermaid\nflowchart LR\n  A[County] --> B[﷽﷽﷽﷽﷽﷽﷽﷽﷽﷽﷽﷽]\n```'],
])('words of %s that are much wider than they were thought to be are an error', async (_, body) => {
  expect(await saidOf(body, '')).toMatchObject([
    ['layout/drawn-over', 6, expect.stringMatching(/^The slide “A slide” cuts off “﷽/u)],
  ]);
});

/** The drawings of which a part is painted farther out than 0.15 em of its type. */
const PAINTED_OUTSIDE = `() => [...document.querySelectorAll('svg.drawing, svg.formula')].flatMap((svg) => {
  const box = svg.getBoundingClientRect(), by = 0.15 * parseFloat(getComputedStyle(svg).fontSize);
  return [...svg.querySelectorAll('path, rect, line, circle, polygon')].filter((part) => {
    if (part.ownerSVGElement !== svg) return false;
    const { left, top, right, bottom } = part.getBoundingClientRect();
    const { stroke, strokeWidth } = getComputedStyle(part);
    // A corner of sixty degrees has its tip as far out as its line is wide.
    const out = stroke === 'none' ? 0 : parseFloat(strokeWidth) * (part.matches('path[class^="mark"]') ? 1 : 0.5);
    const free = by - out * Math.abs(part.getScreenCTM().a);
    return left < box.left - free || top < box.top - free || box.right + free < right || box.bottom + free < bottom;
  }).map((part) => svg.closest('section').id + ': ' + part.outerHTML.slice(0, 80));
})`;

test.each(THEMES)('all drawings of %s are painted in their boxes', async (theme) => {
  const found = await inPage(browser(), await galleryPrint(theme), PAINTED_OUTSIDE);
  expect(found).toEqual([]);
});

test('so are those of the docs', async () => {
  const samples = deckOf(await readFile('tools/figure-samples/outline.md', 'utf8'), '');
  expect(await inPage(browser(), await printed(samples), PAINTED_OUTSIDE)).toEqual([]);
});
