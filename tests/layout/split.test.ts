import { describe, expect, test } from 'vitest';

import type { Deck } from '../../src/deck/compose/deck.ts';
import { splitSlide } from '../../src/deck/layouts/layouts.ts';
import { furtherSplits, splitDeck } from '../../src/layout/split-deck.ts';
import type { Splits } from '../../src/layout/split-deck.ts';
import { deckOf, inPage, layOut, printed } from '../support/lay-out.ts';
import { SPILT_TEXT } from '../support/spilt-text.ts';
import { testBrowser } from '../support/test-browser.ts';

const inTwo = (deck: Deck, id: string): Splits =>
  new Map(
    deck.slides.filter((slide) => slide.id === id).map((slide) => [id, splitSlide(slide, 2, 'en') ?? []]),
  );

test('slides after a split one are numbered on', () => {
  const deck = deckOf('## P\n\n- a\n- b\n- c\n- d\n\n## Q {.points}\n\nWords\n');
  expect(splitDeck(deck, inTwo(deck, 'slide-p')).slides.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
});

test('a section announces a split slide once, by the number of its first part, and those behind it by theirs', () => {
  const deck = deckOf('# S\n\n## P\n\n- a\n- b\n- c\n- d\n\n## Q {.points}\n\nWords\n');
  const [, section] = splitDeck(deck, inTwo(deck, 'slide-p')).slides;
  expect(section?.layout === 'section' && section.inside.map(({ title, number }) => [title, number])).toEqual(
    [
      ['P', 3],
      ['Q', 5],
    ],
  );
});

test('a quotation that is split opens with a mark on each part and closes on the last', async () => {
  const deck = deckOf('## Q\n\n> One is said. Two is said.\n> — Ann\n');
  const html = await printed(splitDeck(deck, inTwo(deck, 'slide-q')));
  const classes = [...html.matchAll(/<blockquote [^>]*class="(words[^"]*)"/gu)].map(([, name]) => name);
  expect(classes).toEqual(['words serif words--unclosed', 'words serif']);
  expect(html.match(/class="continuation">(\w+)/gu)?.map((found) => found.slice(21))).toEqual([
    'continues',
    'continued',
  ]);
});

describe('in the browser', () => {
  const browser = testBrowser();

  async function finalise(whole: Deck) {
    let deck = whole;
    let splits: Splits = new Map();
    let report = await layOut(browser(), deck);
    for (let round = 0; round < 6; round += 1) {
      const further = furtherSplits(whole, report, splits, round < 2);
      if (further === null) break;
      splits = further;
      deck = splitDeck(whole, splits);
      report = await layOut(browser(), deck);
    }
    return { deck, report };
  }

  test.each([
    [
      'points',
      `## P\n\n${'- The reservoir stands lower than in any autumn since its gauge was set up.\n'.repeat(40)}`,
    ],
    ['table', `## T\n\n| a | b |\n|---|---|\n${'| Upper Dam | 4 million litres |\n'.repeat(60)}`],
    ['terms', `## T {.terms}\n\n${'- **水库** (shuǐkù) — reservoir\n'.repeat(24)}`],
    [
      'table of 12 rows and 8 columns',
      `## T\n\n|${'Name|'.repeat(8)}\n|${'---|'.repeat(8)}\n${`|${'Value 12 here|'.repeat(8)}\n`.repeat(12)}`,
    ],
    ['one quotation', `## Q\n\n> ${'The reservoir stands lower than ever. '.repeat(60)}\n> — Lin, mayor\n`],
    ['one paragraph', `## P\n\n${'The reservoir stands lower than ever. '.repeat(80)}\n`],
    ['code', `## P\n\n\`\`\`\n${'measure(gauge);\n'.repeat(60)}\`\`\`\n`],
    [
      'a table of one row',
      `## T\n\n| a | b | c |\n|---|---|---|\n| Ada | ${'The report says what it costs. '.repeat(40)} | ${'A budget is a plan. '.repeat(50)} |\n`,
    ],
    ['a chain', `## C {.chain}\n\n${'- **Agency** — agency — reported\n'.repeat(20)}`],
    [
      'footnotes',
      `## F\n\n${Array.from({ length: 12 }, (_, at) => `- The reservoir stands low[^${at}]\n`).join('')}\n${Array.from({ length: 12 }, (_, at) => `[^${at}]: It says so in the book\n`).join('')}`,
    ],
  ])('%s that no type makes fit are spread until everything does', async (_, outline) => {
    const { deck, report } = await finalise(deckOf(outline));
    expect(report.length).toBeGreaterThan(2);
    expect(report.filter(({ excess }) => excess !== null)).toEqual([]);
    expect(await inPage(browser(), await printed(deck, report), SPILT_TEXT)).toEqual([]);
  });

  test('columns of three items that are too full are split even though one of them stands alone', async () => {
    const item = `- ${'words that go on and on '.repeat(8).trim()}\n`;
    const columns = ['A', 'B', 'C'].map((name) => `### ${name}\n\n${item.repeat(3)}`);
    const { report } = await finalise(deckOf(`## P {.comparison}\n\n${columns.join('\n')}`));
    expect(report.map(({ excess }) => excess)).toEqual(report.map(() => null));
    expect(report.length).toBeGreaterThan(2);
  });

  test('a slide that fits is never split', async () => {
    const deck = deckOf('## P\n\n- a\n- b\n- c\n- d\n');
    expect(furtherSplits(deck, await layOut(browser(), deck), new Map(), true)).toBeNull();
  });
});
