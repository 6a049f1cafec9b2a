import { expect, test } from 'vitest';

import { readArticle } from '../../src/article/readers/read-article.ts';

const STORY = [
  'The council of the town has voted on Monday to spend a great deal of money on a wall, and nobody could say who had asked for it.',
  '“We must keep the sea out, whatever it costs,” said Ann Lee, who chairs the committee, before she left the hall.',
  'Engineers do not trust the wall, and they have said so at each hearing, in writing and in person, for a whole year.',
];

async function read(
  head: string,
  body: string,
  bytesOf = (html: string): Uint8Array => new TextEncoder().encode(html),
) {
  const html = `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
  const { value: article } = await readArticle(bytesOf(html), 'a.html');
  const paragraphs = article?.paragraphs ?? [];
  const words = paragraphs.map(({ start, end }) => article?.file.text.slice(start, end) ?? '');
  return { article, words, asides: words.filter((_text, at) => paragraphs[at]?.isAside === true) };
}

const story = (...between: readonly string[]): string =>
  `<article><h1>A wall nobody wants</h1>${STORY.map((words, at) => `<p>${words}</p>${between[at] ?? ''}`).join('')}</article>`;
const linked = (data: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

test.each([
  [{ '@type': 'NewsArticle', author: 'Ann Lee' }, 'Ann Lee'],
  [
    { '@type': ['Article', 'Report'], author: [{ name: 'Ann Lee' }, { name: 'Bo Ray' }] },
    'Ann Lee and Bo Ray',
  ],
  [{ '@type': 'Article', author: { name: ['Ann Lee', 'Bo Ray', 'Cy Fox'] } }, 'Ann Lee, Bo Ray and Cy Fox'],
  [
    [
      { '@type': 'WebPage' },
      { '@type': 'BlogPosting', creator: ['Ann Lee'], author: 'https://a.example/lee' },
    ],
    'Ann Lee',
  ],
  [
    {
      '@graph': [
        { '@type': 'Article', author: { '@id': '#lee' } },
        { '@type': 'WebPage', '@id': '#lee' },
        { '@type': 'Person', '@id': '#lee', name: 'Ann Lee' },
      ],
    },
    'Ann Lee',
  ],
  [{ '@type': 'WebPage', mainEntity: { '@type': 'Article', author: 'Ann Lee' } }, 'Ann Lee'],
])('authors of linked data of many shapes are read: %j', async (data, byline) => {
  expect((await read(linked(data), story())).article?.byline).toBe(byline);
});

test('linked data says where and when, and a broken script says nothing', async () => {
  const data = {
    '@type': 'NewsArticle',
    headline: 'A wall nobody wants',
    datePublished: '2025-05-14T23:40:00+02:00',
    publisher: { name: 'Tide &amp; Toll' },
    mainEntityOfPage: 'https://post.example/wall',
  };
  const page = await read(`<script type="application/ld+json">{"a":</script>${linked(data)}`, story());
  expect(page.article).toMatchObject({
    headline: 'A wall nobody wants',
    published: '2025-05-14',
    container: 'Tide & Toll',
    url: 'https://post.example/wall',
  });
});

test.each([
  [
    '<meta name="citation_author" content="Ann Lee"><meta name="citation_author" content="Bo Ray">',
    'Ann Lee and Bo Ray',
  ],
  ['<meta name="byl" content="By Ann Lee and Bo Ray">', 'Ann Lee and Bo Ray'],
  ['<meta name="author" content="admin"><meta name="parsely-author" content="Ann Lee">', 'Ann Lee'],
  [
    '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ann Lee">',
    'Ann Lee',
  ],
  ['<meta property="article:author" content="https://a.example/lee">', null],
])('authors stand in the head under many names: %s', async (head, byline) => {
  expect((await read(head, story())).article?.byline).toBe(byline);
});

test('a heading of a word or so that any title may have in it is no headline', async () => {
  const body = story().replace('<h1>A wall nobody wants</h1>', '<h1>Sea</h1>');
  const { article } = await read(
    `<title>Seaside towns</title>${linked({ '@type': 'Article', headline: 'Seaside towns' })}`,
    body,
  );
  expect(article?.headline).toBe('Seaside towns');
});

test('what stands where a byline may stand, and is a day, is none', async () => {
  const page = await read(
    '',
    story().replace('</h1>', '</h1><p class="dateline">May 14, 2025 5:00 PM ET</p>'),
  );
  expect(page.article?.byline).toBeNull();
});

test.each([
  'A wall nobody wants - Harbour Post',
  'A wall nobody wants | by Ann Lee | Medium',
  'Harbour Post: A wall nobody wants',
])('the headline is the one of the page, without the site’s name: %s', async (title) => {
  expect((await read(`<title>${title}</title>`, story())).article?.headline).toBe('A wall nobody wants');
});

test.each([
  ['<meta name="dcterms.issued" content="2025-05-14">', ''],
  ['<meta name="pdate" content="x"><meta name="pubdate" content="20250514">', ''],
  ['', '<div class="date">14.05.2025</div>'],
  ['', '<div class="info">2025-05-14 21:40 来源：港口日报</div>'],
  ['', '<p class="meta">14. Mai 2025, 21:40 Uhr</p>'],
  ['', '<p class="meta">Publié le 14 mai 2025</p>'],
  ['', '<p class="meta">14 мая 2025</p>'],
])('the day is read from where sites have it: %s%s', async (head, line) => {
  expect((await read(head, `${line}${story()}`)).article?.published).toBe('2025-05-14');
});

test('the platform that carries a publication isn’t taken for it', async () => {
  const site = '<meta property="og:site_name" content="Medium">';
  const data = linked({ '@type': 'Article', publisher: { name: 'Harbour Post' } });
  expect((await read(site + data, story())).article?.container).toBe('Harbour Post');
});

test('a page that a browser or a program saved says where it comes from', async () => {
  const chrome = '<!-- saved from url=(0026)https://post.example/wall/ -->';
  expect((await read(chrome, story())).article?.url).toBe('https://post.example/wall/');
  const single = '<!--\n Page saved with SingleFile \n url: https://post.example/wall \n saved date: x\n-->';
  expect((await read(single, story())).article?.url).toBe('https://post.example/wall');
});

test('a page without tags of the head is cleared like any other', async () => {
  const html = `<!doctype html><html lang=en><!-- x --><meta charset=utf-8><title>A wall</title><body>${story('<div class="sf-hidden">hidden words</div>')}</body></html>`;
  const { value } = await readArticle(new TextEncoder().encode(html), 'a.html');
  expect(value?.file.text).not.toContain('hidden words');
  expect(value?.file.text).toContain('Engineers do not trust');
});

test('quotation marks of Windows-1252 are read, whatever Node makes of them', async () => {
  const bytesOf = (html: string): Uint8Array =>
    Uint8Array.from(html, (letter) => ({ '“': 0x93, '”': 0x94, '’': 0x92 })[letter] ?? letter.charCodeAt(0));
  const { words } = await read('<meta charset="iso-8859-1">', story(), bytesOf);
  expect(words).toContain(STORY[1]);
});

test.each([
  '<p>Advertisement</p>',
  '<p>10 hours ago</p>',
  '<p>Share</p>',
  '<p>Get our newsletter with all the headlines you need. Sign up here.</p>',
  '<p>A version of this article appears in print on May 15, 2025, Section A.</p>',
  '<p>© 2025 Harbour Post</p>',
  '<p>（责任编辑：林岚）</p>',
  '<p>Schlagwörter: Mauer, Meer</p>',
  '<div class="subscription-widget"><p>We live by our readers, so think of joining them.</p></div>',
  '<figure class="element-rich-link"><p>Tolls to rise in July</p></figure>',
  '<amp-ad>Buy a boat</amp-ad>',
])('what systems put between paragraphs is left out: %s', async (boilerplate) => {
  expect((await read('', story(boilerplate))).words.filter((words) => !/wall nobody/u.test(words))).toEqual(
    STORY,
  );
});

test.each([
  'Copyright law is what the two towns will fight about, she said.',
  'Subscribe to nothing, her father used to say.',
  'The party’s newsletter asked members to join.',
  'Share prices fell.',
  'Sign up for the navy, he was told, and see the world.',
])('a sentence that begins like it is kept: %s', async (words) => {
  expect((await read('', story(`<p>${words}</p>`))).words).toContain(words);
});

test('captions, notes and lines that are nothing but links stand beside the story', async () => {
  const note =
    'See the minutes of the council, which are public, and the letters of its engineers, which are not, for what was said of the wall.';
  const between = [
    '<figure><img><figcaption>The wall at noon.</figcaption></figure>',
    '<ul><li><a href="/t">Tolls to rise in July</a></li></ul>',
    `<section class="endnotes"><h2>Minutes</h2><p>${note}</p></section>`,
  ];
  const { asides } = await read('', story(...between));
  expect(asides).toEqual(['The wall at noon.', 'Tolls to rise in July', 'Minutes', note]);
});

test('paragraphs for subscribers are those of the article', async () => {
  const page = story().replaceAll('<p>', '<p class="subscriber-only">');
  expect((await read('', page)).words).toContain(STORY[2]);
});

const TITLE = '<title>A wall nobody wants</title>';

test.each([
  '<div class="paywall"><p>You have read 3 of 3 free articles this month. Subscribe now for only one crown.</p></div>',
  '<p>Already a subscriber? Log in</p>',
  '<p>This article is for subscribers only.</p>',
  '<div class="tags">Tags: wall, sea, council</div>',
  '<p><b>Read more:</b> <a href="/x">Whale seen off the coast of the town</a></p>',
  '<p>相关阅读：<a href="/x">鲸鱼出现在小镇海岸</a></p>',
  '<article class="teaser"><h2>Whale seen</h2><p>A whale was seen off the coast on Sunday.</p></article>',
  '<blockquote class="pull-quote"><p>We must keep the sea out, whatever it costs</p><cite>Ann Lee</cite></blockquote>',
])('what a page has in the middle of a story and is none of it: %s', async (between) => {
  expect((await read(TITLE, story('', between))).words).toEqual(STORY);
});

test('words that begin like a line of the page are kept where they are the article’s', async () => {
  const kept = [
    'Related: the council has asked a whale for its opinion, and it has none.',
    'You have read the report, and you know how it ends.',
  ];
  const pulled = '<div class="pullquote"><p>Nobody but the sea has an opinion here</p></div>';
  expect((await read(TITLE, story(...kept.map((words) => `<p>${words}</p>`), pulled))).words).toEqual([
    STORY[0],
    kept[0],
    STORY[1],
    kept[1],
    STORY[2],
    'Nobody but the sea has an opinion here',
  ]);
});

const PARAGRAPHS = STORY.map((words) => `<p>${words}</p>`).join('');
const TITLED = 'Dockers vote to strike over a wall';

test.each([
  [
    `${TITLED} | The Courier`,
    `<header><h1>The Courier</h1></header><article><h2>${TITLED}</h2>${PARAGRAPHS}</article>`,
  ],
  [`The Courier: ${TITLED}`, `<h1>The Courier</h1><article><h1>${TITLED}</h1>${PARAGRAPHS}</article>`],
  ['Harbour strike: what we know – Courier', `<article><h1>${TITLED}</h1>${PARAGRAPHS}</article>`],
  [`${TITLED} | The Courier`, `<article><h1><span>Harbour</span> ${TITLED}</h1>${PARAGRAPHS}</article>`],
  [
    `${TITLED} | The Courier`,
    `<article><h1>Dockers vote<br>to strike over a wall</h1>${PARAGRAPHS}</article>`,
  ],
  ['Strike – Courier', `<article><div itemprop="headline">${TITLED}</div>${PARAGRAPHS}</article>`],
])('what the page shows as its headline can be cited as that, title “%s”: %s', async (title, body) => {
  const { article, words } = await read(`<title>${title}</title>`, body);
  expect(article?.headline).toBe(TITLED);
  expect(article?.parts).toContainEqual({ name: 'headline', text: TITLED });
  expect(words).toEqual(STORY);
});

test('a headline in other letters than Latin is no paragraph besides', async () => {
  const told = STORY.map((words) => `<p>${words}</p>`).join('');
  const { article, words } = await read(
    '<title>سقوط رافعة</title>',
    `<article><h1>سقوط رافعة</h1>${told}</article>`,
  );
  expect(article?.headline).toBe('سقوط رافعة');
  expect(words).toEqual(STORY);
});
