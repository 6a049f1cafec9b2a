import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';

import { readArticle } from '../../src/article/readers/read-article.ts';
import { kindOfFile, OTHER_KINDS, ZIPPED_KINDS } from '../../src/article/readers/kind-of-file.ts';
import { indexArticle } from '../../src/evidence/index/index-article.ts';
import { lookUp } from '../../src/evidence/match/look-up.ts';
import { NO_SPEAKERS } from '../support/no-speakers.ts';
import { archiveOf, docxOf, epubOf, mhtmlOf, wordParagraph } from '../support/saved-files.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

async function read(path: string, content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? bytesOf(content) : content;
  const { value, diagnostics } = await readArticle(bytes, path);
  const paragraphs = value?.paragraphs.map(({ start, end }) => value.file.text.slice(start, end)) ?? [];
  return { article: value, paragraphs, codes: diagnostics.map(({ code }) => code), diagnostics };
}

const HEADLINE = 'Harbour votes for a wall that its engineers doubt';
const STORY = [
  'The council of the harbour town voted on Monday to spend 4.2 million crowns on a wall against the sea, which the sea will test in autumn.',
  '“We will pay twice – once for the wall, and once for what it doesn’t hold,” said Ann Lee, who was mayor until March.',
  'Bo Ray, the town’s engineer, said he had “never been asked” & would not answer for it.',
  'Nobody in the café “Zum Anker” knows what will come of it, but work is to begin in May, the council says.',
];

const html = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${HEADLINE}</title></head><body><nav>Home</nav><article><h1>${HEADLINE}</h1>${STORY.map((one) => `<p>${one.replace('&', '&amp;')}</p>`).join('\n')}</article></body></html>`;

/** The same article, as it may be saved. */
const SAVED: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ['a.txt', bytesOf([HEADLINE, ...STORY].join('\n\n'))],
  ['a.md', bytesOf(`# ${HEADLINE}\n\n${STORY.join('\n\n')}\n`)],
  ['a.html', bytesOf(html)],
  ['a.mhtml', mhtmlOf(html)],
  ['b.mht', mhtmlOf(html, { encoding: 'base64' })],
  ['a.docx', docxOf([wordParagraph(HEADLINE, 'Titel'), ...STORY.map((one) => wordParagraph(one))].join(''))],
  [
    'a.epub',
    epubOf([`<h1>${HEADLINE}</h1>`, STORY.map((one) => `<p>${one.replace('&', '&#38;')}</p>`).join('')], {
      title: HEADLINE,
    }),
  ],
  [
    'a.srt',
    bytesOf(
      [HEADLINE, ...STORY]
        .map(
          (one, at) =>
            `${at + 1}\n00:0${at}:01,000 --> 00:0${at}:14,500\n${one.replaceAll(/(.{20,40}?) /gu, '$1\n')}\n`,
        )
        .join('\n'),
    ),
  ],
];

describe.each(SAVED)('the same article, saved as %s', (path, bytes) => {
  test.each([
    ['We will pay twice—once for the wall, and once for what it doesn’t hold', true],
    ['voted on Monday to spend 4.2 million crowns on a wall', true],
    ['“never been asked” & would not answer for it', true],
    ['Nobody in the café “Zum Anker” knows what will come of it', true],
    ['Harbour votes for a wall that its engineers doubt', true],
    ['We will pay thrice – once for the wall', false],
    ['voted on Monday to spend 42 million crowns on a wall', false],
    ['would answer for it', false],
    ['Harbour votes for a wall that its engineers demand', false],
  ])('“%s” is proven or not alike', async (content, isThere) => {
    const { article, codes } = await read(path, bytes);
    expect(codes).toEqual([]);
    if (article === null) throw new Error('not read');
    const isHeadline = content.startsWith('Harbour');
    const request = {
      content,
      speaker: null,
      paragraphs: [],
      parts: isHeadline && path !== 'a.srt' ? (['headline'] as const) : [],
    };
    const { verdict } = lookUp(request, indexArticle(article, NO_SPEAKERS));
    expect(['verbatim', 'typographic'].includes(verdict)).toBe(isThere);
  });

  test('its paragraphs are those of the story', async () => {
    const { article, paragraphs } = await read(path, bytes);
    expect(paragraphs.filter((one) => one !== HEADLINE && one !== `# ${HEADLINE}`)).toEqual(STORY);
    if (path !== 'a.srt') expect(article?.headline).toBe(HEADLINE);
  });
});

test('what a file is follows from its content, whatever it is called', async () => {
  const kinds = SAVED.filter(([name]) => !name.endsWith('.md')).map(([, bytes]) =>
    kindOfFile(bytes, 'a.txt'),
  );
  expect(kinds).toEqual(['text', 'html', 'mhtml', 'mhtml', 'docx', 'epub', 'subtitles']);
  const pdf = await (await PDFDocument.create()).save();
  expect(kindOfFile(pdf, 'a.docx')).toBe('pdf');
  expect(kindOfFile(bytesOf('<!-- saved from url=(0014)about:internet -->\n<html>'), 'a')).toBe('html');
  expect(kindOfFile(bytesOf('<div class="post"><p>Words.</p></div>'), 'a.txt')).toBe('html');
  expect(kindOfFile(bytesOf('<p align="center">Words</p>\n\n# Head'), 'a.md')).toBe('markdown');
  expect(kindOfFile(bytesOf('Subject: a wall\nFrom: the council\n\nWords.'), 'a.txt')).toBe('text');
  expect(kindOfFile(bytesOf('{Editor’s note: this is a text.}\n\nWords.'), 'a.txt')).toBe('text');
});

test.each(OTHER_KINDS.map((kind) => [kind.what, kind] as const))(
  '%s is refused with what to do instead, whatever it is called',
  async (_what, { example, instead }) => {
    const bytes = Buffer.from(`${example} and some words to fill it.`, 'latin1');
    for (const name of ['a.txt', 'a.html', 'a.docx']) {
      const { article, diagnostics } = await read(name, bytes);
      expect(article).toBeNull();
      expect(diagnostics).toMatchObject([{ code: 'article/other-kind', hint: instead }]);
    }
  },
);

test.each(ZIPPED_KINDS.map((kind) => [kind.what, kind] as const))(
  '%s is no Word document, though it is packed like one',
  async (_what, { example, instead }) => {
    const files = example.startsWith('application') ? { mimetype: example } : { [example]: 'x' };
    expect((await read('a.docx', archiveOf(files))).diagnostics).toMatchObject([
      { code: 'article/other-kind', hint: instead },
    ]);
  },
);

test('any other archive, and bytes of no known kind, are refused', async () => {
  expect((await read('a.zip', archiveOf({ 'a.txt': 'words' }))).codes).toEqual(['article/other-kind']);
  expect((await read('a.txt', new Uint8Array([1, 2, 0, 3, 5, 0]))).codes).toEqual(['article/not-text']);
});
