import { describe, expect, test } from 'vitest';

import type { Deck } from '../../src/deck/deck.ts';
import { furtherSplits, splitDeck } from '../../src/layout/split-deck.ts';
import { splitSlide } from '../../src/deck/split-slide.ts';
import type { Slide } from '../../src/deck/slide.ts';
import { plainText, plainTextOfBlocks } from '../../src/markdown/plain-text.ts';
import { deckOf, inPage, layOut, printed } from '../support/lay-out.ts';
import { SPILT_TEXT } from '../support/spilt-text.ts';
import { testBrowser } from '../support/test-browser.ts';

const slideOf = (outline: string): Slide => {
  const slide = deckOf(outline).slides[1];
  if (slide === undefined) throw new Error('There is no slide.');
  return slide;
};
const partsOf = (outline: string, count: number): readonly Slide[] =>
  splitSlide(slideOf(outline), count) ?? [];
const bodyText = (slide: Slide): string => {
  if (slide.layout !== 'points') throw new Error(`It is a slide of ${slide.layout}.`);
  return slide.body.map((block) => (block.type === 'quotation' ? '' : plainTextOfBlocks([block]))).join('\n');
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
    expect(splitSlide(slideOf(outline), count)).toBeNull();
  });

  test('stays whole with footnotes, as a statement, as one paragraph', () => {
    expect(splitSlide(slideOf('## P\n\n- a[^1]\n- b\n- c\n- d\n\n[^1]: Note\n'), 2)).toBeNull();
    expect(splitSlide(slideOf('## P {.statement}\n\nWords\n'), 2)).toBeNull();
    expect(splitSlide(slideOf('## P {.points}\n\nWords\n'), 2)).toBeNull();
  });
});

test('slides after a split one are numbered on', () => {
  const deck = deckOf('## P\n\n- a\n- b\n- c\n- d\n\n## Q {.points}\n\nWords\n');
  expect(splitDeck(deck, new Map([['slide-p', 2]])).slides.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
});

describe('in the browser', () => {
  const browser = testBrowser();

  async function settle(whole: Deck) {
    let deck = whole;
    let splits: ReadonlyMap<string, number> = new Map();
    let report = await layOut(browser(), deck);
    for (let round = 0; round < 3; round += 1) {
      const further = furtherSplits(whole, report, splits);
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
  ])('%s that no type makes fit are spread until everything does', async (_, outline) => {
    const { deck, report } = await settle(deckOf(outline));
    expect(report.length).toBeGreaterThan(2);
    expect(report.filter(({ excess }) => excess !== null)).toEqual([]);
    expect(await inPage(browser(), await printed(deck, report), SPILT_TEXT)).toEqual([]);
  });

  test('a slide that fits is never split', async () => {
    const deck = deckOf('## P\n\n- a\n- b\n- c\n- d\n');
    expect(furtherSplits(deck, await layOut(browser(), deck), new Map())).toBeNull();
  });
});
