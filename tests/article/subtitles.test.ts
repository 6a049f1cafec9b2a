import { expect, test } from 'vitest';

import { readArticle } from '../../src/article/readers/read-article.ts';

async function read(content: string, path = 'a.vtt') {
  const { value, diagnostics } = await readArticle(new TextEncoder().encode(content), path);
  const paragraphs = value?.paragraphs.map(({ start, end }) => value.file.text.slice(start, end)) ?? [];
  return {
    paragraphs,
    times: value?.times,
    headline: value?.headline,
    codes: diagnostics.map(({ code }) => code),
  };
}

test('cues are joined to what one speaker says, with the time at which that begins', async () => {
  const { paragraphs, times, headline } = await read(
    `WEBVTT - an interview

STYLE
::cue { color: red }

NOTE We checked this.

intro
00:01.000 --> 00:04.000 align:start
<v Ann Lee>We will pay <i>twice</i>
for a wall</v>

00:04.100 --> 00:06.000
<v.loud Ann Lee>that nobody wants.

01:03:12.900 --> 01:03:16.000
<v Bo Ray>The sea &amp; the town<00:03:14.000><c> will test it.</c></v> <v Ann Lee>When?</v>
`,
  );
  expect(paragraphs).toEqual([
    'Ann Lee: We will pay twice for a wall that nobody wants.',
    'Bo Ray: The sea & the town will test it.',
    'Ann Lee: When?',
  ]);
  expect(times).toEqual([1, 3792, 3792]);
  expect(headline).toBeNull();
});

test('in SubRip names before a colon, dashes and arrows begin what another says', async () => {
  const { paragraphs } = await read(
    `1
00:00:01,000 --> 00:00:04,000
ANN LEE: We will pay twice
for a wall

2
00:00:04,100 --> 00:00:06,000
that nobody wants: none.

3
00:00:06,200 --> 00:00:08,000
- Who pays?
- All of us.

4
00:00:08,200 --> 00:00:09,000
{\\an8}>> MODERATOR: Thank you.
`,
    'a.srt',
  );
  expect(paragraphs).toEqual([
    'ANN LEE: We will pay twice for a wall that nobody wants: none.',
    'Who pays?',
    'All of us.',
    'MODERATOR: Thank you.',
  ]);
});

test('a pause after a sentence, and a long one anywhere, begin a paragraph', async () => {
  const cue = (start: number, text: string): string =>
    `00:${String(start).padStart(2, '0')}.000 --> 00:${String(start + 2).padStart(2, '0')}.000\n${text}\n`;
  const { paragraphs } = await read(
    `WEBVTT\n\n${[cue(0, 'One sentence.'), cue(2, 'Another'), cue(6, 'goes on.'), cue(10, 'After a pause'), cue(30, 'silence.')].join('\n')}`,
  );
  expect(paragraphs).toEqual(['One sentence. Another goes on.', 'After a pause', 'silence.']);
});

test('captions that roll say each line once', async () => {
  const { paragraphs } = await read(
    `WEBVTT
Kind: captions

00:00:00.000 --> 00:00:02.000
we will pay twice

00:00:02.000 --> 00:00:04.000
we will pay twice
for<00:00:02.500><c> a wall</c>

00:00:04.000 --> 00:00:06.000
for a wall
that nobody wants
`,
  );
  expect(paragraphs).toEqual(['we will pay twice for a wall that nobody wants']);
});

test('subtitles without a cue have no text', async () => {
  expect((await read('WEBVTT\n\nNOTE nothing\n')).codes).toEqual(['article/empty']);
});
