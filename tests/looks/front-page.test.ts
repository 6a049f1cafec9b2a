import { readFileSync } from 'node:fs';

import { beforeAll, describe, expect, test } from 'vitest';

import { galleryPrint } from '../support/gallery-document.ts';
import { deckOf, inPage, layOut, printed } from '../support/lay-out.ts';
import { slideBoxes } from '../support/slide-boxes.ts';
import { testBrowser } from '../support/test-browser.ts';

const browser = testBrowser();
const PRESS = readFileSync('templates/themes/press/variations.css', 'utf8');

let html = '';
beforeAll(async () => {
  html = await galleryPrint('press');
});
const boxes = (slide: string, parts: string): ReturnType<typeof slideBoxes> =>
  slideBoxes(browser(), html, slide, parts);

describe('press is a front page', () => {
  test.each([
    ['what is known of a quotation', '.slide--quote .attribution--handed', '.known', 3],
    ['a quotation and other evidence', '.slide--claim', '.body > *', 2],
    ['what is compared', '.slide--comparison', '.column', 2],
    ['a chain', '.slide--chain', '.link', 4],
    ['what the look-up came to', '.slide--sources', '.receipt > p', 3],
  ])('%s stands in columns of one row over the whole width', async (_, slide, columns, count) => {
    const found = await boxes(slide, columns);
    expect(found).toHaveLength(count);
    const [first] = found;
    for (const [at, { left, top }] of found.entries()) {
      expect(top).toBeCloseTo(first?.top ?? 0, 0);
      if (0 < at) expect(left).toBeCloseTo(found[at - 1]?.right ?? 0, 0);
    }
    expect(first?.left).toBeCloseTo(64, 0);
    expect(found.at(-1)?.right).toBeCloseTo(1216, 0);
  });

  test('the rule over the evidence of a claim ends where the rules of the page do', async () => {
    const [evidence] = await boxes('.slide--claim', '.body:has(> :nth-child(2))');
    expect([evidence?.left, evidence?.right]).toEqual([64, 1216]);
  });

  test('words stand as far from what is over them as from the columns under them', async () => {
    const brief = ".slide--quote[data-length='brief'] .words:only-child, .slide--quote[data-length='brief']";
    const [folio] = await boxes(brief, '.footer');
    const [kicker] = await boxes(brief, '.heading');
    const [words] = await boxes(brief, '.words');
    const [known] = await boxes(brief, '.attribution');
    const [over, under] = [
      (kicker?.top ?? 0) - (folio?.bottom ?? 0),
      (known?.top ?? 0) - (words?.bottom ?? 0),
    ];
    expect(over).toBeGreaterThan(60);
    expect(under / over).toBeGreaterThan(0.8);
    expect(under / over).toBeLessThan(1.6);
  });

  test('a section has its number on a panel over the height of the page, and beside it what is inside', async () => {
    const [panel] = await boxes('.slide--section', '.section-number');
    const inside = await boxes('.slide--section', '.inside > li');
    expect((panel?.bottom ?? 0) - (panel?.top ?? 0)).toBeGreaterThan(540);
    expect(inside).toHaveLength(3);
    expect(inside.at(-1)?.bottom).toBeCloseTo(panel?.bottom ?? 0, 0);
  });
});

const section = (slides: number): string =>
  `# The words\n\n${Array.from({ length: slides }, (_, at) => `## Slide ${at} of a section that holds many of them\n\nWords\n\n`).join('')}`;

test.each([
  [6, true],
  [16, true],
  [30, false],
])('a section of %i slides fits, and lists them where they have space', async (count, isListed) => {
  const deck = deckOf(section(count));
  const report = (await layOut(browser(), deck, PRESS)).find(({ id }) => id === 'slide-the-words');
  expect(report).toMatchObject({ fit: 1, variant: null, excess: null });
  const [list] = await slideBoxes(browser(), await printed(deck, [], PRESS), '.slide--section', '.inside');
  expect(0 < (list?.bottom ?? 0) - (list?.top ?? 0)).toBe(isListed);
});

test('large words get a little smaller before they stand against their heading and the rule under them', async () => {
  const words = 'a modest adjustment that nobody who uses a telephone for reading will notice.';
  const deck = deckOf(`## A\n\n> ${words}\n>\n> — Petra Lindqvist, the city’s director of culture\n`);
  const slide = (await layOut(browser(), deck, PRESS)).find(({ id }) => id === 'slide-a');
  expect(slide).toMatchObject({ variant: null, excess: null });
  expect(slide?.fit).toBeLessThan(1);
  expect(slide?.fit).toBeGreaterThan(0.87);
});

test.each([
  ['One strike, two front pages', 2],
  ['Planted, or alive?', 1],
])('a title of more than a line ends one with its first clause: %s', async (title, lines) => {
  const html = await printed(deckOf('## A\n\ntext\n', `---\ntitle: '${title}'\n---\n\n`), [], PRESS);
  const tops = `() => [...document.querySelectorAll('.slide--title .clause')].map((clause) => clause.getClientRects()[0].top)`;
  const found = Array.from(Object(await inPage(browser(), html, tops)), Number);
  expect(found).toHaveLength(2);
  expect(new Set(found).size).toBe(lines);
});

test('a mark that is wider than the margin moves its words, and not over the edge of the page', async () => {
  const deck = deckOf('## A\n\n> Fermer une ligne\n>\n> — Bo\n', '---\ntitle: T\nlang: fr\n---\n\n');
  const wide = await printed(deck, [], `${PRESS} :root { --mark-width: 0.68em; }`);
  const left = `() => {
    const range = document.createRange();
    range.selectNodeContents(document.querySelector('.words > p'));
    return range.getBoundingClientRect().left - document.querySelector('.stage').getBoundingClientRect().left;
  }`;
  expect(Number(await inPage(browser(), wide, left)) - 0.68 * 116).toBeCloseTo(8, 0);
});
