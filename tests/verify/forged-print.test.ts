import { inflateSync } from 'node:zlib';

import { beforeAll, describe, expect, test } from 'vitest';

import type { SavedArticle } from '../../src/article/article.ts';
import { readArticle } from '../../src/article/readers/read-article.ts';
import { parsePageRanges } from '../../src/editions/page-ranges.ts';
import { memoryHost, type MemoryHost } from '../../src/host/memory-host.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import { buildBriefing } from '../../src/pipeline.ts';
import { type CarriedSource, sourceJson } from '../../src/products/carried-source.ts';
import type { Product } from '../../src/products/product.ts';
import { PRODUCTS } from '../../src/products/products.ts';
import { type BuildOptions, DEFAULT_OPTIONS, DEFAULT_PRINT, type PrintOptions } from '../../src/settings.ts';
import { readGiven } from '../../src/verify/read-source.ts';
import { optionsOf } from '../../src/verify/rebuild.ts';
import { filesOfSource, hostOf, UNPACKED } from '../../src/verify/unpacked.ts';
import { verifyDeck } from '../../src/verify/verify-deck.ts';
import { testBrowser } from '../support/test-browser.ts';

const browser = testBrowser();

const ARTICLE = `The wall

By Maren Holt

The council of Havneby met on Monday. 2.4 million crowns were voted.

“We stopped promising and started counting,” said Dora Wenzel. Theo Brandt was silent.

“It is a trial with a date on it,” she added.
`;
const LONG = Array.from({ length: 40 }, (_, at) => `- Of what was voted, the part with number ${at} SECRET1`);
const OUTLINE = `---
title: The wall of Havneby
edition: 2
sources:
  # SECRET0
  holt: { title: The wall, text: /home/SECRET0/article.txt }
  rain: { title: SECRET2, text: SECRET2.txt }
---

# The vote SECRET1

## What is voted SECRET1

${LONG.join('\n')}

# They count

## Counting[^far] <!-- SECRET0 -->

> We stopped promising and started counting
>
> — Dora Wenzel [@holt, para. 4]

Note:
Ask SECRET2 who counts [@rain].

## A trial

> It is a trial with a date on it
>
> — Dora Wenzel [@holt, para. 5]

![A wall](assets/wall.svg)

## Last SECRET1

It rained [@rain]. ![SECRET1](assets/rain.svg)

[^far]: Of votes. <!-- SECRET0 -->
[^never]: SECRET0
`.replace('/home/SECRET0/article.txt', 'SECRET0/article.txt');
const svg = (id: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10" id="${id}"><rect width="20" height="10"/></svg>`;
const PLACE = {
  slug: 'x',
  folder: '/b/SECRET0',
  outlinePath: '/b/SECRET0/outline.md',
  shownPath: 'outline.md',
};

const host = nodeHost();
let articles: ReadonlyMap<string, SavedArticle>;

beforeAll(async () => {
  const read = await readArticle(new TextEncoder().encode(ARTICLE), 'article.txt');
  articles = new Map(read.value === null ? [] : [['holt', read.value]]);
});

async function run(
  place: typeof PLACE,
  options: BuildOptions,
  memory: MemoryHost,
  products: readonly Product[] = PRODUCTS,
): Promise<readonly string[]> {
  const { diagnostics } = await buildBriefing(
    place,
    {
      options,
      outputFolder: '/out',
      isStrict: false,
      browser: async () => browser(),
      onPrinted: () => undefined,
      onProgress: () => undefined,
    },
    memory,
    products,
  );
  return diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
}

/** A print of some slides, of which most decks have six that continue over several pages before. */
async function print(
  options: Partial<PrintOptions>,
  others: Partial<BuildOptions> = {},
  forge: (text: string) => string = (text) => text,
): Promise<Uint8Array> {
  const files = {
    '/b/SECRET0/outline.md': forge(OUTLINE),
    '/b/SECRET0/SECRET0/article.txt': forge(ARTICLE),
    '/b/SECRET0/SECRET2.txt': 'It rained.\n',
    '/b/SECRET0/assets/wall.svg': svg('wall'),
    '/b/SECRET0/assets/rain.svg': svg('SECRET1'),
  };
  const memory = memoryHost({ files, workingFolder: '/b', beneath: host });
  const editions = options.editions ?? ['slides'];
  const asked = { ...DEFAULT_OPTIONS, ...others, print: { ...DEFAULT_PRINT, ...options, editions } };
  expect(await run(PLACE, asked, memory)).toEqual([]);
  return memory.files.get(`/out/x/${editions[0]}.pdf`) ?? new Uint8Array();
}

async function verify(bytes: Uint8Array): Promise<readonly string[]> {
  const given = await readGiven(bytes, 'x.pdf');
  if (given.value === null) return given.diagnostics.map(({ code }) => code);
  const { diagnostics } = await verifyDeck(given.value, articles, host, async () => browser());
  return diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
}

async function sourceIn(bytes: Uint8Array): Promise<CarriedSource> {
  const { value } = await readGiven(bytes, 'x.pdf');
  if (value === null) throw new Error('no source');
  return value.source;
}

function outlineIn({ files }: CarriedSource): string {
  const text = files['outline.md'];
  return typeof text === 'string' ? text : '';
}

/** The numbers of the two slides with quotations: what is voted continues over several pages. */
const counting = (source: CarriedSource): string => source.options.print?.pages ?? '';

/** All that a PDF holds, with what is packed in it unpacked. */
function allOf(bytes: Uint8Array): string {
  const pdf = Buffer.from(bytes);
  const pieces = [pdf.toString('latin1')];
  for (let at = pdf.indexOf('stream'); at !== -1; at = pdf.indexOf('stream', at + 6)) {
    const start = at + (pdf[at + 6] === 13 ? 8 : 7);
    try {
      pieces.push(inflateSync(pdf.subarray(start), { finishFlush: 2 }).toString('utf8'));
    } catch {
      // That is the end of one, or one that isn’t packed.
    }
  }
  return pieces.join('\n');
}

let pages = '';
let printed: Uint8Array;

beforeAll(async () => {
  const all = await sourceIn(await print({}));
  const parts = Object.values(all.fitting?.parts ?? {})[0] ?? 0;
  expect(parts).toBeGreaterThan(1);
  const first = 1 + 1 + parts + 1 + 1;
  pages = `${first}-${first + 1}`;
  printed = await print({ pages: parsePageRanges(pages) });
});

describe('a print of some slides', () => {
  test('carries their source alone: nothing of other slides, of notes, comments, and sources that aren’t used, no path', async () => {
    const source = await sourceIn(printed);
    expect(counting(source)).toBe(pages.replace('-', '–'));
    const outline = outlineIn(source);
    expect(outline).toContain('We stopped promising');
    expect(allOf(printed)).toContain('started counting');
    expect(allOf(printed)).not.toMatch(/SECRET/u);
    expect(Object.keys(source.files)).toEqual(['outline.md', 'evidence.lock.json', 'assets/wall.svg']);
  });

  test.each<[string, Partial<PrintOptions>, Partial<BuildOptions>?]>([
    ['of slides', {}],
    ['with a page for each step', { withSteps: true }],
    ['without colours', {}, { isMono: true }],
    ['of notes', { editions: ['notes'] }],
    ['of a handout with notes', { editions: ['handout'], withNotes: true }],
    ['of quotations', { editions: ['handout'], handout: 'quotes', paper: 'letter' }],
    ['to read', { editions: ['reader'] }],
  ])('%s is proven', async (_what, options, others = {}) => {
    const bytes = await print({ pages: parsePageRanges(pages), ...options }, others);
    expect(await verify(bytes)).toEqual([]);
    expect([...new Set(allOf(bytes).match(/SECRET[01]/gu))]).toEqual([]);
  });

  test.each(['1', '3', '1-3,5', '8-'])('%s is proven, or wants its articles', async (some) => {
    const bytes = await print({ pages: parsePageRanges(some) });
    expect((await verify(bytes)).filter((code) => code !== 'evidence/article-needed')).toEqual([]);
  });
});

describe('a print of some slides that was made of a forged source isn’t proven', () => {
  /** What Lectern prints of a source, with another source in it. */
  async function remade(
    change: (source: CarriedSource) => CarriedSource,
    carry: (source: CarriedSource) => CarriedSource = change,
  ): Promise<Uint8Array> {
    const honest = await sourceIn(printed);
    const source = change(honest);
    const memory = await hostOf(filesOfSource(source, '') ?? new Map(), host);
    const products = PRODUCTS.map((product) => ({
      ...product,
      make: async (...[deck, tools]: Parameters<Product['make']>) => {
        const { value, diagnostics } = await product.make(deck, tools);
        const files = value.map((file) => ({ ...file, source: file.source && sourceJson(carry(honest)) }));
        return { value: files, diagnostics };
      },
    }));
    expect(await run({ ...UNPACKED, slug: 'x' }, optionsOf(source), memory, products)).toEqual([]);
    return memory.files.get('/out/x/slides.pdf') ?? new Uint8Array();
  }

  const inOutline =
    (from: string, to: string) =>
    (source: CarriedSource): CarriedSource => {
      const text = outlineIn(source);
      expect(text).toContain(from);
      return { ...source, files: { ...source.files, 'outline.md': text.replace(from, to) } };
    };
  const withPages =
    (chosen: (old: string) => string | null) =>
    (source: CarriedSource): CarriedSource => {
      const old = source.options.print;
      if (old === null) return source;
      return { ...source, options: { ...source.options, print: { ...old, pages: chosen(old.pages ?? '') } } };
    };

  test.each([
    ['words', 'stopped promising', 'never stopped promising'],
    ['a speaker', 'Dora Wenzel', 'Theo Brandt'],
  ])('of %s of another article', async (_what, from, to) => {
    const forge = (text: string): string => text.replaceAll(from, to);
    expect(await verify(await print({ pages: parsePageRanges(pages) }, {}, forge))).not.toEqual([]);
  });

  test('the same way with nothing forged, it is', async () => {
    expect(await verify(await remade((source) => source))).toEqual([]);
  });

  test.each<
    [
      what: string,
      change: (source: CarriedSource) => CarriedSource,
      carry?: (source: CarriedSource) => CarriedSource,
    ]
  >([
    [
      'words that are printed, and not in the source',
      inOutline('## A trial', '## No trial'),
      (source) => source,
    ],
    ['words of the source that aren’t printed', (source) => source, inOutline('## A trial', '## No trial')],
    [
      'a slide more in the source',
      (source) => source,
      inOutline('##\n', '## More\n\n> 2.4 million crowns were voted\n>\n> — [@holt, para. 3]\n'),
    ],
    ['a slide less in the source', (source) => source, inOutline('##\n\n', '')],
    ['slides with other numbers', inOutline('##\n\n', ''), (source) => source],
    ['the numbers of other slides', (source) => source, withPages(() => '1')],
    ['numbers written in another way', (source) => source, withPages((old) => old.replace('–', '-'))],
    ['more numbers than there are slides', (source) => source, withPages((old) => `${old}, 99`)],
    ['no numbers', (source) => source, withPages(() => null)],
    ['numbers that are none', (source) => source, withPages(() => 'all')],
    ['notes', (source) => source, inOutline('## A trial', 'Note:\nx\n\n## A trial')],
  ])('%s', async (_what, change, carry) => {
    const bytes = await remade(change, carry);
    expect(bytes.length).toBeGreaterThan(0);
    expect(await verify(bytes)).not.toEqual([]);
  });
});
