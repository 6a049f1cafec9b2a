import { expect, test } from 'vitest';

import type { Excerpt } from '../../src/evidence/lock/excerpt.ts';
import { editionHtml } from '../support/editions.ts';
import { deckOf } from '../support/lay-out.ts';

const OUTLINE = `## A

> The dam holds
>
> — Ilse Brandt, mayor via Radio Fjord [@holt, para. 4]

It was called “a trial” there [@holt, para. 2].

Note:
SECRET

## What now? {.questions}

1. Who pays?
`;
const FRONT =
  '---\ntitle: Water\nsources: { holt: { title: The dam, author: [{ literal: Holt }] } }\n---\n\n';
const quotes = async (
  excerpts: readonly (readonly [string, Excerpt])[],
  outline = OUTLINE,
): Promise<string> =>
  editionHtml('handout', deckOf(outline, FRONT), { handout: 'quotes', excerpts: new Map(excerpts) });
const textOf = (html: string): string =>
  html
    .replaceAll(/<[^>]*>|&nbsp;/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();

const HOLDS: Excerpt = {
  before: 'Rain fell. “',
  passage: 'The dam holds',
  after: ',” said Brandt. All went home.',
};

test('a quotation stands in the sentences around it, its words in bold type', async () => {
  const html = await quotes([['q1', HOLDS]]);
  expect(html).toContain('Rain fell. “<strong>The dam holds</strong>,” said Brandt. All went home.');
  expect(html).not.toMatch(/<blockquote[^>]*><p>The dam/u);
});

test('it stands alone where nothing around it may be shown', async () => {
  const html = await quotes([]);
  expect(html).toMatch(/<blockquote[^>]*><p>The dam holds<\/p><\/blockquote>/u);
});

test('speaker, way and place stand under it', async () => {
  expect(textOf(await quotes([]))).toContain('Ilse Brandt , mayor via Radio Fjord · Holt ¶4');
});

test('passages in quotation marks inside a text are among the quotations, under one heading with the others', async () => {
  const html = await quotes([]);
  expect(textOf(html)).toMatch(/A The dam holds .* A continued a trial Holt ¶2/u);
  expect(html.match(/<h2 class="quote-heading/gu)).toHaveLength(1);
});

test('there is space to write under each quotation and each question', async () => {
  const html = await quotes([]);
  expect(html.match(/<div class="lines" aria-hidden="true"><\/div>/gu)).toHaveLength(3);
  expect(textOf(html)).toMatch(/What now\? 1 Who pays\?$/u);
});

test('a further quotation of a slide has its heading again, for a sheet that begins with it', async () => {
  expect(await quotes([])).toMatch(
    /<p class="quote-heading again" hidden>A <span[^>]*>continued<\/span><\/p>/u,
  );
});

test('a row of a table says who speaks, in whatever column', async () => {
  const table =
    '## T\n\n| On | Who | Words |\n| --- | --- | --- |\n| Dams | Ilse Brandt | “pay more” [@holt, para. 1] |\n';
  expect(textOf(await quotes([], table))).toContain('T Dams · Who: Ilse Brandt · Words pay more Holt ¶1');
});

test('a quotation in a table has what its row and its column are of', async () => {
  const table =
    '## T\n\n| Who | must |\n| --- | --- |\n| **Firms** [@holt] | “pay more” [@holt, para. 1] |\n';
  expect(textOf(await quotes([], table))).toContain('T Firms : must pay more Holt ¶1');
});

test('an excerpt that begins or ends inside a sentence says so', async () => {
  const cut = { before: 'ter of rain. ', passage: 'The dam holds', after: ' for some tim' };
  expect(textOf(await quotes([['q1', cut]]))).toContain('… of rain. The dam holds for some …');
  const rest = { before: ' . . Rain fell. ', passage: 'The dam holds', after: '. . . and' };
  expect(textOf(await quotes([['q1', rest]]))).toContain('A Rain fell. The dam holds . . . …');
});

test('text of the article is escaped', async () => {
  const html = await quotes([['q1', { before: '<script>', passage: '<b>', after: '&' }]]);
  expect(html).toContain('&lt;script&gt;<strong>&lt;b&gt;</strong>&amp;');
});

test('speaker notes are not in it', async () => {
  expect(await quotes([])).not.toContain('SECRET');
});

const OTHERS = `## A

> 五
> = five
>
> — Lin [@holt, para. 2]

## B

> Who pays? {.own}

## C

It is [“new”]{.scare} and “old” [@holt].

> All is solid
>
> — Marx [@holt, p. 3] {.elsewhere}
`;

test('a translation stands under its quotation, with the sentences around it and without', async () => {
  const around: Excerpt = { before: '他说：', passage: '五', after: '。' };
  for (const excerpts of [[], [['q1', around] as const]])
    expect(textOf(await quotes(excerpts, OTHERS))).toMatch(/五.* five translation, not compared Lin/u);
});

test('of what isn’t compared, block quotes that were said elsewhere are among quotations to look up', async () => {
  const text = textOf(await quotes([], OTHERS));
  expect(text).toMatch(/C old .* All is solid Marx .*said elsewhere, not compared/u);
  expect(text).not.toMatch(/Who pays|new/u);
});
