import { expect, test } from 'vitest';

import { checked } from '../support/fixed-briefing.ts';

const ARTICLE = 'The town.\n\n“We love the old wall,” said Ann Lee. “The sea doesn’t wait for us.”\n';

/** An outline that quotes twice and needs one file of each kind. */
function outline({ text = 'article.txt', bibliography = '', csl = '', data = '', picture = '' }): string {
  const line = (key: string, value: string): string => (value === '' ? '' : `${key}: ${value}\n`);
  return `---\ntitle: T\n${line('bibliography', bibliography)}${line('csl', csl)}sources:
  holt:
    title: The Post
    text: ${text}
---

## A

> We love the old wall
>
> — Ann Lee [@holt, para. 2]

## B

> The sea doesn’t wait for us
>
> — Ann Lee [@holt, para. 2]
${picture === '' ? '' : `\n## C\n\n![A wall](${picture} "Photograph: Ann Lee")\n`}${
    data === '' ? '' : `\n## D\n\n\`\`\`chart\ntitle: Barges\nsource: Holt council\ndata: ${data}\n\`\`\`\n`
  }`;
}

/** All that is said: `line: message hint`. */
async function said(
  files: Parameters<typeof outline>[0],
  beside: Readonly<Record<string, string | Uint8Array>>,
) {
  const found = await checked(outline(files), beside);
  return found.map(({ position, message, hint }) => `${position?.start.line}: ${message} ${hint ?? ''}`);
}

test('a briefing whose files are there is told of nothing', async () => {
  expect(await said({}, { 'article.txt': ARTICLE })).toEqual([]);
});

test.each([
  ['artikle.txt', ['article.txt'], 'article.txt'],
  ['article.html', ['article.pdf', 'other.pdf'], 'article.pdf'],
  ['article.html', ['saved/article.html', 'notes.txt'], 'saved/article.html'],
  ['page.html', ['article.mhtml'], 'article.mhtml'],
  ['Article.txt', ['article.txt'], 'article.txt'],
  ['saved', ['saved/page.html'], 'saved/page.html'],
  ['artcle.docx', ['data.csv', 'picture.png', 'article.docx', 'evidence.md'], 'article.docx'],
])('text: %s beside %j is one error at its line, and none for each quotation', async (text, names, meant) => {
  const beside = Object.fromEntries(names.map((name) => [name, ARTICLE]));
  expect(await said({ text }, beside)).toEqual([
    expect.stringMatching(`^6: .*${text}.* Did you mean “${meant}”\\?$`),
  ]);
});

test.each([
  ['a.html', []],
  ['a.html', ['b.html', 'c.html']],
  ['a.html', ['figures.csv', 'wall.png']],
  ['https://post.example/a', []],
])('where no file can be meant, it is said what to do: %s beside %j', async (text, names) => {
  const beside = Object.fromEntries(names.map((name) => [name, ARTICLE]));
  expect(await said({ text }, beside)).toEqual([
    expect.stringMatching(/^6: There is no file .*(?:Save the article|save the page)/u),
  ]);
});

test.each([
  [{ bibliography: 'source.bib' }, { 'sources.bib': '', 'style.csl': '' }, 'sources.bib'],
  [{ bibliography: 'sources.bib' }, { 'library/sources.json': '[]' }, 'library/sources.json'],
  [{ csl: 'styles.csl' }, { 'style.csl': '', 'styles.txt': '' }, 'style.csl'],
  [{ data: 'barge.csv' }, { 'barges.csv': 'A,B\nc,1\n', 'barge.png': '' }, 'barges.csv'],
  [{ data: 'barges.csv' }, { 'data/barges.csv': 'A,B\nc,1\n' }, 'data/barges.csv'],
  [{ picture: 'standpipe.png' }, { 'standpipe.jpg': '' }, 'standpipe.jpg'],
  [{ picture: 'wall.png' }, { 'assets/wall.png': '', 'assets/hall.png': '' }, 'assets/wall.png'],
  [{ picture: 'assets/wal.png' }, { 'assets/my wall.png': '', 'assets/wall.webp': '' }, 'assets/wall.webp'],
])('the file that is meant is named for others as well: %j', async (files, beside, meant) => {
  expect(await said(files, { 'article.txt': ARTICLE, ...beside })).toEqual([
    expect.stringMatching(` Did you mean “${meant}”\\?$`),
  ]);
});

test('which of several files is meant only the author knows: it is offered, and not written', async () => {
  const [told] = await checked(outline({ text: 'artikle.txt' }), { 'article.txt': ARTICLE });
  expect(told?.fix).toMatchObject({ text: 'article.txt', changesClaim: true });
  const [alike] = await checked(outline({ text: 'Article.txt' }), { 'article.txt': ARTICLE });
  expect(alike?.fix).toMatchObject({ text: 'article.txt', changesClaim: false });
});

test('a lost file of sources is one error, and none for each citation of them', async () => {
  const lost = outline({ bibliography: 'sources.bib' }).replaceAll('@holt', '@lee');
  expect((await checked(lost, { 'article.txt': ARTICLE })).map(({ code }) => code)).toEqual([
    'source/file-missing',
    'source/unused',
  ]);
});

test('a citation of no source is one error, which says how one is added', async () => {
  const unknown = outline({}).replace('[@holt, para. 2]', '[@ipcc, para. 2]');
  const found = await checked(unknown, { 'article.txt': ARTICLE });
  expect(found.map(({ code, hint }) => [code, hint])).toEqual([
    ['source/unknown', expect.stringContaining('ipcc: {')],
  ]);
});

test('a source without a text is one error, however often it is quoted, and names the way for a book', async () => {
  const [told, ...others] = await checked(outline({}).replace('    text: article.txt\n', ''));
  expect(others).toEqual([]);
  expect([
    told?.code,
    told?.position?.start.line,
    told?.related.map(({ position }) => position.start.line),
  ]).toEqual(['evidence/unverifiable', 10, [16]]);
  expect(told?.hint).toContain('{.elsewhere}');
});
