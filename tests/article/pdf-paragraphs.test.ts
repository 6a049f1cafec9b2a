import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';

import { readArticle } from '../../src/article/readers/read-article.ts';

/** Words set on a page: size 10 in a roman at the left edge, unless it is said otherwise. */
interface Set {
  readonly text: string;
  readonly y: number;
  readonly x?: number;
  /** Words of size 10 that come before it at the left edge. */
  readonly behind?: string;
  readonly size?: number;
  readonly font?: 'bold';
}

async function read(...pages: readonly (readonly Set[])[]) {
  const file = await PDFDocument.create();
  const roman = await file.embedFont(StandardFonts.TimesRoman);
  const bold = await file.embedFont(StandardFonts.TimesRomanBold);
  for (const words of pages) {
    const page = file.addPage([600, 800]);
    for (const {
      text,
      behind = '',
      x = 50 + roman.widthOfTextAtSize(behind, 10),
      y,
      size = 10,
      font,
    } of words)
      page.drawText(text, { x, y, size, font: font === 'bold' ? bold : roman });
  }
  const { value: article } = await readArticle(await file.save(), 'a.pdf');
  const paragraphs = article?.paragraphs ?? [];
  const words = paragraphs.map(({ start, end }) => article?.file.text.slice(start, end) ?? '');
  return { article, words, asides: words.filter((_text, at) => paragraphs[at]?.isAside === true) };
}

/** Lines under each other, 12 points apart. */
function lines(top: number, ...texts: readonly string[]): readonly Set[] {
  return texts.map((text, at) => ({ text, y: top - at * 12 }));
}

const STORY = [
  'The council of the town voted on Monday to spend a great deal of money on a wall',
  'against the sea, and nobody could say in the end who had asked for it. The mayor',
  'was away.',
];

test('a heading in bold type is no part of the paragraph that stands close under it', async () => {
  const heading: Set = { text: 'Who asked for it', y: 688, font: 'bold' };
  const { words } = await read([...lines(724, ...STORY), heading, ...lines(676, ...STORY)]);
  expect(words).toEqual([STORY.join(' '), 'Who asked for it', STORY.join(' ')]);
});

test('words in bold type at the end of a full line go on in the next', async () => {
  const [first = '', second = '', third = ''] = STORY;
  const bold: Set = { text: second, y: 688, font: 'bold' };
  const { words } = await read([{ text: first, y: 700 }, bold, { text: third, y: 676 }]);
  expect(words).toEqual([STORY.join(' ')]);
});

test('a line that had room for the next word ends its paragraph', async () => {
  const byline = lines(700, 'By Ann Lee', '3 May 2025', ...STORY);
  const { words, article } = await read([{ text: 'A wall nobody wants', y: 730, size: 18 }, ...byline]);
  expect(words).toEqual(['A wall nobody wants', 'By Ann Lee', '3 May 2025', STORY.join(' ')]);
  expect(article).toMatchObject({ byline: 'Ann Lee', published: '2025-05-03' });
});

test('a ragged line that had no room doesn’t', async () => {
  const ragged = lines(
    700,
    STORY[0] ?? '',
    'against the sea that the engineers of the county and those of Northumberland',
    'Waterworks do not trust at all.',
  );
  expect((await read(ragged)).words).toHaveLength(1);
});

test('a paragraph goes on over a page, past notes at the foot of it', async () => {
  const note: Set = { text: '1 Minutes of the council, page 4.', y: 60, size: 8 };
  const { words, asides } = await read(
    [...lines(700, STORY[0] ?? '', 'against the sea, and in the end it was the'), note],
    lines(700, 'mayor who had to explain what it was for, and why the engineers were not asked.'),
  );
  expect(words[0]).toMatch(/it was the mayor who had to explain/u);
  expect(asides).toEqual(['1 Minutes of the council, page 4.']);
});

test('an indent at the top of a column begins a paragraph', async () => {
  const right = (top: number, ...texts: readonly string[]) =>
    lines(top, ...texts).map((line, at) => ({ ...line, x: at === 0 ? 332 : 320 }));
  const narrow = ['The council of the town voted on Monday', 'to spend money on a wall against the sea.'];
  const { words } = await read([...lines(700, ...narrow), ...right(724, ...narrow)]);
  expect(words).toEqual([narrow.join(' '), narrow.join(' ')]);
});

test('two columns that a PDF goes through from edge to edge are read one after the other', async () => {
  const left = [
    'The council of the town has voted',
    'to spend a great deal of money on',
    'a wall against the sea, and has',
    'said to nobody what it will cost',
    'or who it was that asked for it',
    'at the meeting in the month of',
    'May.',
  ];
  const right = [
    'Engineers do not trust the wall at',
    'all, and they have said so at each',
    'hearing, in writing and in person',
    'before the council. The mayor did',
    'not answer any of their letters in',
    'the whole year, and she does not',
    'mean to answer them.',
  ];
  const page = left.flatMap((text, at): readonly Set[] => [
    { text, y: 700 - at * 12 },
    { text: right[at] ?? '', x: 320, y: 700 - at * 12 },
  ]);
  expect((await read(page)).words).toEqual([left.join(' '), right.join(' ')]);
});

test('the large letter at the beginning belongs to its word', async () => {
  const beside = lines(
    700,
    'he council of the town voted on Monday to spend a great deal of money on a wall',
    'against the sea, and nobody could say who',
  ).map((line) => ({ ...line, x: 75 }));
  const { words } = await read([
    { text: 'T', y: 685, size: 30 },
    ...beside,
    ...lines(676, 'had asked for it in the end, because the mayor was away.'),
  ]);
  expect(words).toHaveLength(1);
  expect(words[0]).toMatch(/^The council of the town/u);
});

test('“A” at the beginning stays a word where the article has the next one by itself', async () => {
  const beside = {
    text: 'wall against the sea is what the council of the town wants to spend its money on.',
    y: 700,
    x: 75,
  };
  const { words } = await read([
    { text: 'A', y: 685, size: 30 },
    beside,
    ...lines(688, 'Nobody wants a wall, and nobody could say who had asked for it.'),
  ]);
  expect(words[0]).toMatch(/^A wall against/u);
});

test('rows and captions of a table are asides, each by itself', async () => {
  const row = (y: number, ...cells: readonly string[]): readonly Set[] =>
    cells.map((text, at) => ({ text, y, x: 50 + at * 120, size: 8 }));
  const { asides, words } = await read([
    ...lines(724, ...STORY),
    { text: 'Table 1. What walls cost', y: 680, size: 8 },
    ...row(668, 'Town', 'Length', 'Cost'),
    ...row(656, 'Riverton', '400 m', '2.1 million'),
    ...lines(630, ...STORY),
  ]);
  expect(asides).toEqual(['Table 1. What walls cost', 'Town Length Cost', 'Riverton 400 m 2.1 million']);
  expect(words).toHaveLength(5);
});

test('a table of contents is left out', async () => {
  const contents = lines(
    700,
    'Summary ............................ 3',
    'What walls cost . . . . . . . . . . . . 4',
  );
  expect((await read(contents, lines(700, ...STORY))).words).toEqual([STORY.join(' ')]);
});

test('what is shown in large type and stands in the story is read once', async () => {
  const shown: Set = { text: 'who had asked for it. The mayor was away', y: 640, size: 16 };
  const other: Set = { text: 'what the engineers said of it was forgotten', y: 600, size: 16 };
  const { words } = await read([...lines(724, ...STORY), shown, other, ...lines(560, ...STORY)]);
  expect(words).toEqual([STORY.join(' '), other.text, STORY.join(' ')]);
});

test.each([
  ['It will cost a million.', '2', 'It will cost a million.'],
  ['It covers 40 km', '2', 'It covers 40 km2'],
])('the raised mark of a note is left out, and a power is kept: %s', async (text, mark, words) => {
  const raised: Set = { text: mark, behind: text, y: 674, size: 6 };
  expect((await read([...lines(724, ...STORY), { text, y: 670 }, raised])).words).toContain(words);
});

test('what a browser prints over and under a single page is left out', async () => {
  const head = { text: '5/14/25, 9:40 PM A wall nobody wants | The Riverton Post', y: 785, size: 7 };
  const foot = { text: 'https://post.example/2025/wall 1/1', y: 10, size: 7 };
  expect((await read([head, ...lines(700, ...STORY), foot])).words).toEqual([STORY.join(' ')]);
});

test('lines in the middle are one heading, whatever their length', async () => {
  const title = [
    { text: 'A wall that nobody in town wants', y: 740, x: 150, size: 18 },
    { text: 'to pay for', y: 718, x: 240, size: 18 },
  ];
  expect((await read([...title, ...lines(680, ...STORY)])).article?.headline).toBe(
    'A wall that nobody in town wants to pay for',
  );
});

test('an item of a list goes on under its words', async () => {
  const item: readonly Set[] = [
    { text: '•', y: 600 },
    {
      text: 'The wall will cost two million, which is more than the town has spent on schools',
      x: 62,
      y: 600,
    },
    { text: 'in ten years.', x: 62, y: 588 },
    { text: '•', y: 576 },
    { text: 'Nobody asked for it.', x: 62, y: 576 },
  ];
  const { words } = await read([...lines(700, ...STORY), ...item]);
  expect(words.slice(1)).toEqual([
    '• The wall will cost two million, which is more than the town has spent on schools in ten years.',
    '• Nobody asked for it.',
  ]);
});

test('the word before an abstract is no part of it, and an address in small type is an aside', async () => {
  const small = { text: 'Department of Walls, University of Riverton', y: 740, size: 8 };
  const { words, asides } = await read([
    small,
    ...lines(700, `Abstract ${STORY[0] ?? ''}`, ...STORY.slice(1)),
  ]);
  expect(words.slice(1)).toEqual(['Abstract', STORY.join(' ')]);
  expect(asides).toEqual([small.text]);
});

test('a name that a line breaks behind its hyphen keeps that, and no blank comes in', async () => {
  const { words } = await read(
    lines(
      700,
      'The salt of the islands is mostly a matter of the wind, said Anders Hjelm-',
      'Petersen, a geologist who has dug there for twenty years with a spoon.',
    ),
  );
  expect(words.join(' ')).toContain('said Anders Hjelm-Petersen, a geologist');
});
