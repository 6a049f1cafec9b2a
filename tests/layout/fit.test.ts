import { describe, expect, test } from 'vitest';

import type { LayoutReport } from '../../src/layout/layout-report.ts';
import { galleryDeck, galleryImages } from '../support/gallery.ts';
import { deckOf, inPage, layOut, printed } from '../support/lay-out.ts';
import { SPILT_TEXT } from '../support/spilt-text.ts';
import { testBrowser } from '../support/test-browser.ts';

const browser = testBrowser();
const SENTENCE = 'The reservoir stands lower than in any autumn since its gauge was set up.';

const points = (count: number): string =>
  `## Points\n\n${Array.from({ length: count }, () => `- ${SENTENCE}`).join('\n')}\n`;

async function slideOf(outline: string): Promise<LayoutReport[number]> {
  const [, slide] = await layOut(browser(), deckOf(outline));
  if (slide === undefined) throw new Error('There is no slide.');
  return slide;
}

describe('a slide', () => {
  test('that fits keeps its full size', async () => {
    expect(await slideOf(points(3))).toMatchObject({ fit: 1, variant: null, excess: null });
  });

  test('that is a time line of four dates breaks the names of two authors in its columns', async () => {
    const front =
      '---\ntitle: T\nsources:\n  a:\n    type: article\n    title: Counting Cables\n    author: [{ literal: "Henrik Solberg and Liis Tamm" }]\n---\n\n';
    const line = '- **2023** The Commission considered a public register [@a, para. 8]\n';
    const deck = deckOf(`## Dates {.timeline}\n\n${line.repeat(4)}`, front);
    expect((await layOut(browser(), deck))[1]?.excess).toBeNull();
  });

  // The words are above the foot in all of these; the rule that closes them is what reaches it.
  test.each([
    ['a table', '## A\n\n| A | B |\n| --- | --- |\n', '| Row | A figure |\n', '.table table'],
    ['a list of points', '## A\n\n', `- ${SENTENCE}\n`, '.blocks li:last-child'],
  ])('that ends in a rule under %s keeps it off the foot', async (_, head, row, selector) => {
    const below = `() => [...document.querySelectorAll(${JSON.stringify(selector)})].map((part) => [
      part.closest('.slide').id,
      part.getBoundingClientRect().bottom - part.closest('.body').getBoundingClientRect().bottom])`;
    const deck = deckOf([4, 5, 6, 7, 8, 9, 10, 11].map((count) => head + row.repeat(count)).join('\n'));
    const report = await layOut(browser(), deck);
    const found = (await inPage(browser(), await printed(deck, report), below)) as [string, number][];
    const fitting = new Set(report.flatMap(({ id, excess }) => (excess === null ? [id] : [])));
    expect(found.filter(([id]) => fitting.has(id)).length).toBeGreaterThan(3);
    expect(found.filter(([id, pixels]) => fitting.has(id) && 12 < pixels)).toEqual([]);
  });

  test('a little too full is set closer before its type gets smaller', async () => {
    expect(await slideOf(points(8))).toMatchObject({ fit: 1, variant: 'tight', excess: null });
  });

  test('fuller than that gets smaller type, the smaller the fuller it is', async () => {
    const full = await slideOf(points(12));
    const fuller = await slideOf(points(13));
    expect(full).toMatchObject({ variant: 'tight', excess: null });
    expect(full.fit).toBeLessThan(1);
    expect(fuller.fit).toBeLessThan(full.fit);
  });

  test.each([
    ['a question', '## A question {.questions}\n\n- %?', 115],
    ['a statement', '## A statement {.statement}\n\n%.', 115],
    ['what a section is about', '# A section\n\n%.', 150],
  ])('of %s in large type has longer lines before it is said to be too full', async (_, outline, count) => {
    const words = Array.from({ length: count }, (_word, at) => (at % 3 === 0 ? 'reservoir' : 'falls')).join(
      ' ',
    );
    expect(await slideOf(outline.replace('%', words))).toMatchObject({ variant: 'tight', excess: null });
  });

  test('of a chain of two gives long names the space that there is', async () => {
    const name = 'The Council for the Northern Reservoirs and Lakes of the Upper Valley';
    const how = 'said at a hearing that was not announced to anybody before';
    const slide = await slideOf(
      `## Two {.chain}\n\n1. **${name}** — public body — ${how}\n2. **${name}** — ${how} — ${how}`,
    );
    expect(slide.excess).toBeNull();
  });

  test('hopelessly full stays at the floor of 24 px and says by how much it is too tall', async () => {
    const { size, excess } = await slideOf(points(30));
    expect(size).toBe(24);
    expect(excess).toMatchObject({ direction: 'down' });
    expect(excess?.pixels).toBeGreaterThan(500);
  });

  test.each([
    ['{.timeline}', '- **2019** A [@long]\n- **2020** B [@long]\n- **2021** C [@long]\n- **2022** D [@long]'],
    ['{.comparison}', '### One\n\n- A [@long]\n\n### Two\n\n- B [@long]'],
    ['{.actors}', '- **A** — b, c — d [@long]'],
    ['', '| A | B | C | D |\n| - | - | - | - |\n| a [@long] | b [@long] | c [@long] | d [@long] |'],
  ])('with the long name of a source in a column %s keeps its full size', async (layout, body) => {
    const title = 'The harbour that two ministries and a cooperative of fishermen built';
    const front = `---\ntitle: Water\nsources:\n  long: { title: ${title} }\n---\n\n`;
    const report = await layOut(browser(), deckOf(`## Names ${layout}\n\n${body}\n`, front));
    expect(report[1]).toMatchObject({ fit: 1, variant: null, excess: null });
  });

  test('of a chain has no running text under 18 pt, and none of its labels is taken for running text', async () => {
    const intermediary = (kind: string, how: string): string =>
      ['Ann Lee', 'Herald', 'Courier'].map((name) => `1. **${name}** — ${kind} — ${how}\n`).join('');
    const outlines = [intermediary('agency', 'said'), intermediary('official news agency', 'said')];
    outlines.push(intermediary('agency', 'left out the second half of it'));
    for (const list of outlines) {
      const { fit, size } = await slideOf(`## Hands {.chain}\n\n${list}`);
      expect(fit).toBe(1);
      expect(size).toBeGreaterThanOrEqual(24);
    }
  });

  test('with a picture is as good as one with text', async () => {
    const report = await layOut(browser(), galleryDeck, '', galleryImages);
    expect(
      report.filter(({ fit, variant, excess }) => fit !== 1 || variant !== null || excess !== null),
    ).toEqual([]);
  });
});

describe('what the measuring finds', () => {
  const outline = '## One {.points}\n\nWords\n';

  test.each([
    ['text that is moved out at the left', '.slide p { margin-left: -200px }'],
    ['text that is moved out at the top', '.slide p { margin-top: -400px }'],
    ['a box that is too wide', '.slide .blocks p { min-width: 1400px }'],
    ['a box that cuts its text off', '.slide .blocks { height: 12px; overflow: hidden }'],
    ['text under the foot', '.slide p { padding-top: 560px }'],
  ])('%s', async (_, css) => {
    const report = await layOut(browser(), deckOf(outline), css);
    expect(report.filter(({ excess }) => excess !== null)).toHaveLength(1);
  });
});

test('hard cases stay on their slide', async () => {
  const word = 'x'.repeat(80);
  const row = (cell: string): string => `|${`${cell}|`.repeat(8)}`;
  const outlines = [
    `## Word\n\n- ${word}\n`,
    `## ${word}\n\nText\n`,
    `## Table\n\n| a | b |\n|---|---|\n| ${word} | ${word} |\n`,
    `## Terms {.terms}\n\n- **${word}** — long — word\n- **b** — c — d\n`,
    `## Two {.comparison}\n\n### A\n\n- ${word}\n\n### B\n\n- b\n`,
    `## 水\n\n${'水库的水位比往年秋天都低下游城镇。'.repeat(35)}\n`,
    `## Columns\n\n${row('Name')}\n${row('---')}\n${`${row('v 1')}\n`.repeat(9)}`,
    `## Deep\n\n- a\n  - b\n    - c\n      - ${SENTENCE}\n`,
    `## Code\n\n\`\`\`\n${'measure(gauge, { year: 2017, unit: "litre", more: 1 })'.repeat(4)}\n\`\`\`\n`,
  ];
  const deck = deckOf(outlines.join('\n'));
  const report = await layOut(browser(), deck);
  expect(report).toHaveLength(1 + outlines.length);
  expect(report.filter(({ excess }) => excess !== null)).toEqual([]);
  expect(await inPage(browser(), await printed(deck, report), SPILT_TEXT)).toEqual([]);
});

describe('a table of long numbers', () => {
  const table = (digits: string): string =>
    `## Table\n\n${[digits, '--:', digits, digits].map((cell) => `|${`${cell}|`.repeat(12)}`).join('\n')}\n`;

  test('breaks none of them, and is reported where they don’t fit', async () => {
    expect((await slideOf(table('97,572,123'))).excess).toMatchObject({ direction: 'aside' });
  });

  test('fits where there is space for them', async () => {
    expect((await slideOf(table('5,721'))).excess).toBeNull();
  });
});

const LAYOUTS: readonly ((times: number) => string)[] = [
  (times) => points(2 * times),
  (times) => `## Text\n\n${`${SENTENCE}\n\n`.repeat(2 * times)}`,
  (times) => `## One {.statement}\n\n${`${SENTENCE} `.repeat(times)}\n`,
  (times) => `## One\n\n> ${`${SENTENCE} `.repeat(times)}\n> — Lin, mayor\n`,
  (times) => `## Two\n\n${`> ${SENTENCE}\n> — Lin, mayor\n\n`.repeat(2 * times)}`,
  (times) => `## It is so {.claim by="Lin"}\n\n${`- ${SENTENCE}\n`.repeat(2 * times)}`,
  (times) => `## Two {.comparison}\n\n### A\n\n${`- ${SENTENCE}\n`.repeat(times)}\n### B\n\n- b\n`,
  (times) => `## When {.timeline}\n\n${'- **1 May 2017** — The gauge is set up\n'.repeat(3 * times)}`,
  (times) => `## Who {.actors}\n\n${'- **Lin** — mayor — holds the gauge\n'.repeat(4 * times)}`,
  (times) => `## Terms {.terms}\n\n${'- **水库** (shuǐkù) — reservoir\n'.repeat(3 * times)}`,
  (times) => `## Chain {.chain}\n\n${'- **Agency** — agency — reported\n'.repeat(3 * times)}`,
  (times) => `## Ask {.questions}\n\n${`1. ${SENTENCE}\n`.repeat(2 * times)}`,
  (times) => `## Table\n\n| a | b |\n|---|---|\n${'| Upper Dam | 4 million litres |\n'.repeat(4 * times)}`,
  (times) => `## Code\n\n\`\`\`\n${'measure(gauge, { year: 2017 });\n'.repeat(4 * times)}\`\`\`\n`,
];

test('any amount of text stays on the slide or is reported', async () => {
  const amounts = [1, 2, 5, 20];
  const slides = LAYOUTS.flatMap((write) =>
    amounts.map((times) => write(times).replace(/^## /u, `## ${times}× `)),
  );
  const deck = deckOf(slides.join('\n'));
  const report = await layOut(browser(), deck);
  expect(report).toHaveLength(1 + slides.length);
  const reported = new Set(report.filter(({ excess }) => excess !== null).map(({ id }) => id));
  const spilt = await inPage(browser(), await printed(deck, report), SPILT_TEXT);
  const unsaid = (spilt as string[]).filter((text) => !reported.has(text.slice(0, text.indexOf(':'))));
  expect(unsaid).toEqual([]);
  // Of each layout the smallest amount fits.
  expect(report.slice(1).filter(({ excess }, at) => at % amounts.length === 0 && excess !== null)).toEqual(
    [],
  );
});

test('the rule beside code stays out of the foot, as the deck keeps what it shows', async () => {
  const codes = [10, 11, 12, 13, 14].map((lines) => `\`\`\`\n${'a = b\n'.repeat(lines)}\`\`\``);
  const deck = deckOf(
    codes
      .map((code, at) => `## The harbour office counted every ferry before noon, ${at}\n\n${code}\n`)
      .join('\n'),
  );
  const html = await printed(deck, await layOut(browser(), deck));
  const below = `() => [...document.querySelectorAll('pre')].map((code) =>
    code.getBoundingClientRect().bottom - code.closest('.body').getBoundingClientRect().bottom)`;
  const found = await inPage(browser(), html, below);
  expect(Math.max(...(found as number[]))).toBeLessThanOrEqual(12);
});

test('code whose line is broken at a space is not too wide, wherever the edge falls', async () => {
  const slides = Array.from(
    { length: 40 },
    (_, at) =>
      `## Code ${at}\n\n\`\`\`ts\n${' '.repeat(at % 4)}const value = measure({ note: '${'网'.repeat(at)}' }); // 参与建动员广大\n\`\`\`\n`,
  );
  const report = await layOut(browser(), deckOf(slides.join('\n')));
  expect(report.map(({ variant, excess }) => [variant, excess])).toEqual(report.map(() => [null, null]));
});
