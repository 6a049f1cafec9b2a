import { beforeAll, describe, expect, test } from 'vitest';

import { readArticle } from '../../src/article/readers/read-article.ts';
import type { SavedArticle } from '../../src/article/article.ts';
import type { Host } from '../../src/host/host.ts';
import { memoryHost } from '../../src/host/memory-host.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import { prepareBriefing } from '../../src/prepare/prepare-briefing.ts';
import { type CarriedSource, packSource } from '../../src/products/carried-source.ts';
import { drawBriefing } from '../../src/products/draw-briefing.ts';
import { deckHtml } from '../../src/products/html.ts';
import { sourceOf } from '../../src/products/source-of.ts';
import { DEFAULT_OPTIONS } from '../../src/settings.ts';
import { readGiven } from '../../src/verify/read-source.ts';
import { optionsOf, rebuild } from '../../src/verify/rebuild.ts';
import { filesOfSource, hostOf, UNPACKED } from '../../src/verify/unpacked.ts';
import { verifyDeck } from '../../src/verify/verify-deck.ts';

const ARTICLE = `The wall

By Maren Holt

The council of Havneby met on Monday. 2.4 million crowns were voted.

“We stopped promising and started counting,” said Dora Wenzel. Theo Brandt was silent.

“It is a trial with a date on it,” she added.
`;
const OUTLINE = `---
title: The wall of Havneby
sources:
  holt: { type: article-newspaper, title: The wall, author: [{ family: Holt }], container-title: Havneby Post, URL: 'https://example.org/wall', text: article.txt }
---

# The vote

## The council votes {.claim}

- 2.4 million crowns were voted [@holt, para. 3]

## They count

> We stopped promising and started counting
>
> — Dora Wenzel [@holt, para. 4]

Note:
Ask who counts.

## A trial

> It is a trial with a date on it
>
> — Dora Wenzel [@holt, para. 5]

![A wall](assets/wall.svg)
`;
const WALL =
  '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><rect width="20" height="10"/></svg>';
const PLACE = { slug: 'x', folder: '/b/x', outlinePath: '/b/x/outline.md', shownPath: 'x/outline.md' };

const host: Host = nodeHost();
let articles: ReadonlyMap<string, SavedArticle>;
let deck: string;

async function build(outline: string, others: Readonly<Record<string, string>> = {}): Promise<string> {
  const beside = Object.entries(others).map(([name, text]) => [`/b/x/${name}`, text]);
  const files = {
    '/b/x/outline.md': outline,
    '/b/x/article.txt': ARTICLE,
    '/b/x/assets/wall.svg': WALL,
    ...Object.fromEntries(beside),
  };
  const memory = memoryHost({ files, workingFolder: '/b/x', beneath: host });
  const prepared = await prepareBriefing(PLACE, DEFAULT_OPTIONS, memory);
  const { value: drawn } = await drawBriefing(prepared.value, false, memory);
  const fitted = { whole: drawn.deck, drawn, layout: null, chosen: async () => drawn.slides };
  return deckHtml(drawn, false, memory, packSource(sourceOf(fitted)));
}

async function verify(html: string): Promise<readonly string[]> {
  const given = await readGiven(new TextEncoder().encode(html), 'deck.html');
  if (given.value === null) return given.diagnostics.map(({ code }) => code);
  const { diagnostics } = await verifyDeck(given.value, articles, host);
  return diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
}

/** The deck that Lectern makes of another source, as a forger who has it would. */
async function remade(change: (source: CarriedSource) => CarriedSource): Promise<string> {
  const { value } = await readGiven(new TextEncoder().encode(deck), 'deck.html');
  if (value === null) throw new Error('no source');
  const source = change(value.source);
  const memory = await hostOf(filesOfSource(source, deck) ?? new Map(), host);
  const prepared = await prepareBriefing(UNPACKED, optionsOf(source), memory);
  const again = await rebuild(source, prepared.value, memory);
  if (again === null) throw new Error('not fitted so');
  return deckHtml(again.drawn, again.layout !== null, memory, packSource(source));
}

const inFile =
  (name: string, from: string, to: string) =>
  (source: CarriedSource): CarriedSource => {
    const text = source.files[name];
    if (typeof text !== 'string' || !text.includes(from)) throw new Error(`no ${from} in ${name}`);
    return { ...source, files: { ...source.files, [name]: text.replaceAll(from, to) } };
  };

beforeAll(async () => {
  const read = await readArticle(new TextEncoder().encode(ARTICLE), 'article.txt');
  articles = new Map(read.value === null ? [] : [['holt', read.value]]);
  deck = await build(OUTLINE);
});

test('a deck as it was built is proven', async () => {
  expect(await verify(deck)).toEqual([]);
  expect(await verify(await build(OUTLINE.replace('Ask who counts.', '')))).toEqual([]);
});

describe('a deck that was changed by hand isn’t', () => {
  test.each<[what: string, from: string | RegExp, to: string]>([
    [
      'words of a quotation',
      'We stopped promising and started counting</p>',
      'We never stopped promising</p>',
    ],
    [
      'a number put into it',
      'started counting</p>',
      'started <span class="footnote-mark">25</span>counting</p>',
    ],
    ['its speaker', /Dora Wenzel(?=[^"]*<\/)/u, 'Theo Brandt'],
    ['a claim', '2.4 million crowns were voted', '9.4 million crowns were voted'],
    ['a heading', 'They count', 'They don’t count'],
    ['something that hides words', '<blockquote', '<dialog><blockquote'],
    ['a style', '</style>', 'blockquote{font-size:0}</style>'],
    ['a script', '</head>', '<script>document.title = "x"</script></head>'],
    ['a layer', '</body>', '<div style="position:fixed">Never</div></body>'],
    ['a comment', '</body>', '<!-- --></body>'],
    ['what follows it', '</html>', '</html> '],
    ['the receipt', '"verdict":"verbatim"', '"verdict":"edited"'],
    ['a picture', 'image/svg+xml;base64,P', 'image/svg+xml;base64,Q'],
    ['a title', '<title>', '<title>x'],
    ['the source', 'id="lectern-source">', 'id="lectern-source">A'],
    [
      'a second source',
      '</body>',
      '<script type="application/octet-stream" id="lectern-source">AAAA</script></body>',
    ],
  ])('%s', async (_what, from, to) => {
    const forged = deck.replace(from, to);
    expect(forged).not.toBe(deck);
    expect(await verify(forged)).not.toEqual([]);
  });

  test('the order of its slides', async () => {
    const [head = '', one = '', two = '', ...rest] = deck.split(/(?=<section id="slide)/u);
    expect(await verify([head, two, one, ...rest].join(''))).not.toEqual([]);
  });
});

describe('a deck that Lectern made of a forged source isn’t', () => {
  const LOCK = 'evidence.lock.json';
  const inOutline = (from: string, to: string) => inFile('outline.md', from, to);

  test.each<[what: string, change: (source: CarriedSource) => CarriedSource]>([
    ['other words', inOutline('We stopped promising', 'We never stopped promising')],
    ['another speaker', inOutline('— Dora Wenzel [@holt, para. 4]', '— Theo Brandt [@holt, para. 4]')],
    ['another figure', inOutline('2.4 million', '9.4 million')],
    ['verdicts in the lock', inFile(LOCK, '"inferred"', '"stated"')],
    ['wording in the lock', inFile(LOCK, '"isReport": false', '"isReport": true')],
    ['proofs', inFile(LOCK, 'said Dora Wenzel', 'swore Dora Wenzel')],
    ['links', inFile(LOCK, 'example.org', 'example.com')],
    ['a file that nothing needs', (source) => ({ ...source, files: { ...source.files, 'more.csv': 'a' } })],
    ['notes in it', inOutline('## A trial', 'Note:\nx\n\n## A trial')],
    ['a comment in it', inOutline('## A trial', '<!-- x -->\n\n## A trial')],
    ['an old version', (source) => ({ ...source, lectern: '0.0.1' })],
  ])('%s', async (_what, change) => {
    expect(await verify(await remade(change))).not.toEqual([]);
  });
});

test('type that no fitting sets is no arrangement of slides', async () => {
  const { value } = await readGiven(new TextEncoder().encode(deck), 'deck.html');
  if (value === null) throw new Error('no source');
  const set = { 'slide-they-count': { fit: 0.01, variant: null, gap: null } };
  const packed = packSource({ ...value.source, fitting: { parts: {}, set } });
  expect(await verify(deck.replace(value.packed, packed))).toEqual(['verify/unbuildable']);
});

test.each([
  ['a theme', { 'templates/themes/paper/tokens.css': ':root { --ink: #000000; }' }],
  ['a template', { 'templates/layouts/quote.hbs': '<section id="{{id}}" class="slide">Never</section>' }],
])('of a deck with %s of its author’s own, nothing is proven', async (_what, files) => {
  expect(await verify(await build(OUTLINE, files))).toEqual(['verify/own-look']);
});
