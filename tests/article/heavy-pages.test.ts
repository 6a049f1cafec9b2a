import { expect, test } from 'vitest';

import { NAMES_OF_COUNTED } from '../../src/article/article-diagnostics.ts';
import { findHtmlBurden } from '../../src/article/html/html-burden.ts';
import { readArticle } from '../../src/article/readers/read-article.ts';
import { OverBudget, newBudget } from '../../src/text/budget.ts';
import { epubOf, mhtmlOf } from '../support/saved-files.ts';

/** What a page of such a body is refused for; `null` for one that is read. */
function burden(body: string): string | null {
  return (
    findHtmlBurden(`<!doctype html><html><head><title>a</title></head><body>${body}`, newBudget())?.kind ??
    null
  );
}

test.each([
  ['a million elements in each other', '<div>'.repeat(1_000_000), 'depth'],
  ['elements that old browsers knew', '<center>'.repeat(1000), 'depth'],
  ['elements whose stroke closes nothing', '<center/>'.repeat(1000), 'depth'],
  [
    'thousands of paragraphs in hundreds of elements',
    `${'<div>'.repeat(380)}${'<p>a</p>'.repeat(2000)}`,
    'depth',
  ],
  ['a million angles', '<'.repeat(1_000_000), 'pieces'],
  ['a million entities', '&amp;'.repeat(1_000_000), 'pieces'],
  ['a million elements beside each other', '<p>a</p>'.repeat(500_000), 'pieces'],
  ['an element of many attributes', `<p ${'a=b '.repeat(3000)}>`, 'attributes'],
  ['an element of many classes', `<p class="${'a '.repeat(3000)}">`, 'attributes'],
  ['an element of endless style', `<p style="left${' '.repeat(200_000)}">`, 'attributes'],
])('a page with %s is refused', (_, body, kind) => {
  expect(burden(body)).toBe(kind);
});

test.each([
  ['an open element in each of many that are closed', '<div><span>a</div>'.repeat(1000)],
  ['a long thread of answers in each other', '<blockquote><p>a</p>'.repeat(200)],
  ['thousands of paragraphs in many elements', `${'<div>'.repeat(45)}${'<p>a</p>'.repeat(50_000)}`],
  ['ends without beginnings', '</div>'.repeat(1000)],
  ['paragraphs, items and breaks that nothing closes', '<p>a<br>b<ul><li>c<li>d</ul>'.repeat(1000)],
  ['a drawing of many closed parts', `<svg>${'<path d="M0 0"/>'.repeat(1000)}</svg>`],
  ['tags in a script', `<script>${'a<b;c="<div>";'.repeat(1000)}</script>`],
  ['tags in a comment', `<!-- ${'<div>'.repeat(1000)} -->`],
  ['a picture of megabytes', `<img src="data:image/png;base64,${'A'.repeat(3_000_000)}">`],
  ['a picture of tens of megabytes', `<img src='data:image/png;base64,${'A'.repeat(20_000_000)}'>`],
])('a page with %s is read', (_, body) => {
  expect(burden(body)).toBeNull();
});

test.each([
  ['marks', '<span>He said “so.” </span>', { marks: 9 }],
  ['characters', '<p>The town has paid.</p>', { characters: 70 }],
])('the text of a page is counted before it is parsed: %s', (_, piece, limits) => {
  expect(findHtmlBurden(piece.repeat(4), newBudget(limits))).toBeNull();
  expect(() => findHtmlBurden(piece.repeat(5), newBudget(limits))).toThrow(OverBudget);
});

const VOICES = `WEBVTT\n\n00:01.000 --> 00:02.000\n${'<v A>b</v>'.repeat(1_600_000)}`;
const CUES = '00:01.000 --> 00:02.000\n“No,” said Ann.\n\n'.repeat(31_000);

test.each([
  ['a page', 'a.html', '<html><p>“No,” said Ann. '.repeat(31_000), 'quotation marks'],
  ['a page kept as one file', 'a.mhtml', mhtmlOf('<p>“No,” said Ann.'.repeat(31_000)), 'quotation marks'],
  ['a book', 'a.epub', epubOf(Array(8).fill('<p>“No,” said Ann.</p>'.repeat(4000))), 'quotation marks'],
  ['a film', 'a.vtt', `WEBVTT\n\n${CUES}`, 'quotation marks'],
  ['a page of one text', 'a.html', `<html><p>${'a '.repeat(1_600_000)}`, 'characters of text'],
  ['a line of a film', 'a.vtt', VOICES, NAMES_OF_COUNTED.nodes],
])('%s is refused for what it has more of', async (_, path, content, most) => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const { diagnostics } = await readArticle(bytes, path);
  expect(diagnostics.map(({ code }) => code)).toEqual(['article/too-long']);
  expect(diagnostics[0]?.message).toContain(most);
});

test('what is refused is shown at its line', async () => {
  const page = `<!doctype html>\n<html><body>\n${'<center>'.repeat(500)}`;
  const { value, diagnostics } = await readArticle(new TextEncoder().encode(page), 'a.html');
  expect(value).toBeNull();
  expect(diagnostics).toMatchObject([
    { code: 'article/too-deep', file: 'a.html', position: { start: { line: 3, column: 3201 } } },
  ]);
});

test.each([
  ['longer than any book', 'The council has voted.\n'.repeat(100_000), '1,500,000 characters of text'],
  ['of more lines than any book', 'a\n'.repeat(120_000), '100,000 paragraphs'],
  ['of more quotations than any novel', '“No,” said Ann. '.repeat(31_000), '40,000 quotation marks'],
  ['of more quotations in Chinese', '安说：「不。」'.repeat(31_000), '40,000 quotation marks'],
])('a text %s is refused with what it has more of', async (_, text, most) => {
  const { value, diagnostics } = await readArticle(new TextEncoder().encode(text), 'a.txt');
  expect([value, diagnostics[0]?.code]).toEqual([null, 'article/too-long']);
  expect(diagnostics[0]?.message).toBe(`a.txt has more than ${most}; an article may have no more.`);
});

test('a text is read up to what its budget has, and not a character further', async () => {
  const bytes = new TextEncoder().encode('The council has voted.');
  const codes = async (characters: number): Promise<readonly string[]> =>
    (await readArticle(bytes, 'a.txt', newBudget({ characters }))).diagnostics.map(({ code }) => code);
  expect([await codes(22), await codes(21)]).toEqual([[], ['article/too-long']]);
});

test('a page of heads that are never closed keeps nobody waiting', async () => {
  const { diagnostics } = await readArticle(new TextEncoder().encode('<head<p'.repeat(300_000)), 'a.html');
  expect(diagnostics.map(({ code }) => code)).toEqual(['article/empty']);
});

/** What a browser writes for a picture of 9 MB. */
const PICTURE = `data:image/png;base64,${'Ab1/'.repeat(3_000_000)}==`;

test('a page with pictures and fonts of many megabytes is read for its words', async () => {
  const style = `<style>@font-face{src:url(${PICTURE})}</style>`;
  const page = `<!doctype html><html><head><title>Quay</title>${style}</head><body><article><h1>Quay</h1><p>The council has voted to close the quay.</p><img src="${PICTURE}"><p>It was late, and nobody objected.</p></article>`;
  const { value, diagnostics } = await readArticle(new TextEncoder().encode(page), 'a.html');
  expect(diagnostics).toEqual([]);
  expect(value?.file.text).toBe(
    'The council has voted to close the quay.\n\nIt was late, and nobody objected.',
  );
});

test('without them a page has a limit of its own', async () => {
  const page = `<!doctype html><html><body>${'<!-- a comment -->'.repeat(1_000_000)}<p>The council has voted.</p>`;
  const { diagnostics } = await readArticle(new TextEncoder().encode(page), 'a.html');
  expect(diagnostics[0]?.message).toBe('a.html has 17 MB; an article may have 16 MB.');
});

test('what is refused behind an embedded picture is shown where it stands', async () => {
  const page = `<!doctype html>\n<html><body>\n<img src="${PICTURE}">${'<center>'.repeat(500)}`;
  const { diagnostics } = await readArticle(new TextEncoder().encode(page), 'a.html');
  const column = `<img src="${PICTURE}">`.length + 3201;
  expect(diagnostics).toMatchObject([{ position: { start: { line: 3, column } } }]);
});
