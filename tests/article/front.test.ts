import { expect, test } from 'vitest';

import { readArticle } from '../../src/article/readers/read-article.ts';

async function frontOf(text: string) {
  return (await readArticle(new TextEncoder().encode(text), 'a.txt')).value;
}

test('headline, byline, dateline and date are taken where they are plain', async () => {
  const text =
    'Harbour towns fear the tide\n\nBy Ann Lee and Bob Ray\n\n3 May 2025\n\nRIVERTON, May 3 (Wire) -- The council of the town has voted.';
  expect(await frontOf(text)).toMatchObject({
    headline: 'Harbour towns fear the tide',
    byline: 'Ann Lee and Bob Ray',
    dateline: 'RIVERTON',
    published: '2025-05-03',
  });
});

test.each([
  'Posted on Monday, 3 May 2025 at 9:30 a.m. EST',
  'Updated: 3 May 2025 | 21:30 GMT',
  '3 May 2025, 9:30 pm',
])('a date line may have the time, the zone and the weekday: %s', async (line) => {
  const article = await frontOf(`The tide\n\n${line}\n\nWords.`);
  expect(article?.published).toBe('2025-05-03');
});

test.each(['Riverton, 3 May 2025 and 5 May 2025', 'Am 32.05.2025', 'Am 3.13.2025'])(
  'is no day of publication: %s',
  async (line) => {
    expect((await frontOf(`The tide\n\n${line}\n\nWords.`))?.published).toBeNull();
  },
);

test('a line of capitals that is no byline is read at once', async () => {
  const lines = `By${' A'.repeat(36)} 1\n\n${'at pm '.repeat(11)}3 May 2025 %`;
  expect(await frontOf(`The tide\n\n${lines}\n\nThe council voted.`)).toMatchObject({
    byline: null,
    published: null,
  });
});

test.each([
  ['Words by Ann Lee  Photographs by Bob Ray', { byline: 'Ann Lee' }],
  ['By Ann Lee, Nairobi', { byline: 'Ann Lee' }],
  ['By Political Correspondent Ann Lee', { byline: 'Ann Lee' }],
  ['by Ann Lee, Local Democracy Reporter', { byline: 'Ann Lee' }],
  ['WORDS BY ANN LEE PHOTOGRAPHY BY BOB RAY', { byline: 'Ann Lee' }],
  ['Published 14 May 2025, 21:40   Updated 15 May 2025, 07:15', { published: '2025-05-14' }],
  ['3 May 2025 (updated 4 May 2025)', { published: '2025-05-03' }],
])('a line of a front may say more: %s', async (line, front) => {
  expect(await frontOf(`The tide\n\n${line}\n\nWords.`)).toMatchObject(front);
});

test('a text without a front has none', async () => {
  expect(await frontOf('The council voted.\nIt was a long day.')).toMatchObject({
    headline: null,
    byline: null,
    dateline: null,
    published: null,
  });
});

test.each([
  [
    'who wrote it',
    'Harbour towns fear the tide\nBy Ann Lee\n\nThe council of the harbour town has voted for a wall.',
  ],
  [
    'what it is about, and when',
    'Harbour towns fear the tide\nFour ports, one wall\n3 May 2025\n\nThe council of the harbour town has voted.',
  ],
  [
    'one more line',
    'Harbour towns fear the tide\nFour ports, one wall\n\nThe council of the harbour town has voted for a wall.',
  ],
])('a headline may stand right above the line that says %s', async (_what, text) => {
  expect((await frontOf(text))?.headline).toBe('Harbour towns fear the tide');
});

test.each([
  [
    'sentences',
    'The council of the town met\nand voted for a wall.\n\nNobody spoke for the ports, which will pay.',
  ],
  ['an address', 'Ann Lee\n4 Quay Street\n\nThe council of the harbour town has voted for a wall.'],
])('the first of two lines that are %s is none', async (_what, text) => {
  expect((await frontOf(text))?.headline).toBeNull();
});

test('who translated an article isn’t part of who wrote it', async () => {
  const article = await frontOf('The wall\n\nBy Gao Lin. Translated by Bo Ray\n\nNobody came.');
  expect(article?.byline).toBe('Gao Lin');
});

test('the kind of a text is no headline, and a place with a day dates it', async () => {
  const text =
    'PRESS RELEASE\n\nHarbour towns sign a treaty on tides\n\nOslo / Bergen, 22 April 2026 – The towns have signed it today.';
  expect(await frontOf(text)).toMatchObject({
    headline: 'Harbour towns sign a treaty on tides',
    published: '2026-04-22',
  });
});

test.each([
  ['By Ann Lee in Oslo and Bo Ray in Bergen', 'Ann Lee and Bo Ray'],
  ['By Ann Lee at the Stadium of Light', 'Ann Lee'],
  ['By Ann Lee, Local Democracy Reporter', 'Ann Lee'],
])('where somebody wrote and for whom is no part of the name: %s', async (line, byline) => {
  expect((await frontOf(`The tide\n\n${line}\n\nWords.`))?.byline).toBe(byline);
});

test.each([
  ['Sketch and report by Ann Lee', 'Ann Lee'],
  ['Letter from Riga, by Ann Lee', 'Ann Lee'],
  ['Words: Ann Lee | Harbour Post | 3 May 2025', 'Ann Lee'],
  ['Opinion\nAnn Lee', 'Ann Lee'],
  ['Ann Lee\nLocal Democracy Reporter', 'Ann Lee'],
  ['Von Anna Berg und Ole Brandt, Riga', 'Anna Berg and Ole Brandt'],
  ['记者 林岚 港城报道', '林岚'],
  ['作者：林岚、周远', '林岚、周远'],
])('who wrote an article is read in its own line: %s', async (line, byline) => {
  const article = await frontOf(`Harbour towns fear the tide\n\n${line}\n\nThe council voted for a wall.`);
  expect(article).toMatchObject({ headline: 'Harbour towns fear the tide', byline });
});

test.each([
  ['新华社港城2026年5月12日电（记者 陈立 王晓梅）', '陈立、王晓梅', '港城', '2026-05-12'],
  ['中新社港城5月12日电（记者王宇、林岚）', '王宇、林岚', '港城', null],
  ['本报讯（记者 温静）', '温静', null, null],
  ['（本报记者 冯洁）', '冯洁', null, null],
  ['(中央社港城2026年5月12日電)', null, '港城', '2026-05-12'],
  ['本报告分为三章，', null, null, null],
] as const)(
  'a Chinese dateline says who wrote, where and when: %s',
  async (line, byline, dateline, published) => {
    const article = await frontOf(`灯塔还亮着\n\n${line}港口管理处昨天决定，码头的灯今年不会关。`);
    expect(article).toMatchObject({ byline, dateline, published });
  },
);

test.each([
  'Opinion\nMiddle East\n3 May 2025',
  'Leaked letter by Bo Ray',
  'Text Messages Matter, Too',
  '文化广场',
])('nobody wrote it: %s', async (line) => {
  const article = await frontOf(`Harbour towns fear the tide\n\n${line}\n\nThe council voted for a wall.`);
  expect(article?.byline).toBeNull();
});

test('the day may stand in a line that says where the article appeared', async () => {
  const article = await frontOf('The tide\n\nCommentary | Institute for Ports | 3 May 2025\n\nWords.');
  expect(article?.published).toBe('2025-05-03');
});

test('a name under a label is the headline where no other stands above it', async () => {
  expect(await frontOf('Opinion\n\nPaper Tigers\n\nThe council voted for a wall.')).toMatchObject({
    headline: 'Paper Tigers',
    byline: null,
  });
});

test('thousands of labels above each other are no headline and no fault', async () => {
  expect(await frontOf('Opinion\n\n'.repeat(20_000))).toMatchObject({ headline: null });
});
