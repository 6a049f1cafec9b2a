import { beforeAll, expect, test } from 'vitest';

import type { SavedArticle } from '../../src/article/article.ts';
import { readArticle } from '../../src/article/readers/read-article.ts';
import { memoryHost } from '../../src/host/memory-host.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import { prepareBriefing } from '../../src/prepare/prepare-briefing.ts';
import { type CarriedSource, packSource, unpackSource } from '../../src/products/carried-source.ts';
import { drawBriefing } from '../../src/products/draw-briefing.ts';
import { deckHtml } from '../../src/products/html.ts';
import { sourceOf } from '../../src/products/source-of.ts';
import { DEFAULT_OPTIONS } from '../../src/settings.ts';
import { hiddenInDeck, readCarriedOutline } from '../../src/verify/carried-outline.ts';
import { lookUpAgain } from '../../src/verify/gate.ts';
import { readGiven } from '../../src/verify/read-source.ts';
import { filesOfSource } from '../../src/verify/unpacked.ts';
import { verifyDeck } from '../../src/verify/verify-deck.ts';

const ARTICLE = `The \u2067wall\u2069 \u202eof\u202c Havneby

By Maren \u2068Holt\u2069

The council met on Monday. 640 people\u{e0068}\u{e0069} work\u3164here.

“We stopped promising and started counting,” said Dora Wenzel. \u202eTheo Brandt\u202c was si\u2800lent.
`;
const OUTLINE = `---
title: "The wall of Havneby"
presenter: Ann Lee
circulation: For members
sources:
  holt: { type: article-newspaper, title: The wall, author: [{ family: Holt }], text: article.txt }
---

## They count

> We stopped promising and started counting
>
> — Dora Wenzel [@holt, para. 4]

## Figures

- 640 people work there [@holt, para. 3]
- $f(x) = 2x$ and \`code\` and ![A wall](wall.svg)

\`\`\`chart
title: People
---
Year,People
2025,640
2026,700
\`\`\`
`;
const WALL = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"/>';
const PLACE = { slug: 'x', folder: '/b/x', outlinePath: '/b/x/outline.md', shownPath: 'x/outline.md' };
const host = nodeHost();
let articles: ReadonlyMap<string, SavedArticle>;
let honest: string;

/** What is made of an outline whatever is wrong with it, as no command makes it. */
async function build(outline: string): Promise<string> {
  const files = { '/b/x/outline.md': outline, '/b/x/article.txt': ARTICLE, '/b/x/wall.svg': WALL };
  const memory = memoryHost({ files, workingFolder: '/b/x', beneath: host });
  const prepared = await prepareBriefing(PLACE, DEFAULT_OPTIONS, memory);
  const { value: drawn } = await drawBriefing(prepared.value, false, memory);
  const fitted = { whole: drawn.deck, drawn, layout: null, chosen: async () => drawn.slides };
  return deckHtml(drawn, false, memory, packSource(sourceOf(fitted)));
}

async function found(html: string): Promise<readonly string[]> {
  const { value: given } = await readGiven(new TextEncoder().encode(html), 'deck.html');
  if (given === null) throw new Error('no source');
  const { diagnostics } = await verifyDeck(given, articles, host);
  const hidden = diagnostics.filter(({ code }) => code.includes('hidden'));
  const carried = await readCarriedOutline(filesOfSource(given.source, html) ?? new Map(), given);
  if (carried === null) throw new Error('no outline');
  // The page for those without Node says the same.
  const page = await lookUpAgain(carried, articles, 'deck.html');
  expect(page.diagnostics.filter(({ code }) => code.includes('hidden'))).toEqual(hidden);
  return hidden.map(
    ({ code, severity, file, position, message }) =>
      `${severity} ${code} ${position === null ? 'in' : 'at its place in'} ${file}, ${message.match(/U\+[\dA-F]+/gu)?.join(' ')}`,
  );
}

/** The deck with another source, as another version of Lectern would have written it. */
function withSource(html: string, change: (source: CarriedSource) => CarriedSource): string {
  const packed = /id="lectern-source">([^<]*)</u.exec(html)?.[1] ?? '';
  const source = unpackSource(packed);
  if (source === null) throw new Error('no source');
  return html.replace(packed, packSource(change(source)));
}

const inOutline = (from: string, to: string) => (source: CarriedSource) => {
  const outline = source.files['outline.md'];
  if (typeof outline !== 'string' || !outline.includes(from)) throw new Error(`no ${from}`);
  return { ...source, lectern: '0.0.1', files: { ...source.files, 'outline.md': outline.replace(from, to) } };
};

beforeAll(async () => {
  const { value } = await readArticle(new TextEncoder().encode(ARTICLE), 'article.txt');
  articles = new Map(value === null ? [] : [['holt', value]]);
  honest = await build(OUTLINE);
});

test('nothing that nobody sees is drawn, of an article either, and nothing is said about it', async () => {
  expect(/[\u202a-\u202e\u2066-\u2069\u2800\u3164]|[\u{e0000}-\u{e007f}]/u.exec(honest)).toBe(null);
  expect(await found(honest)).toEqual([]);
});

test.each(['\u202e', '\u2067', '\u3164', '\u{e0061}', '\ufff9', '\u2063', '\u{1d173}'])(
  'what is drawn of an outline with %j is without it',
  async (character) => {
    const everywhere = OUTLINE.replaceAll(
      /(?<=wall o|Ann L|members?|coun|peopl|A w|Peop|co|wor)(?=[a-z])/gu,
      character,
    );
    const html = await build(everywhere);
    expect(html.includes(character)).toBe(false);
  },
);

test.each<[what: string, from: string, to: string, expected: string]>([
  [
    'raw',
    '640 people',
    '\u202e046\u202c people',
    'error outline/hidden-direction at its place in outline.md, U+202E',
  ],
  [
    'as a reference',
    '640 people',
    '&#8238;046&#8236; people',
    'error outline/hidden-direction at its place in outline.md, U+202E',
  ],
  [
    'as an escape',
    'title: The wall of Havneby',
    'title: "The \\u202ewall of Havneby"',
    'error outline/hidden-direction at its place in outline.md, U+202E',
  ],
  [
    'in a chart',
    '2025,640',
    '20\u31645,640',
    'error outline/hidden-character at its place in outline.md, U+3164',
  ],
])('whoever is sent a deck of an earlier version is told of it: %s', async (_what, from, to, expected) => {
  expect(await found(withSource(honest, inOutline(from, to)))).toContain(expected);
});

test.each(['\u202e046', '&#8238;046', '&#x202E;046', '6\u{e0061}40', '\u2800640'])(
  'whoever is sent a deck that was changed is told of %j on its slides',
  async (written) => {
    const forged = honest.replace('640 people', () => `${written} people`);
    expect(await found(forged)).toEqual([
      expect.stringContaining('error verify/hidden-character in deck.html, U+'),
    ]);
  },
);

test('what a receipt says is looked through as well', async () => {
  const forged = honest.replace(/"before":"|"content":"/u, String.raw`$&\u202e`);
  expect(forged).not.toBe(honest);
  expect(await found(forged)).toHaveLength(1);
});

test('an unreadable PDF is reported elsewhere', async () => {
  const { value: given } = await readGiven(new TextEncoder().encode(honest), 'deck.html');
  if (given === null) throw new Error('no source');
  expect(await hiddenInDeck({ ...given, html: '', bytes: new Uint8Array(9) }, [])).toEqual([]);
});
