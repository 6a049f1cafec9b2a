import { describe, expect, test } from 'vitest';

import type { Deck } from '../../src/deck/deck.ts';
import { furtherSplits, splitDeck } from '../../src/layout/split-deck.ts';
import type { Splits } from '../../src/layout/split-deck.ts';
import { splitSlide } from '../../src/deck/split-slide.ts';
import type { AttributedQuotation, DeckBlock } from '../../src/deck/deck-block.ts';
import type { Slide } from '../../src/deck/slide.ts';
import { plainText, plainTextOfBlocks } from '../../src/markdown/nodes/plain-text.ts';
import { deckOf, inPage, layOut, printed } from '../support/lay-out.ts';
import { SPILT_TEXT } from '../support/spilt-text.ts';
import { testBrowser } from '../support/test-browser.ts';

const slideOf = (outline: string): Slide => {
  const slide = deckOf(outline).slides[1];
  if (slide === undefined) throw new Error('There is no slide.');
  return slide;
};
const partsOf = (outline: string, count: number): readonly Slide[] =>
  splitSlide(slideOf(outline), count, 'en') ?? [];
const inTwo = (deck: Deck, id: string): Splits =>
  new Map(
    deck.slides.filter((slide) => slide.id === id).map((slide) => [id, splitSlide(slide, 2, 'en') ?? []]),
  );
const textOf = (body: readonly DeckBlock[]): string =>
  body.map((block) => (block.type === 'quotation' ? '' : plainTextOfBlocks([block]))).join('\n');
const bodyText = (slide: Slide): string => {
  if (slide.layout !== 'points') throw new Error(`It is a slide of ${slide.layout}.`);
  return textOf(slide.body);
};

describe('a slide that is split', () => {
  test('gives each part the items in order, and none twice', () => {
    expect(partsOf('## P\n\n- a\n- b\n- c\n- d\n', 2).map(bodyText)).toEqual(['a\nb', 'c\nd']);
  });

  test('says in its heading which part it is, if it has a heading', () => {
    expect(partsOf('## P\n\n- a\n- b\n- c\n- d\n', 2).map(({ heading }) => plainText(heading))).toEqual([
      'P (1/2)',
      'P (2/2)',
    ]);
  });

  test('keeps its id and its notes on the first part; the others get ids of their own', () => {
    const parts = partsOf('## P\n\n- a\n- b\n- c\n- d\n\nNote: A note\n', 2);
    expect(parts.map(({ id }) => id)).toEqual(['slide-p', 'slide-p--part-2']);
    expect(parts.map(({ notes }) => notes.length)).toEqual([1, 0]);
  });

  test('numbers an ordered list on', () => {
    const [, second] = partsOf('## P {.points}\n\n1. a\n2. b\n3. c\n4. d\n', 2);
    expect(second?.layout === 'points' && second.body[0]).toMatchObject({ type: 'list', start: 3 });
  });

  test('numbers questions on', () => {
    const [, second] = partsOf('## P {.questions}\n\n1. a\n2. b\n3. c\n4. d\n', 2);
    expect(second).toMatchObject({ questions: { start: 3 } });
  });

  test('repeats the header of a table', () => {
    const parts = partsOf(`## T\n\n| a |\n|---|\n${'| 1 |\n'.repeat(4)}`, 2);
    expect(parts.map((part) => part.layout === 'table' && part.table.header.length)).toEqual([1, 1]);
    expect(parts.map((part) => part.layout === 'table' && part.table.rows.length)).toEqual([2, 2]);
  });

  test('leaves every quotation with its speaker', () => {
    const parts = partsOf('## Q\n\n> One\n> — Ann\n\n> Two\n> — Bea\n', 2);
    const speakers = parts.map(
      (part) => part.layout === 'quotes' && part.quotations.map(({ speaker }) => plainText(speaker)),
    );
    expect(speakers).toEqual([['Ann'], ['Bea']]);
  });

  test('keeps a paragraph that leads in to a list with the list', () => {
    expect(partsOf('## P\n\nText\n\nThese:\n\n- a\n- b\n', 2).map(bodyText)).toEqual([
      'Text',
      'These:\na\nb',
    ]);
  });

  test.each([
    ['three items', '## P\n\n- a\n- b\n- c\n', 2],
    ['five items in three', '## P\n\n- a\n- b\n- c\n- d\n- e\n', 3],
  ])('never leaves one item alone: %s', (_, outline, count) => {
    expect(splitSlide(slideOf(outline), count, 'en')).toBeNull();
  });

  test('has each footnote where it is referred to, under its number', () => {
    const parts = partsOf('## P\n\n- a[^1]\n- b\n- c\n- d[^2]\n\n[^1]: One\n[^2]: Two\n', 2);
    expect(parts.map(({ footnotes }) => footnotes.map(({ number }) => number))).toEqual([[1], [2]]);
  });

  test('parts one paragraph at the end of a sentence', () => {
    const outline = '## P {.points}\n\nMr. Lin met Dr. Wu of the U.S. Army. They spoke at length.\n';
    expect(partsOf(outline, 2).map(bodyText)).toEqual([
      'Mr. Lin met Dr. Wu of the U.S. Army.',
      'They spoke at length.',
    ]);
  });

  test('parts Chinese at its own full stops, marks of quotation with their words', () => {
    const outline = '## P {.points}\n\n水位比往年秋天都低。“没有人问过我们！”林伟说。\n';
    expect(partsOf(outline, 2).map(bodyText)).toEqual(['水位比往年秋天都低。', '“没有人问过我们！”林伟说。']);
  });

  test('keeps emphasis on either side of a break, and a citation with its sentence', () => {
    const [first, second] = partsOf(
      '## P {.points}\n\n*One goes. Two* goes on.[^1] Three goes on and on, and on.\n\n[^1]: N\n',
      2,
    );
    expect(first?.footnotes.length).toBe(1);
    expect(first && bodyText(first)).toBe('One goes. Two goes on.');
    expect(second && bodyText(second)).toBe('Three goes on and on, and on.');
  });

  test('divides code at its lines', () => {
    expect(partsOf('## P\n\n```\na\nb\n\nc\nd\n```\n', 2).map(bodyText)).toEqual(['a\nb', 'c\nd']);
  });

  test('says the words over a nested list again', () => {
    const parts = partsOf('## P\n\n- Head\n  - a\n  - b\n  - c\n  - d\n', 2);
    expect(parts.map(bodyText)).toEqual(['Head\na\nb', 'Head\nc\nd']);
  });

  test('divides the columns of a comparison side by side, and repeats one that is too short to divide', () => {
    const parts = partsOf('## C {.comparison}\n\n### A\n\n- a\n- b\n- c\n- d\n\n### B\n\n- e\n', 2);
    const columns = parts.map((part) => part.layout === 'comparison' && part.columns.map(({ body }) => body));
    expect(columns.map((bodies) => bodies && bodies.map(textOf))).toEqual([
      ['a\nb', 'e'],
      ['c\nd', 'e'],
    ]);
  });

  test('ends a part of a chain with the carrier that the next begins with', () => {
    const outline = '## C {.chain}\n\n- **A** — x — told\n- **B** — x — reported\n- **C** — x — quoted\n';
    const parts = partsOf(outline, 2).map((part) => (part.layout === 'chain' ? part.carriers : []));
    expect(parts.map((carriers) => carriers.map(({ name }) => plainText(name)))).toEqual([
      ['A', 'B'],
      ['B', 'C'],
    ]);
    expect(parts.map((carriers) => carriers.map(({ handing }) => plainText(handing)))).toEqual([
      ['told', ''],
      ['reported', 'quoted'],
    ]);
  });

  test.each([
    ['a title', '', 0],
    ['one sentence', '## P {.points}\n\nWords\n', 1],
    ['a statement of one sentence', '## P {.statement}\n\nWords\n', 1],
  ])('stays whole as %s', (_, outline, at) => {
    const slide = deckOf(outline).slides[at];
    expect(slide && splitSlide(slide, 2, 'en')).toBeNull();
  });
});

describe('a long quotation that is split', () => {
  const quoted = (outline: string): readonly AttributedQuotation[] =>
    partsOf(outline, 2).flatMap((part) => (part.layout === 'quote' ? [part.quotation] : []));

  test('is parted at a sentence, with speaker and way on each part', () => {
    const parts = quoted('## Q\n\n> One is said. Two is said.\n>\n> — Ann, mayor via Xinhua\n');
    expect(parts.map(({ content }) => plainTextOfBlocks(content))).toEqual(['One is said.', 'Two is said.']);
    expect(parts.map(({ speaker }) => plainText(speaker))).toEqual(['Ann', 'Ann']);
    expect(parts.map(({ carriers }) => carriers.map((carrier) => plainText(carrier)))).toEqual([
      ['Xinhua'],
      ['Xinhua'],
    ]);
    expect(parts.map(({ part }) => part)).toEqual(['first', 'last']);
  });

  test('is the same quotation on each part, so that its verdict is that of the whole', () => {
    const parts = quoted('## Q\n\n> One is said. Two is said.\n> — Ann\n');
    expect(new Set(parts.map(({ quotation }) => quotation)).size).toBe(1);
  });

  test('goes on in step with its translation', () => {
    const parts = quoted(
      '## Q\n\n> 水位低。没有人问过我们。\n>\n> The water is low. Nobody asked us.\n>\n> — Lin\n',
    );
    expect(parts.map(({ content }) => plainTextOfBlocks(content))).toEqual([
      '水位低。\nThe water is low.',
      '没有人问过我们。\nNobody asked us.',
    ]);
  });

  test('stays whole where the sentences of its translation don’t answer those of the original', () => {
    const outline =
      '## Q\n\n> 水位低。没有人问过我们。\n>\n> The water is low, and nobody asked us.\n>\n> — Lin\n';
    expect(splitSlide(slideOf(outline), 2, 'en')).toBeNull();
  });

  test('opens with a mark on each part and closes on the last', async () => {
    const deck = deckOf('## Q\n\n> One is said. Two is said.\n> — Ann\n');
    const html = await printed(splitDeck(deck, inTwo(deck, 'slide-q')));
    const classes = [...html.matchAll(/<blockquote [^>]*class="(words[^"]*)"/gu)].map(([, name]) => name);
    expect(classes).toEqual(['words serif words--unclosed', 'words serif']);
    expect(html.match(/class="continuation">(\w+)/gu)?.map((found) => found.slice(21))).toEqual([
      'continues',
      'continued',
    ]);
  });
});

test('slides after a split one are numbered on', () => {
  const deck = deckOf('## P\n\n- a\n- b\n- c\n- d\n\n## Q {.points}\n\nWords\n');
  expect(splitDeck(deck, inTwo(deck, 'slide-p')).slides.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
});

describe('in the browser', () => {
  const browser = testBrowser();

  async function settle(whole: Deck) {
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
    const { deck, report } = await settle(deckOf(outline));
    expect(report.length).toBeGreaterThan(2);
    expect(report.filter(({ excess }) => excess !== null)).toEqual([]);
    expect(await inPage(browser(), await printed(deck, report), SPILT_TEXT)).toEqual([]);
  });

  test('columns of three items that are too full are split even though one of them stands alone', async () => {
    const item = `- ${'words that go on and on '.repeat(8).trim()}\n`;
    const columns = ['A', 'B', 'C'].map((name) => `### ${name}\n\n${item.repeat(3)}`);
    const { report } = await settle(deckOf(`## P {.comparison}\n\n${columns.join('\n')}`));
    expect(report.map(({ excess }) => excess)).toEqual(report.map(() => null));
    expect(report.length).toBeGreaterThan(2);
  });

  test('a slide that fits is never split', async () => {
    const deck = deckOf('## P\n\n- a\n- b\n- c\n- d\n');
    expect(furtherSplits(deck, await layOut(browser(), deck), new Map(), true)).toBeNull();
  });
});
