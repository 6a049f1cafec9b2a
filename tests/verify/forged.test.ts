import { beforeAll, describe, expect, test, vi } from 'vitest';

import { readArticle } from '../../src/article/readers/read-article.ts';
import type { SavedArticle } from '../../src/article/article.ts';
import { formatLock } from '../../src/evidence/lock/lock.ts';
import { makeLock } from '../../src/evidence/lock/make-lock.ts';
import type { Host } from '../../src/host/host.ts';
import { memoryHost, type MemoryHost } from '../../src/host/memory-host.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import { prepareBriefing } from '../../src/prepare/prepare-briefing.ts';
import { type CarriedSource, packSource, readSource } from '../../src/products/carried-source.ts';
import { drawBriefing } from '../../src/products/draw-briefing.ts';
import { deckHtml } from '../../src/products/html.ts';
import { sourceOf } from '../../src/products/source-of.ts';
import { DEFAULT_OPTIONS } from '../../src/settings.ts';
import { readGiven } from '../../src/verify/read-source.ts';
import { optionsOf, rebuild } from '../../src/verify/rebuild.ts';
import { filesOfSource, hostOf, UNPACKED } from '../../src/verify/unpacked.ts';
import { sha256 } from '../../src/text/bytes.ts';
import { verifyDeck } from '../../src/verify/verify-deck.ts';
import { withoutLetters } from '../support/without-letters.ts';

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
const LOCK = 'evidence.lock.json';
const PLACE = { slug: 'x', folder: '/b/x', outlinePath: '/b/x/outline.md', shownPath: 'x/outline.md' };

const host: Host = nodeHost();
let articles: ReadonlyMap<string, SavedArticle>;
let deck: string;

function hostWith(outline: string, others: Readonly<Record<string, string>>): MemoryHost {
  const beside = Object.entries(others).map(([name, text]) => [`/b/x/${name}`, text]);
  const files = {
    '/b/x/outline.md': outline,
    '/b/x/article.txt': ARTICLE,
    '/b/x/assets/wall.svg': WALL,
    ...Object.fromEntries(beside),
  };
  return memoryHost({ files, workingFolder: '/b/x', beneath: host });
}

async function build(
  outline: string,
  others: Readonly<Record<string, string>> = {},
  isPresenter = false,
): Promise<string> {
  const memory = hostWith(outline, others);
  const prepared = await prepareBriefing(PLACE, { ...DEFAULT_OPTIONS, isPresenter }, memory);
  const { value: drawn } = await drawBriefing(prepared.value, isPresenter, memory);
  const fitted = { whole: drawn.deck, drawn, layout: null, chosen: async () => drawn.slides };
  return deckHtml(drawn, false, memory, packSource(sourceOf(fitted)));
}

const verify = async (html: string, accepted: string | null = null, machine = host) =>
  (await errorsOf(html, accepted, machine)).map(({ code }) => code);

async function errorsOf(html: string, accepted: string | null, machine = host) {
  const given = await readGiven(new TextEncoder().encode(html), 'deck.html');
  if (given.value === null) return given.diagnostics;
  const { diagnostics } = await verifyDeck(given.value, articles, machine, undefined, accepted);
  return diagnostics.filter(({ severity }) => severity === 'error');
}

/** A lock that says what is around the quotations. */
async function lockWithExcerpts(): Promise<string> {
  const { value } = await prepareBriefing(PLACE, DEFAULT_OPTIONS, hostWith(OUTLINE, {}));
  return formatLock(makeLock(value.evidence, value.savedSources.articles, 'excerpt'));
}

/** The deck that Lectern makes of another source, as a forger who has it would. */
async function remade(change: (source: CarriedSource) => CarriedSource): Promise<string> {
  const { value } = await readGiven(new TextEncoder().encode(deck), 'deck.html');
  if (value === null) throw new Error('no source');
  const source = change(value.source);
  const memory = await hostOf(filesOfSource(source, deck) ?? new Map(), host);
  const prepared = await prepareBriefing(UNPACKED, optionsOf(source), memory);
  const { value: again } = await rebuild(source, prepared.value, memory);
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

const CHART = '```chart\ntitle: Crowns\ndata: templates/layouts/quote.hbs\n```';

beforeAll(async () => {
  const read = await readArticle(new TextEncoder().encode(ARTICLE), 'article.txt');
  articles = new Map(read.value === null ? [] : [['holt', read.value]]);
  deck = await build(OUTLINE);
});

test('a deck as it was built is proven', async () => {
  expect(await verify(deck)).toEqual([]);
  expect(await verify(await build(OUTLINE.replace('Ask who counts.', '')))).toEqual([]);
});

test('a deck whose letters have no fonts here is not called changed', async () => {
  const chinese = await build(OUTLINE.replace(/^## /mu, '## 谁？ '));
  expect(await verify(chinese)).toEqual([]);
  expect(await verify(chinese, null, withoutLetters())).toEqual(['font/letters-not-installed']);
  expect(await verify(deck, null, withoutLetters())).toEqual([]);
});

test.each([
  ['an edition', OUTLINE.replace('title:', 'edition: 2\ntitle:')],
  ['a path written in another way', OUTLINE.replace('assets/wall.svg', './assets/../assets/wall.svg')],
  ['a path with escapes', OUTLINE.replace('assets/wall.svg', 'assets/w%61ll.svg')],
])('a deck with %s is proven', async (_what, outline) => {
  expect(await verify(await build(outline))).toEqual([]);
});

test('a deck with a lock of excerpts is proven, unless they were changed', async () => {
  const lock = await lockWithExcerpts();
  expect(await verify(await build(OUTLINE, { [LOCK]: lock }))).toEqual([]);
  deck = await build(OUTLINE, { [LOCK]: lock });
  const forged = await remade(inFile(LOCK, 'Theo Brandt was silent', 'Theo Brandt was cheered'));
  expect(await verify(forged)).toContain('verify/record-differs');
  deck = await build(OUTLINE);
});

describe('a deck that was changed by hand isn’t', () => {
  test.each<[what: string, from: string | RegExp, to: string]>([
    ['words of a quotation', 'We stopped promising and <span', 'We never stopped promising and <span'],
    [
      'a number put into it',
      'started counting</span></p>',
      'started <span class="footnote-mark">25</span>counting</span></p>',
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
    ['a byte order mark', /^/u, '\ufeff'],
    ['letters in the source that aren’t of it', /id="lectern-source">.{9}/u, '$& Never. '],
    ['more behind the source', /(?<=id="lectern-source">)[^<]*/u, '$&AAAA'],
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
    ['a file below the outline', (source) => ({ ...source, files: { ...source.files, 'outline.md/x': '' } })],
    ['an old version', (source) => ({ ...source, lectern: '0.0.1' })],
  ])('%s', async (_what, change) => {
    expect(await verify(await remade(change))).not.toEqual([]);
  });
});

test.each([
  ['type', { fit: 0.01, variant: null, gap: null }],
  ['spacing', { fit: 1, variant: 'tight' as const, gap: 1.01 }],
])('%s that no fitting sets is no arrangement of slides', async (_what, arrangement) => {
  const { value } = await readGiven(new TextEncoder().encode(deck), 'deck.html');
  if (value === null) throw new Error('no source');
  const set = { 'slide-they-count': arrangement };
  const packed = packSource({ ...value.source, fitting: { parts: {}, set } });
  expect(await verify(deck.replace(value.packed, packed))).toEqual(['verify/unbuildable']);
});

test('a source with files by the hundred thousand isn’t unpacked', async () => {
  const { value } = await readGiven(new TextEncoder().encode(deck), 'deck.html');
  if (value === null) throw new Error('no source');
  const many = Object.fromEntries(Array.from({ length: 5001 }, (_, at) => [`${at}.csv`, '']));
  const packed = packSource({ ...value.source, files: { ...value.source.files, ...many } });
  expect(await verify(deck.replace(value.packed, packed))).toEqual(['verify/unbuildable']);
  const entries = `{"files":{${Array.from({ length: 300_000 }, (_, at) => `"${at}":""`).join(',')}}}`;
  const parse = vi.spyOn(JSON, 'parse');
  expect(readSource(entries)).toBeNull();
  expect(parse).not.toHaveBeenCalled();
  parse.mockRestore();
});

const BIBLIOGRAPHY = JSON.stringify([
  { id: 'rain', type: 'article', title: 'Rain' },
  { id: 'secret', type: 'article', title: 'SECRET' },
]);
const BESIDE = { 'SECRET.json': BIBLIOGRAPHY, 'crowns.csv': 'Year, Crowns\n2025, 2\n' };

/** With a definition right under a line of a list, which parts the list once it is taken out. */
const MUCH = `${OUTLINE.replace('title:', 'bibliography: SECRET.json # SECRET\ntitle:')}
- one [@rain] <!-- SECRET -->
[^secret]: SECRET [@secret]
- two

::: notes
SECRET
:::

\`\`\`chart
type: bar # SECRET
title: Crowns
data: crowns.csv
\`\`\`

Note:
SECRET [@secret] [^secret]
`;

test('a deck with figures and sources in files of their own carries nothing that isn’t shown', async () => {
  const html = await build(MUCH, BESIDE);
  expect(await verify(html)).toEqual([]);
  expect(await verify(await build(MUCH, BESIDE, true))).toEqual([]);
  const { value } = await readGiven(new TextEncoder().encode(html), 'deck.html');
  expect(Object.keys(value?.source.files ?? {})).toContain('crowns.csv');
  expect(JSON.stringify(value?.source)).toContain('Rain');
  // Letters of fonts may be anything.
  const written = [html.replaceAll(/base64,[\w+/=]+/gu, ''), JSON.stringify(value?.source)].join('\n');
  expect(written.match(/.{0,80}(?:SECRET|\/b\/x).{0,80}/gu)).toBeNull();
});

test.each(['../x', '/x', 'C:x', 'a\\x', 'a/', 'a\nx', '\u001B[31mx', '.git/config', 'assets/.envrc'])(
  'a source with a file %j is no briefing, and nothing of it is written',
  async (path) => {
    const { value } = await readGiven(new TextEncoder().encode(deck), 'deck.html');
    if (value === null) throw new Error('no source');
    const files = { ...value.source.files, [path]: 'x' };
    expect(filesOfSource(value.source, deck)).not.toBeNull();
    expect(filesOfSource({ ...value.source, files }, deck)).toBeNull();
  },
);

test.each(['$\\smash{\\raise5em{x}}$', '$$\\llap{\\text{NOT}}$$', '$\\mmlToken{mo}{x}$'])(
  'a formula that would be painted over words, %s, is proven in no deck',
  async (formula) => {
    const outline = OUTLINE.replace('![A wall]', `${formula}\n\n![A wall]`);
    expect(await verify(await build(outline))).toEqual(['verify/unbuildable']);
  },
);

test('a source without an outline is no briefing', async () => {
  const { value } = await readGiven(new TextEncoder().encode(deck), 'deck.html');
  if (value === null) throw new Error('no source');
  const { 'outline.md': _, ...files } = value.source.files;
  const packed = packSource({ ...value.source, files });
  expect(await verify(deck.replace(value.packed, packed))).toEqual(['verify/unbuildable']);
});

test('what is cited without being quoted isn’t proven without its article', async () => {
  const other = OUTLINE.replace('sources:\n', 'sources:\n  rain: { title: Rain, text: rain.txt }\n');
  const cited = other.replace('voted [@holt, para. 3]', 'voted [@rain, para. 1]');
  const rain = { 'rain.txt': '2.4 million crowns were voted.\n' };
  expect(await verify(await build(cited, rain))).toEqual(['evidence/article-needed']);
});

const TEMPLATE = 'templates/layouts/quote.hbs';
const STYLE =
  '<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>x</title><id>x</id><updated>2020-01-01T00:00:00Z</updated></info><citation><layout><text variable="title"/></layout></citation><bibliography><layout suffix=" Never."><text variable="title"/></layout></bibliography></style>';

test.each([
  ['a theme', OUTLINE, { 'templates/themes/paper/tokens.css': ':root { --ink: #000000; }' }],
  ['a template', OUTLINE, { [TEMPLATE]: '<section id="{{id}}" class="slide">Never</section>' }],
  [
    'a template that is a picture as well',
    OUTLINE.replace('assets/wall.svg', TEMPLATE),
    { [TEMPLATE]: WALL },
  ],
  [
    'a template that holds figures as well',
    OUTLINE.replace('![A wall](assets/wall.svg)', CHART),
    { [TEMPLATE]: 'Year, Crowns\n2025, 2\n' },
  ],
  [
    'a style for citations under the name of figures',
    OUTLINE.replace('title:', 'csl: style.csv\ntitle:'),
    { 'style.csv': STYLE },
  ],
])('of a deck with %s of its author’s own, nothing is proven', async (_what, outline, files) => {
  expect(await verify(await build(outline, files))).toEqual(['verify/own-look']);
});

describe('style sheets of its author’s own', () => {
  const SHEET = ':root { --ink: #000000; }';
  const TOKENS = 'themes/paper/tokens.css';
  const fingerprintOf = async (html: string): Promise<string> =>
    /is ([\da-f]{64})\.$/u.exec((await errorsOf(html, null))[0]?.message ?? '')?.[1] ?? '';

  test('can be accepted by the fingerprint that is printed, and by no other', async () => {
    const html = await build(OUTLINE, { [TOKENS]: SHEET });
    const fingerprint = await fingerprintOf(html);
    const lines = `${sha256(SHEET)}  ${TOKENS}\n`;
    expect(fingerprint).toBe(sha256(lines));
    expect(await verify(html, fingerprint)).toEqual([]);
    expect(await verify(html, sha256(SHEET))).toEqual(['verify/own-look']);
    expect(await verify(html.replace('They count', 'They don’t count'), fingerprint)).toEqual([
      'verify/changed',
    ]);
    expect(await verify(html.replace('</style>', 'p{zoom:0}</style>'), fingerprint)).toEqual([
      'verify/changed',
    ]);
  });

  test.each([
    ['with a rule more', { [TOKENS]: `${SHEET}\n.quote { display: none }` }],
    ['under another name', { 'themes/paper/variations.css': SHEET }],
    ['beside another sheet', { [TOKENS]: SHEET, 'templates/layouts/quote.css': 'p { zoom: 0 }' }],
    ['beside a template', { [TOKENS]: SHEET, [TEMPLATE]: '<section id="{{id}}" class="slide">No</section>' }],
  ])('%s aren’t the accepted ones', async (_what, files) => {
    const accepted = await fingerprintOf(await build(OUTLINE, { [TOKENS]: SHEET }));
    expect(await verify(await build(OUTLINE, files), accepted)).toEqual(['verify/own-look']);
  });

  test('are accepted beside no citation style of its author’s own', async () => {
    const accepted = await fingerprintOf(await build(OUTLINE, { [TOKENS]: SHEET }));
    const html = await build(OUTLINE.replace('title:', 'csl: style.csl\ntitle:'), {
      [TOKENS]: SHEET,
      'style.csl': STYLE,
    });
    expect(await fingerprintOf(html)).toBe('');
    expect(await verify(html, accepted)).toEqual(['verify/own-look']);
  });
});

test('verifying a deck writes nothing to the disk but how its sources are written out', async () => {
  const written: string[] = [];
  const noting: Host = {
    ...host,
    cacheFolder: '/cache',
    readFile: async (path) => (path.startsWith('/cache/') ? null : host.readFile(path)),
    writeFile: async (path) => void written.push(path),
    replaceFolder: async (path) => void written.push(path),
  };
  const { value } = await readGiven(new TextEncoder().encode(deck), 'deck.html');
  if (value === null) throw new Error('no source');
  expect((await verifyDeck(value, articles, noting)).diagnostics).toEqual([]);
  expect(written).toEqual([expect.stringMatching(/^\/cache\/bibliography\/[\da-f]{64}\.json$/u)]);
});
