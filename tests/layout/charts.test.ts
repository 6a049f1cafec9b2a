import { expect, test } from 'vitest';

import { layoutDiagnostics } from '../../src/layout/layout-diagnostics.ts';
import { furtherSplits } from '../../src/layout/split-deck.ts';
import { deckOf, inPage, layOut, printed } from '../support/lay-out.ts';
import { testBrowser } from '../support/test-browser.ts';

const browser = testBrowser();

const chart = (head: string, rows: string): string => `\`\`\`chart\n${head}\n---\n${rows}\n\`\`\`\n`;
const names = (count: number): string =>
  Array.from({ length: count }, (_, at) =>
    `Row of some length, number ${at}, ${at * 7}`.replace(', n', ' n'),
  ).join('\n');
const years = Array.from({ length: 20 }, (_, at) => `${2000 + at},${at},${at * 2},${40 - at}`).join('\n');

const DECKS: readonly (readonly [string, string])[] = [
  ['four bars', chart('title: T\nsource: S', `A,B\n${names(4)}`)],
  ['twelve bars', chart('title: T\nsource: S', `A,B\n${names(12)}`)],
  [
    'twelve bars with long names',
    chart(
      'title: T\nsource: S',
      `A,B\n${names(12).replaceAll('Row', 'Nurses of the intensive care unit row')}`,
    ),
  ],
  [
    'eight groups of bars',
    chart(
      'title: T\nsource: S',
      `A,B,C\n${Array.from({ length: 8 }, (_, at) => `Row ${at},${at + 1},${9 - at}`).join('\n')}`,
    ),
  ],
  ['three lines', chart('type: line\ntitle: T\nsource: S', `Y,North,South,West\n${years}`)],
  [
    'stacked bars',
    chart('type: stacked\ntitle: T\nsource: S', 'A,Fares,State\n2024,1,2\n2025,2,3\n2026,5,1'),
  ],
  ['dots', chart('type: dot\ntitle: T\nsource: S', 'A,Before,After\nx,1,2\ny,2,3\nz,5,1')],
];

const WIDE_FORMULA = `$$${Array.from({ length: 25 }, (_, at) => `\\frac{a_{${at}}}{b_{${at}}}`).join('+')} = 0$$`;
const WIDE_MATRIX = `$$\\begin{pmatrix}${Array.from({ length: 13 }, (_, at) => `a_{${at}}+b`).join('&')}\\end{pmatrix}$$`;

test.each([
  ['breaks at its operators', WIDE_FORMULA],
  ['that can’t be broken gets smaller', WIDE_MATRIX],
])('a very wide formula %s, not under 18 pt', async (_, body) => {
  const deck = deckOf(`## A formula\n\n${body}\n`);
  const report = await layOut(browser(), deck);
  expect(report.map(({ excess }) => excess)).toEqual([null, null]);
  const found = await inPage(
    browser(),
    await printed(deck, report),
    // How large an em of the formula is shown, whose drawing has a thousand units to it; and where it ends.
    `() => { const svg = document.querySelector('svg.formula'), box = svg.getBoundingClientRect();
      const size = 1000 * box.width / svg.viewBox.baseVal.width;
      return { isLarge: 23 < size, isInside: box.right <= 1280 - 88 }; }`,
  );
  expect(found).toEqual({ isLarge: true, isInside: true });
});

test('a long formula in a line of text goes on in the next, and is one figure with words', async () => {
  const sum = Array.from({ length: 30 }, (_, at) => `a_{${at}}`).join(' + ');
  const deck = deckOf(`## A formula\n\n- The sum $${sum}$ is long\n- The sum $${sum}$ is as long\n`);
  const report = await layOut(browser(), deck);
  expect(report.map(({ fit, excess }) => [fit, excess])).toEqual(report.map(() => [1, null]));
  const found = await inPage(
    browser(),
    await printed(deck, report),
    `() => [...document.querySelectorAll('.formula-box')].map((box) => ({
      lines: new Set([...box.querySelectorAll('svg')].map((svg) => Math.round(svg.getBoundingClientRect().bottom / 20))).size > 1,
      described: box.querySelectorAll('svg[aria-label]').length,
      hidden: [...box.querySelectorAll('svg:not([aria-label])')].every((svg) => svg.getAttribute('aria-hidden') === 'true'),
    }))`,
  );
  const one = { lines: true, described: 1, hidden: true };
  expect(found).toEqual([one, one]);
});

const FLOW =
  '```mermaid\nflowchart LR\nClerk -- asks for the file --> Board\nBoard -- sends a table --> Clerk\nClerk -- hands it in --> Mayor\nMayor -- wants more --> Clerk\nClerk -- asks again --> Board\n```\n';

test.each([
  ['eight bars', chart('title: T\nsource: S', `A,B\n${names(8)}`)],
  ['three lines', chart('type: line\ntitle: T\nsource: S', `Y,North,South,West\n${years}`)],
  ['a flow chart', FLOW],
])('%s and a text of four lines stay together, the drawing a little lower', async (_, drawing) => {
  const remark =
    'Fewer people took the bus in each of the winters. The council blames the fares, and the company the weather, which both have been in the papers since autumn. Nobody has asked those who stayed at home, and nobody means to do so before the vote that is to come in the spring of the year.';
  const deck = deckOf(`## What is shown\n\n${drawing}\n${remark}\n`);
  const report = await layOut(browser(), deck);
  expect(report.map(({ excess }) => excess)).toEqual([null, null]);
  expect(furtherSplits(deck, report, new Map(), true)).toBeNull();
});

test('a chart that doesn’t fit says what would', async () => {
  const rows = Array.from({ length: 12 }, (_, at) => `${'a name of many words '.repeat(10)}${at},${at}`).join(
    '\n',
  );
  const deck = deckOf(`## A chart\n\n${chart('title: T\nsource: S', `A,B\n${rows}`)}`);
  const found = layoutDiagnostics(await layOut(browser(), deck), deck.slides, 'outline.md');
  expect(found.map(({ code, hint }) => [code, hint?.includes('shorter names')])).toEqual([
    ['layout/overflow', true],
  ]);
});

test('a long formula that is too tall by itself is said to be', async () => {
  const terms = Array.from({ length: 90 }, (_, at) => `\\frac{x_{${at}}^2}{y_{${at}}+1}`).join(' + ');
  const deck = deckOf(`## A formula\n\n$$${terms}$$\n`);
  const found = layoutDiagnostics(await layOut(browser(), deck), deck.slides, 'outline.md');
  expect(found.map(({ code, hint }) => [code, hint?.includes('A formula isn’t divided')])).toEqual([
    ['layout/overflow', true],
  ]);
});

test('what is too wide for a slide even so says what to do', async () => {
  const row = `\\begin{pmatrix}${Array.from({ length: 40 }, (_, at) => `a_{${at}}`).join('&')}\\end{pmatrix}`;
  const deck = deckOf(`## A formula\n\n$$${row}$$\n`);
  const found = layoutDiagnostics(await layOut(browser(), deck), deck.slides, 'outline.md');
  expect(found.map(({ code, hint }) => [code, hint?.includes('aligned')])).toEqual([
    ['layout/overflow', true],
  ]);
});

/** The smallest type in the drawings of the page, in CSS pixels as shown, and how far any of it leaves the stage. */
const MEASURE = `() => {
  const sizes = [], spilt = [];
  for (const text of document.querySelectorAll('.drawing text')) {
    const box = text.getBoundingClientRect();
    const stage = text.closest('.stage').getBoundingClientRect();
    const drawing = text.closest('svg');
    sizes.push(24 * drawing.getBoundingClientRect().width / drawing.viewBox.baseVal.width);
    if (box.left < stage.left + 60 || box.right > stage.right - 60 || box.bottom > stage.bottom - 56) spilt.push(text.textContent);
  }
  return { smallest: Math.min(...sizes), spilt };
}`;

test.each(DECKS)('%s fit on a slide, in labels of 14 pt or more', async (_, body) => {
  const deck = deckOf(`## A heading that says what the chart shows\n\n${body}`);
  const report = await layOut(browser(), deck);
  expect(report.map(({ excess }) => excess)).toEqual(report.map(() => null));
  const { smallest, spilt } = Object(await inPage(browser(), await printed(deck, report), MEASURE));
  expect(spilt).toEqual([]);
  expect(smallest).toBeGreaterThanOrEqual(14 / 0.75);
});

const OUTSIDE = `() => [...document.querySelectorAll('.drawing text')].flatMap((text) =>
  text.getBoundingClientRect().left < text.closest('svg').getBoundingClientRect().left - 2 ? [text.textContent] : [],
)`;

test('in a deck from right to left the words of charts keep their places', async () => {
  const bars = chart('title: T', 'A,B\n2019,-5\n2020,\n2021,7\n');
  const deck = deckOf(`## A\n\n${bars}`, '---\ntitle: T\nlang: ar\n---\n\n');
  expect(await inPage(browser(), await printed(deck), OUTSIDE)).toEqual([]);
});

test('a chart in a column and one among points fit too', async () => {
  const [, bars = ''] = DECKS[0] ?? [];
  const deck = deckOf(
    `## Two {.comparison}\n\n### A\n\n${bars}\n### B\n\n${bars}\n## Points\n\n- one\n- two\n\n${bars}`,
  );
  const report = await layOut(browser(), deck);
  expect(report.map(({ excess }) => excess)).toEqual(report.map(() => null));
  const { spilt } = Object(await inPage(browser(), await printed(deck, report), MEASURE));
  expect(spilt).toEqual([]);
});

test('a diagram that is drawn larger than it is fits as well', async () => {
  const deck = deckOf(
    '## Down\n\n```mermaid\ngraph TD\nA -- asks --> B\nB -- answers --> A\n```\n\n## Boxes\n\n```mermaid\ngraph LR\nA[One] -- goes --> B{Two}\n```\n',
  );
  const report = await layOut(browser(), deck);
  expect(report.map(({ fit, variant, excess }) => [fit, variant, excess])).toEqual(
    report.map(() => [1, null, null]),
  );
});

test('a slide too full for its chart shrinks it to four fifths, and is then reported', async () => {
  const points = Array.from({ length: 9 }, () => '- a point of some words').join('\n');
  const [, bars = ''] = DECKS[1] ?? [];
  const deck = deckOf(`## Full\n\n${points}\n\n${bars}`);
  const report = await layOut(browser(), deck);
  expect(report.at(-1)?.excess).toMatchObject({ direction: 'down' });
  const { smallest } = Object(await inPage(browser(), await printed(deck, report), MEASURE));
  expect(smallest).toBeCloseTo(19.2, 1);
});

test('a diagram that takes less than its space stands in the middle of it, one that takes all under the heading', async () => {
  const gaps = `() => {
    const [drawing, body] = ['.drawing', '.body'].map((part) => document.querySelector('.slide--figure ' + part).getBoundingClientRect());
    return { above: drawing.top - body.top, below: body.bottom - drawing.bottom };
  }`;
  const gapsOf = async (chain: string): Promise<Readonly<Record<string, number>>> =>
    Object(await inPage(browser(), await printed(deckOf(`## A\n\n\`\`\`mermaid\n${chain}\n\`\`\`\n`)), gaps));
  const { above = 0, below = 0 } = await gapsOf('flowchart LR\n  A --> B');
  expect(above).toBeGreaterThan(80);
  expect(below - above).toBeGreaterThanOrEqual(0);
  expect(below - above).toBeLessThan(60);
  const tall =
    'flowchart TD\nA[A reader writes in] -- is logged --> B{Is it signed?}\nB -- yes --> C[An officer reads it]\nB -- no --> D[Back to sender]\nC -- finds a fault --> E[Report to the board]\nC -- finds nothing --> F[Case closed]\nE -- after a month --> G[Public hearing]';
  expect((await gapsOf(tall))['above']).toBeLessThan(24);
});
