import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';

import { readArticle } from '../../src/article/readers/read-article.ts';
import { NO_SPEAKERS } from '../support/no-speakers.ts';
import { indexArticle } from '../../src/evidence/index/index-article.ts';
import { verifyQuotation } from '../../src/evidence/match/verify-quotation.ts';

/** What a reader makes of a file. */
async function read(path: string, content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const { value, diagnostics } = await readArticle(bytes, path);
  const paragraphs = value?.paragraphs.map(({ start, end }) => value.file.text.slice(start, end)) ?? [];
  return { article: value, paragraphs, codes: diagnostics.map((diagnostic) => diagnostic.code) };
}

test('in plain text every line that isn’t blank is a paragraph', async () => {
  const { paragraphs } = await read('a.txt', 'First line here.\nSecond.\n\n  Third. \r\n');
  expect(paragraphs).toEqual(['First line here.', 'Second.', 'Third.']);
});

test('in text of a fixed width a paragraph is what stands between blank lines', async () => {
  const wrapped =
    'The council of the town has voted on Monday to\nspend a great deal of money on a wall against\nthe sea that its engineers do not trust.\n\nNobody knows what will come of it, but work is\nto begin in May.';
  expect((await read('a.txt', wrapped)).paragraphs).toHaveLength(2);
});

test('UTF-16 with a byte order mark is read, and the mark is no part of the text', async () => {
  const bytes = new Uint8Array([0xff, 0xfe, 0x61, 0x00, 0x62, 0x00]);
  expect((await read('a.txt', bytes)).article?.file.text).toBe('ab');
  expect((await read('a.txt', '\uFEFFab')).article?.file.text).toBe('ab');
});

test('bytes of an older encoding are reported, not guessed at', async () => {
  const { article, codes } = await read('a.txt', new Uint8Array([0x63, 0x61, 0x66, 0xe9, 0x20, 0x61]));
  expect([article, codes]).toEqual([null, ['article/encoding']]);
});

test('binary files, files without words and files too large are reported', async () => {
  expect((await read('a.doc', new Uint8Array([0xd0, 0xcf, 0x00, 0x11]))).codes).toEqual(['article/not-text']);
  expect((await read('a.txt', ' \n---\n')).codes).toEqual(['article/empty']);
  expect((await read('a.txt', new Uint8Array(17 * 1_048_576).fill(0x61))).codes).toEqual([
    'article/too-large',
  ]);
});

test('Markdown is read without its markup', async () => {
  const text =
    '---\ntitle: "The tide"\nauthor: Ann Lee\n---\n# Head *line*\n\nThe **sea** is [rising](http://x.y/) [sic] fast.\n- one\n- two\n';
  const { article, paragraphs } = await read('a.md', text);
  expect(article).toMatchObject({ headline: 'The tide', byline: 'Ann Lee' });
  expect(paragraphs[1]).toBe('The sea is rising [sic] fast.');
  if (article === null) throw new Error('not read');
  const request = { content: 'The sea is rising [sic] fast', speaker: null, paragraphs: [] };
  expect(verifyQuotation(request, indexArticle(article, NO_SPEAKERS))).toMatchObject({
    verdict: 'verbatim',
    passage: { paragraph: 2 },
  });
  expect(paragraphs.slice(2)).toEqual(['one', 'two']);
});

const PARAGRAPH =
  'The council of the harbour town has voted on Monday to spend money on a wall, which the sea will test in autumn.';

test('an HTML page is read without what surrounds the article', async () => {
  const html = `<html><head><title>The tide</title><meta property="article:published_time" content="2025-05-03T08:00:00Z"></head><body>
    <nav>Home News</nav><article><h1>The tide</h1><p>${PARAGRAPH} One.</p><p>${PARAGRAPH} <em>Two</em>.</p>
    <p>${PARAGRAPH}<br>Three &amp; four.</p><div class="author-box">Ann Lee is a fellow.</div><h3>Latest Articles</h3><p>Another story altogether.</p></article>
    <script>document.write('x')</script></body></html>`;
  const { article, paragraphs } = await read('a.html', html);
  expect(article).toMatchObject({ headline: 'The tide', published: '2025-05-03', format: 'html' });
  expect(paragraphs).toEqual([`${PARAGRAPH} One.`, `${PARAGRAPH} Two.`, `${PARAGRAPH} Three & four.`]);
});

test.each([
  ['<p hidden>secret</p>'],
  ['<p style="color: red; DISPLAY : none">secret</p>'],
  ['<p style="opacity:0">secret</p>'],
  ['<p>We <span style="text-decoration:line-through">secret</span> pay.</p>'],
  ['<div style="background:#000"><p style="color:#000">secret</p></div>'],
  ['<div popover><p>secret</p></div>'],
  ['<p style="position:absolute;left:-9999px">secret</p>'],
  ['<p class="x sr-only">secret</p>'],
  ['<p><canvas>secret</canvas> <video>secret</video> <select><option>secret</option></select></p>'],
  ['<p><ruby>字<rp>secret</rp></ruby> <del>secret</del> <s>secret</s></p>'],
  ['<div itemprop="comment"><p>secret</p></div>'],
  ['<h2>Comments (3)</h2><p>secret</p>'],
  ['<h2>3 Kommentare</h2><p>secret</p>'],
])('what a page doesn’t show, and its readers’ comments, are no words of the article: %s', async (html) => {
  const page = `<html><body><article><p>${PARAGRAPH}</p><p>${PARAGRAPH}</p>${html}</article></body></html>`;
  expect((await read('a.html', page)).article?.file.text).not.toContain('secret');
  // Nor where Readability finds no article.
  expect((await read('a.html', `<p>One, two.</p>${html}`)).article?.file.text).not.toContain('secret');
});

test('an element that is shown on a wide screen, or holds most of the page, is read', async () => {
  const html = `<body><article style="opacity:0"><p>${PARAGRAPH}</p><p>${PARAGRAPH}</p><p class="hidden md:block">${PARAGRAPH} Wide.</p></article></body>`;
  expect((await read('a.html', html)).paragraphs).toEqual([PARAGRAPH, PARAGRAPH, `${PARAGRAPH} Wide.`]);
});

test('what sets anew what hides the words around it is read, where it is', async () => {
  const cell = (words: string): string =>
    `<td style="font-size:0px">secret<div style="font-size:0">secret<blockquote><p style="font-size:13px">${words}</p></blockquote></div></td>`;
  const html = `<body><p>${PARAGRAPH}</p><p>${PARAGRAPH}</p><table><tr>${cell(`${PARAGRAPH} In.`)}</tr></table><p>${PARAGRAPH}</p></body>`;
  const { paragraphs, article } = await read('a.html', html);
  expect(paragraphs).toEqual([PARAGRAPH, PARAGRAPH, `${PARAGRAPH} In.`, PARAGRAPH]);
  expect(article?.paragraphs[2]).toMatchObject({ isSetOff: true });
});

test('q tags are marks of a page, and how characters are read is none of its words', async () => {
  const html = `<p>${PARAGRAPH}</p><p>${PARAGRAPH}</p><p>She said <q>we pay</q> for <ruby>空席<rp>(</rp><rt>くうせき</rt><rp>)</rp></ruby> here.</p>`;
  expect((await read('a.html', html)).paragraphs.at(-1)).toBe('She said “we pay” for 空席 here.');
});

test('in Markdown the marks of notes are no words, what the notes say is', async () => {
  const { article } = await read(
    'a.md',
    'We pay[^1] for all[^two].\n\n[^1]: Not by day.\n[^two]: By night.\n',
  );
  if (article === null) throw new Error('not read');
  const find = (content: string) =>
    verifyQuotation({ content, speaker: null, paragraphs: [] }, indexArticle(article, NO_SPEAKERS)).verdict;
  expect(['We pay for all.', 'Not by day.'].map(find)).toEqual(['verbatim', 'verbatim']);
});

test('the marks of notes are no words of a page, powers are', async () => {
  const html = `<p>${PARAGRAPH}</p><p>${PARAGRAPH}</p><p>12 people<sup><a href="#fn1">1</a></sup> on 15 m<sup>2</sup><a href="#n"><sup>*</sup></a> of land<a href="#n2"><sup>[2]</sup></a>.</p>`;
  expect((await read('a.html', html)).paragraphs.at(-1)).toBe('12 people on 15 m2 of land.');
});

test.each([
  ['<!-- a\n\nb', 'c'],
  ['<style>\nsecret\n</style>', ''],
  ['<div\n title="secret">', '</div>'],
  ['<p hidden>secret</p>', ''],
  ['<p hidden>secret', ''],
  ['<div style="display:none">\n\nsecret', '\n<div>secret</div>secret\n\n</div>'],
  ['<div style="display&#58;none">\n\nsecret\n\n', '\nsecret'],
  ['<span title="a>b" style="opacity:0">secret</span>', ''],
  ['<video>secret</video> <select><option>secret</option></select>', ''],
  ['~~secret~~', ''],
])('what Markdown doesn’t show is none of its words: %j', async (before, after) => {
  const { article } = await read('a.md', `Some words.\n\n${before}\n${after}`);
  expect(article?.file.text).toMatch(/^Some words\.\s*$/u);
});

test('what hides a part of a paragraph of Markdown hides no more', async () => {
  const text =
    'We <span style="display:none">secret</span>pay<br hidden> twice, <b hidden>secret.\n\nAnd <i>thrice</i>, she <span class="x">said</span>.';
  expect((await read('a.md', text)).paragraphs).toEqual(['We pay  twice,', 'And thrice, she said.']);
});

test('a row of Markdown has no more cells than its head', async () => {
  const rows = ['| 1 | 2 | secret |', '1 | 2 | secret', '| 3 | a \\| b |', '| 4', '4 | 5'];
  const { paragraphs } = await read('a.md', `| a | b |\n|---|---|\n${rows.join('\n')}\n\nEnd.`);
  expect(paragraphs).toEqual(['| a | b |\n| 1 | 2 |\n1 | 2 |\n| 3 | a | b |\n| 4\n4 | 5', 'End.']);
});

test('a pair of tildes strikes nothing out of the next paragraph', async () => {
  const { article } = await read('a.md', 'It took ~~5 hours.\n\nNobody knew.\r\n \r\nIt cost ~~10 francs.');
  expect(article?.file.text).toMatch(/5 hours\.\s+Nobody knew\.\s+It cost/u);
});

test('an HTML page in the encoding that it declares is read', async () => {
  const html = `<html><head><meta charset="windows-1252"></head><body><p>${PARAGRAPH} caf#</p><p>${PARAGRAPH}</p></body></html>`;
  const bytes = new TextEncoder().encode(html).map((byte) => (byte === 0x23 ? 0xe9 : byte));
  expect((await read('a.html', bytes)).article?.file.text).toContain('café');
});

test('a page may leave out the tags of head and body, as HTML lets it', async () => {
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>The tide</title><!-- x --><p>${PARAGRAPH}<p>${PARAGRAPH} Twice.`;
  const { article, paragraphs } = await read('a.html', page);
  expect(article?.headline).toBe('The tide');
  expect(paragraphs).toEqual([PARAGRAPH, `${PARAGRAPH} Twice.`]);
});

test('a fragment of HTML is read as a page', async () => {
  const { paragraphs } = await read('a.html', `<h1>The tide</h1>\n<p>${PARAGRAPH}</p>\n<p>One more.</p>`);
  expect(paragraphs).toEqual(['The tide', PARAGRAPH, 'One more.']);
});

test('a page of nothing, and a page nested beyond reason, are reported', async () => {
  expect((await read('a.html', '<html><body><script>x</script></body></html>')).codes).toEqual([
    'article/empty',
  ]);
  expect((await read('a.html', '<div>'.repeat(50_000))).codes).toEqual(['article/too-deep']);
});

/** Pages of lines in 12 points; `# ` sets a line in 20. */
async function pdf(pages: readonly (readonly string[])[]): Promise<Uint8Array> {
  const file = await PDFDocument.create();
  const font = await file.embedFont(StandardFonts.TimesRoman);
  for (const lines of pages) {
    const page = file.addPage([400, 400]);
    for (const [at, line] of lines.entries())
      if (line !== '') {
        const size = line.startsWith('# ') ? 20 : 12;
        page.drawText(line.replace(/^# /u, ''), { x: 40, y: 360 - at * 14, size, font });
      }
  }
  return file.save();
}

test('a page printed to a PDF is read without what it says of cookies', async () => {
  const page = [
    'We value your privacy',
    '',
    'We and our partners use cookies to show you things.',
    'You can accept them all or manage your preferences.',
    '',
    'Accept all   Reject all   Manage preferences',
    '',
    '# The wall nobody asked for',
    '',
    'The council has voted to spend a lot on a wall that',
    'its engineers do not trust.',
    '',
    'We use cookies at our meetings, said the mayor, and',
    'coffee, and neither has ever helped.',
  ];
  const { paragraphs, article } = await read('a.pdf', await pdf([page]));
  expect(article?.headline).toBe('The wall nobody asked for');
  expect(paragraphs).toEqual([
    'The wall nobody asked for',
    'The council has voted to spend a lot on a wall that its engineers do not trust.',
    'We use cookies at our meetings, said the mayor, and coffee, and neither has ever helped.',
  ]);
});

test('a PDF is read without running heads, with broken words joined', async () => {
  const first = [
    'Harbour Weekly 1',
    '',
    'The council has voted to spend a lot on cyber-',
    'security and on a wall.',
    '',
    'Nobody knows why it did so, and all of',
  ];
  const second = ['Harbour Weekly 2', '', 'them wonder.'];
  const { paragraphs, article } = await read('a.pdf', await pdf([first, second]));
  expect(article?.format).toBe('pdf');
  expect(paragraphs).toEqual([
    'The council has voted to spend a lot on cybersecurity and on a wall.',
    'Nobody knows why it did so, and all of them wonder.',
  ]);
});

const STORY = [
  'The council has voted to spend a lot of money on a wall',
  'that its own engineers do not trust, and nobody in town can',
  'say who asked for it, or what it will do for the harbour.',
];

test('the headline of a PDF is what is set larger above the story, and not a navigation line', async () => {
  const page = ['# Harbour', '', 'Home | News | Sport', '', '# Towns fear the tide', '', ...STORY];
  expect((await read('a.pdf', await pdf([page]))).article?.headline).toBe('Towns fear the tide');
});

test('a PDF in one size has the headline that its first line may be, and none where that is for navigation', async () => {
  const plain = ['Towns fear the tide', '', ...STORY];
  expect((await read('a.pdf', await pdf([plain]))).article?.headline).toBe('Towns fear the tide');
  const page = ['Home | News | Sport', '', ...STORY];
  expect((await read('a.pdf', await pdf([page]))).article?.headline).toBeNull();
});

test('a scan, a page without text and a damaged PDF are reported', async () => {
  expect((await read('a.pdf', await pdf([[]]))).codes).toEqual(['article/scanned-pdf']);
  expect((await read('a.pdf', await pdf([['One line of text.'], []]))).codes).toEqual([
    'article/pages-without-text',
  ]);
  expect((await read('a.pdf', '%PDF-1.7 nothing')).codes).toEqual(['article/unreadable-pdf']);
});

test.each([
  ['By Ann Lee, 3 May 2025', 'Ann Lee'],
  ['By Ann Lee and Bob Ray | May 3, 2025', 'Ann Lee and Bob Ray'],
  ['By Ann Lee, last updated on Saturday, May 3, 2025', 'Ann Lee'],
  ['By Saturday 3 May 2025', null],
])('a byline may have the date behind it: %s', async (line, byline) => {
  const text = `Harbour towns fear the tide\n\n${line}\n\n${PARAGRAPH}\n\n${PARAGRAPH}`;
  expect((await read('a.txt', text)).article).toMatchObject({ byline, published: '2025-05-03' });
});

test('a page says where and when it was published', async () => {
  const head = `<title>The tide</title><meta name="date" content="2025-05-03"><meta property="og:site_name" content="Tide  Post"><link rel="canonical" href="https://tide.example/a?b=c">`;
  const { article } = await read(
    'a.html',
    `<html><head>${head}</head><body><p>${PARAGRAPH}</p></body></html>`,
  );
  expect(article).toMatchObject({
    container: 'Tide Post',
    url: 'https://tide.example/a?b=c',
    published: '2025-05-03',
  });
});

test.each(['javascript:alert(1)', 'https://[broken'])(
  'an address that is none of the web isn’t taken from a page: %s',
  async (href) => {
    const head = `<link rel="canonical" href="${href}">`;
    const { article } = await read(
      'a.html',
      `<html><head>${head}</head><body><p>${PARAGRAPH}</p></body></html>`,
    );
    expect(article?.url).toBeNull();
  },
);

test('a PDF with the pages of a book is refused with its limit', async () => {
  const file = await PDFDocument.create();
  for (let page = 0; page < 501; page += 1) file.addPage([100, 100]);
  expect((await read('a.pdf', await file.save())).codes).toEqual(['article/too-many-pages']);
});

test('a PDF that asks for a password says so', async () => {
  const file = await PDFDocument.create();
  file.addPage([100, 100]);
  file.encrypt({ userPassword: 'u', ownerPassword: 'o' });
  const bytes = await file.save();
  const { diagnostics } = await readArticle(bytes, 'a.pdf');
  expect(diagnostics.map(({ message }) => message)).toEqual([
    'a.pdf can’t be opened as a PDF: it asks for a password.',
  ]);
});
