import { describe, expect, test } from 'vitest';

import { type Slide, splitSlide } from '../../src/deck/layouts/layouts.ts';
import { plainText } from '../../src/markdown/nodes/plain-text.ts';
import { deckOf } from '../support/lay-out.ts';
import { partsOf, slideOf, textOf } from '../support/split-parts.ts';

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

test('one short item stands alone only where a slide is too full and nothing else helps', () => {
  const outline = '## T {.points}\n\n- one\n- two\n- three\n';
  expect(splitSlide(slideOf(outline), 2, 'en')).toBeNull();
  expect(splitSlide(slideOf(outline), 3, 'en', true)).toHaveLength(3);
  expect(splitSlide(slideOf(`${outline}- four\n`), 2, 'en', true)).toEqual(
    splitSlide(slideOf(`${outline}- four\n`), 2, 'en'),
  );
});

test('a column of fewer items than there are parts stands on several of them beside the longer one', () => {
  const outline = '## T {.comparison}\n\n### A\n\n- one\n- two\n- three\n\n### B\n\n- eins\n- zwei\n';
  expect(splitSlide(slideOf(outline), 3, 'en')).toBeNull();
  const parts = splitSlide(slideOf(outline), 3, 'en', true) ?? [];
  const words = parts.map((part) =>
    part.layout === 'comparison' ? part.columns.map(({ body }) => textOf(body)) : [],
  );
  expect(words).toEqual([
    ['one', 'eins'],
    ['two', 'eins'],
    ['three', 'zwei'],
  ]);
});

test('a row is split at a sentence of its long cells, in step, and says the short ones again', () => {
  const long = (word: string): string =>
    `The ${word} says what the buses cost the town each year. `.repeat(10).trim();
  const outline = `## T\n\n| a | b | c |\n|---|---|---|\n| Ada | ${long('report')} | ${long('budget')} |\n| Bo | x | y |\n`;
  const rows = partsOf(outline, 2).map((part) => (part.layout === 'table' ? part.table.rows : []));
  const texts = rows.map((some) => some.map((row) => row.map(({ children }) => plainText(children))));
  expect(texts.map((some) => some.map(([first]) => first))).toEqual([['Ada'], ['Ada', 'Bo']]);
  for (const column of [1, 2]) {
    const [first = '', second = ''] = texts.map((some) => some[0]?.[column] ?? '');
    expect(`${first.trim()} ${second}`).toBe(long(column === 1 ? 'report' : 'budget'));
    expect(Math.abs(first.length - second.length)).toBeLessThan(120);
  }
});

test('a row is split too where many cells of middling length make it high, and not where they are few', () => {
  const cell =
    'The report says what the buses cost. It names no one. The council reads it all the same, and waits for years. '
      .repeat(2)
      .trim();
  const rowOf = (columns: number): string => {
    const line = (text: string): string => `| ${Array.from({ length: columns }, () => text).join(' | ')} |`;
    return `## T\n\n${line('a')}\n${line('---')}\n${line(cell)}\n`;
  };
  expect(partsOf(rowOf(6), 2)).toHaveLength(2);
  expect(partsOf(rowOf(2), 2)).toHaveLength(0);
});

test('a short caption stays with the text that follows it beside the picture', () => {
  const points = '- One barge came in spring\n- Another barge came in autumn\n'.repeat(2);
  const parts = partsOf(`## F\n\n![A bus](a.png "The quay")\n\n${points}`, 2);
  expect(parts.map((part) => part.layout === 'figure' && [part.caption, part.body.length])).toEqual([
    ['The quay', 1],
    [null, 1],
  ]);
});

test('a caption of several sentences is separated from a text as long as itself', () => {
  const caption = 'The quay lay dry. Nobody came.';
  const parts = partsOf(`## F\n\n![A bus](a.png "${caption}")\n\nThe barges lay in the mud for years.\n`, 2);
  expect(parts.map((part) => part.layout === 'figure' && [part.caption, textOf(part.body)])).toEqual([
    [caption, ''],
    [null, 'The barges lay in the mud for years.'],
  ]);
});

test('a long caption is split at a sentence, beside the picture again', () => {
  const caption = 'The first sentence is here. A second follows it. A third one ends it.';
  const parts = partsOf(`## F\n\n![A bus](a.png "${caption}")\n`, 3);
  expect(parts.map((part) => part.layout === 'figure' && part.caption)).toEqual([
    'The first sentence is here.',
    'A second follows it.',
    'A third one ends it.',
  ]);
  expect(parts.map((part) => part.layout === 'figure' && part.figure.type)).toEqual([
    'image',
    'image',
    'image',
  ]);
});

/** How many rows each of so many parts of a table has. */
function rowsOfParts(rows: readonly string[], columns: number, count: number): readonly number[] {
  const table = `|${' H |'.repeat(columns)}\n|${' --- |'.repeat(columns)}\n${rows.join('\n')}`;
  const slide = deckOf(`## T\n\n${table}\n`).slides.find(({ layout }) => layout === 'table');
  const parts = slide === undefined ? null : splitSlide(slide, count, 'en');
  return (parts ?? []).map((part) => (part.layout === 'table' ? part.table.rows.length : 0));
}

test('a long name in a column that has space for it makes its row no higher than the others', () => {
  const names = [
    ...Array.from({ length: 11 }, (_, at) => `Harbour ${at}`),
    'The harbours of the northern islands together',
  ];
  const rows = names.map((name) => `| ${name} |${' 7.1 |'.repeat(7)}`);
  expect(rowsOfParts(rows, 8, 2)).toEqual([6, 6]);
});

test('a row of prose weighs as many lines as its longest cell has in its column', () => {
  const prose = 'The barge lay at the quay until the tide came in at night. '.repeat(5);
  const rows = Array.from({ length: 9 }, (_, at) => `| ${at} | ${at === 0 ? prose : 'A barge'} | 7 |`);
  const [first = 0, second = 0] = rowsOfParts(rows, 3, 2);
  expect(first).toBeLessThan(second);
});

test('a table with more columns than a line has space for is split all the same', () => {
  const rows = Array.from({ length: 4 }, () => `|${' 7 |'.repeat(34)}`);
  expect(rowsOfParts(rows, 34, 2)).toEqual([2, 2]);
});
