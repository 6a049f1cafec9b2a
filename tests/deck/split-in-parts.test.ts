import { describe, expect, test } from 'vitest';

import { type Slide, splitSlide } from '../../src/deck/layouts/layouts.ts';
import { plainText } from '../../src/markdown/nodes/plain-text.ts';
import { deckOf } from '../support/lay-out.ts';
import { partsOf, textOf } from '../support/split-parts.ts';

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
    expect(partsOf(outline, count)).toEqual([]);
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

  test('ends a part of a chain with the intermediary that the next begins with', () => {
    const outline = '## C {.chain}\n\n- **A** — x — told\n- **B** — x — reported\n- **C** — x — quoted\n';
    const parts = partsOf(outline, 2).map((part) => (part.layout === 'chain' ? part.intermediaries : []));
    expect(parts.map((intermediaries) => intermediaries.map(({ name }) => plainText(name)))).toEqual([
      ['A', 'B'],
      ['B', 'C'],
    ]);
    expect(parts.map((intermediaries) => intermediaries.map(({ relation }) => plainText(relation)))).toEqual([
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
