import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';

import { readArticle } from '../../src/article/readers/read-article.ts';
import { MOST_PARTS } from '../../src/article/article.ts';

async function read(text: string | Uint8Array, name: string) {
  const { value } = await readArticle(typeof text === 'string' ? new TextEncoder().encode(text) : text, name);
  if (value === null) throw new Error('nothing was read');
  return value;
}

const STORY = `<p>${'The dockers of the harbour have voted, and the port is quiet tonight. '.repeat(4)}</p>`;
const OTHER = `<p>${'Nobody knows yet how long the strike will last, or what it will cost. '.repeat(4)}</p>`;

const page = (head: string, around: string, inside = ''): string =>
  `<html><head><title>Dockers vote to strike | The Courier</title>${head}</head><body><main><article>
  <header><h1>Dockers vote to strike</h1>${around}</header><div class="story">${STORY}${inside}${OTHER}</div></article></main></body></html>`;

const partsOf = async (text: string | Uint8Array, name: string) => (await read(text, name)).parts;

test('the headline of a page stands beside its paragraphs, which keep their numbers and their fingerprint', async () => {
  const article = await read(page('', ''), 'a.html');
  expect(article.parts).toEqual([{ name: 'headline', text: 'Dockers vote to strike' }]);
  expect(article.file.text.startsWith('The dockers')).toBe(true);
  const bare = await read(`<html><body><article>${STORY}${OTHER}</article></body></html>`, 'a.html');
  expect(article.textHash).toBe(bare.textHash);
});

test.each([
  ['a class', '', '<p class="article__standfirst">Union says talks have failed</p>'],
  ['a class in two words', '', '<h2 class="sub-headline large">Union says talks have failed</h2>'],
  ['a property', '', '<h2 itemprop="alternativeHeadline">Union says talks have failed</h2>'],
  [
    'the description of the page',
    '<meta property="og:description" content="Union says talks have failed.">',
    '<p>Union says talks have failed</p>',
  ],
])('the standfirst of a page is told by %s', async (_how, head, around) => {
  expect(await partsOf(page(head, around), 'a.html')).toContainEqual({
    name: 'standfirst',
    text: 'Union says talks have failed',
  });
});

test.each([
  ['no word for it', '', '<p>Union says talks have failed</p>'],
  [
    'another description',
    '<meta name="description" content="All the news">',
    '<p>Union says talks have failed</p>',
  ],
  ['too little', '', '<p class="standfirst">News</p>'],
  ['too much', '', `<div class="standfirst">${'So it goes on and on. '.repeat(40)}</div>`],
])('with %s nothing is taken for a standfirst', async (_what, head, around) => {
  const parts = await partsOf(page(head, around), 'a.html');
  expect(parts.filter(({ name }) => name === 'standfirst')).toEqual([]);
});

test('a standfirst that is a paragraph of the text is that paragraph', async () => {
  const words =
    'The union says that the talks have failed, and that there is nothing left to talk about. '.repeat(2);
  const article = await read(page('', '', `<p class="standfirst">${words}</p>`), 'a.html');
  expect(article.parts).toContainEqual({ name: 'standfirst', paragraph: 2 });
});

test('captions are paragraphs where the text has them, and stand beside it where they are above it', async () => {
  const figure = (words: string): string =>
    `<figure><img src="a.png" alt=""><figcaption>${words}</figcaption></figure>`;
  const parts = await partsOf(
    page('', figure('The quay at dawn, before the vote'), figure('Cranes at rest on Monday')),
    'a.html',
  );
  expect(parts.filter(({ name }) => name === 'caption')).toEqual([
    { name: 'caption', paragraph: 2 },
    { name: 'caption', text: 'The quay at dawn, before the vote' },
  ]);
});

test('of a gallery with thousands of captions the first hundred are kept', async () => {
  const captions = Array.from(
    { length: 3000 },
    (_, at) => `<figcaption>The quay in picture ${at}</figcaption>`,
  );
  const nested = `${'<div class="subtitle">'.repeat(200)}x${'</div>'.repeat(200)}`;
  const parts = await partsOf(page('', `<figure>${captions.join('')}</figure>${nested}`), 'a.html');
  expect(parts.length).toBeLessThanOrEqual(MOST_PARTS);
});

test.each([
  ['a byline', 'By Nora Lind'],
  ['a day', '4 May 2026'],
])(
  'in plain text the headline is its paragraph, and what stands between it and %s the standfirst',
  async (_what, credit) => {
    const text = `Dockers vote to strike\n\nUnion says talks have failed\n\n${credit}\n\nThe port is quiet tonight, and so it will stay.`;
    expect(await partsOf(text, 'a.txt')).toEqual([
      { name: 'headline', paragraph: 1 },
      { name: 'standfirst', paragraph: 2 },
    ]);
  },
);

test.each([
  'Dockers vote to strike\n\nThe port is quiet tonight, and so it will stay.\n\nNobody works.',
  'Dockers vote to strike\n\nBy Nora Lind\n\n4 May 2026\n\nThe port is quiet tonight, and so it will stay.',
  'Dockers vote to strike\n\nHOLM, 4 May — The port is quiet.\n\nBy Nora Lind\n\nAnd so it will stay, as they say there.',
])('where nothing says that it is one, no paragraph is a standfirst: %#', async (text) => {
  expect(await partsOf(text, 'a.txt')).toEqual([{ name: 'headline', paragraph: 1 }]);
});

test('of Markdown the heading is a paragraph, the title of the front matter stands beside it, as do standfirst and captions', async () => {
  const story = 'The port is quiet tonight. ![The quay](quay.png "The quay at dawn")';
  expect(await partsOf(`# Dockers *vote*\n\n${story}`, 'a.md')).toEqual([
    { name: 'headline', paragraph: 1 },
    { name: 'caption', text: 'The quay at dawn' },
  ]);
  expect(
    await partsOf(`---\ntitle: Dockers vote\nsubtitle: "Talks have failed"\n---\n\n${story}`, 'a.md'),
  ).toEqual([
    { name: 'headline', text: 'Dockers vote' },
    { name: 'standfirst', text: 'Talks have failed' },
    { name: 'caption', text: 'The quay at dawn' },
  ]);
});

test('of a PDF headline and standfirst are recognised by their type, captions by how they begin', async () => {
  const file = await PDFDocument.create();
  const roman = await file.embedFont(StandardFonts.TimesRoman);
  const set = file.addPage([600, 800]);
  const draw = (text: string, y: number, size: number): void =>
    set.drawText(text, { x: 50, y, size, font: roman });
  draw('Dockers vote to strike', 740, 24);
  draw('Union says that talks with the port have failed', 700, 15);
  for (let at = 0; at < 12; at += 1)
    draw(
      'The dockers of the harbour have voted, and the port is quiet on this night, they say',
      660 - at * 12,
      10,
    );
  draw('Photo: The quay at dawn', 480, 8);
  for (let at = 0; at < 6; at += 1)
    draw(
      'Nobody knows yet how long the strike will last, or what it will cost the town then',
      440 - at * 12,
      10,
    );
  const article = await read(await file.save(), 'a.pdf');
  const texts = article.parts.map((part) => {
    const paragraph = 'paragraph' in part ? article.paragraphs[part.paragraph - 1] : undefined;
    return [part.name, article.file.text.slice(paragraph?.start, paragraph?.end)];
  });
  expect(texts).toEqual([
    ['headline', 'Dockers vote to strike'],
    ['standfirst', 'Union says that talks with the port have failed'],
    ['caption', 'Photo: The quay at dawn'],
  ]);
});
