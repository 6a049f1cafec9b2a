import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import type { SavedArticle } from '../../src/article/article.ts';
import { readArticle } from '../../src/article/readers/read-article.ts';
import { memoryHost } from '../../src/host/memory-host.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import { prepareBriefing } from '../../src/prepare/prepare-briefing.ts';
import { packSource, unpackSource } from '../../src/products/carried-source.ts';
import { drawBriefing } from '../../src/products/draw-briefing.ts';
import { deckHtml } from '../../src/products/html.ts';
import { sourceOf } from '../../src/products/source-of.ts';
import { DEFAULT_OPTIONS } from '../../src/settings.ts';
import { verdictsInWords } from '../../src/verifier/verdict-words.ts';
import { readGiven } from '../../src/verify/read-source.ts';
import { verifyDeck } from '../../src/verify/verify-deck.ts';
import { verifierPage } from '../../tools/build-verifier.ts';
import { openTestBrowser } from '../support/page-browser.ts';
import { builtPdf, workFolder } from '../support/run-lectern.ts';

const ARTICLE = `The wall

By Maren Holt

The council of Havneby met on Monday. 2.4 million crowns were voted.

“We stopped promising and started counting,” said Dora Wenzel. Theo Brandt was silent.

“It is a trial with a date on it,” she added.
`;
const PAGE = `<!doctype html><html lang="en"><head><title>The wall</title></head><body><nav>News Sport</nav>
<article><h1>The wall</h1><p>The council of Havneby met on Monday to vote on the wall, and 2.4 million crowns were voted after a long debate.</p>
<p>“We stopped promising and started counting,” said Dora Wenzel. Theo Brandt was <em>silent</em> &amp; left before the vote was counted.</p>
<p>“It is a trial with a date on it,” she added, when the council had gone home and the lights were out in the hall.</p></article></body></html>`;
const CHINESE = `网络安全周开幕

国家网络安全宣传周9月18日在上海开幕。

“网络安全为人民，网络安全靠人民。”刘云山在开幕式上说。

参加的有230家企业，占79.7%。
`;
const WENZEL = `## They count

> We stopped promising and started counting
>
> — Dora Wenzel [@holt]

## A trial

- It is “a trial with a date on it” [@holt]
- 2.4 million crowns were voted [@holt]
- [“The wall comes first”]{.own}
`;
const ZHOU = `## 开幕

> 网络安全为人民，网络安全靠人民。
>
> — 刘云山 [@xinhua, para. 3]

- 参加的有230家企业 [@xinhua, para. 4]
`;

/** An outline of sources, each with its saved text. */
const outlineOf = (sources: Readonly<Record<string, string>>, slides: string, lang = 'en'): string =>
  `---\ntitle: The wall\nlang: ${lang}\nsources:\n${Object.entries(sources)
    .map(([id, text]) => `  ${id}: { title: ${id}, text: ${text} }\n`)
    .join('')}---\n\n${slides}`;

type Files = Readonly<Record<string, string>>;

/** A deck as `lectern build` makes it without a browser. */
async function deckOf(files: Files): Promise<string> {
  const inFolder = Object.entries(files).map(([name, text]) => [`/b/x/${name}`, text]);
  const host = memoryHost({
    files: Object.fromEntries(inFolder),
    workingFolder: '/b/x',
    beneath: nodeHost(),
  });
  const place = { slug: 'x', folder: '/b/x', outlinePath: '/b/x/outline.md', shownPath: 'outline.md' };
  const prepared = await prepareBriefing(place, DEFAULT_OPTIONS, host);
  const { value: drawn } = await drawBriefing(prepared.value, false, host);
  const fitted = { whole: drawn.deck, drawn, layout: null, chosen: async () => drawn.slides };
  return deckHtml(drawn, false, host, packSource(sourceOf(fitted)));
}

/** A deck whose source was changed, as a forger does; its slides stay. */
function forged(deck: string, from: string, to: string): string {
  return deck.replace(/(id="lectern-source">)([^<]+)/u, (_all, tag: string, packed: string) => {
    const source = unpackSource(packed);
    const outline = source?.files['outline.md'];
    if (source === null || typeof outline !== 'string' || !outline.includes(from)) throw new Error(from);
    return (
      tag + packSource({ ...source, files: { ...source.files, 'outline.md': outline.replace(from, to) } })
    );
  });
}

/** What the page shows. */
interface Shown {
  readonly status: string;
  readonly quotations: readonly {
    readonly heading: string;
    readonly rows: readonly string[];
    readonly marked: readonly string[];
  }[];
  readonly messages: readonly string[];
  readonly text: string;
}

const READ = `({
  status: document.querySelector('#status').textContent,
  quotations: [...document.querySelectorAll('#result > article')].map((one) => ({
    heading: one.querySelector('h3').textContent,
    rows: [...one.querySelectorAll('dd')].map((row) => row.textContent),
    marked: [...one.querySelectorAll('mark')].map((mark) => mark.childNodes[1].textContent),
  })),
  messages: [...document.querySelectorAll('#result .message')].map((told) => told.textContent),
  text: document.body.innerText,
})`;

let browser: Browser;
let page: Page;
let html: string;
let folder: string;
let asked: string[];
let faults: string[];

beforeAll(async () => {
  [browser, html] = await Promise.all([openTestBrowser(), verifierPage()]);
});
afterAll(async () => {
  await browser.close();
});

beforeEach(async () => {
  folder = workFolder({ 'verifier.html': html });
  [asked, faults] = [[], []];
  page = await browser.newPage();
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.goto(pathToFileURL(join(folder, 'verifier.html')).href);
  return () => page.close();
});

/** Chooses a deck and articles, as somebody does by the two buttons. */
async function choose(deck: string, articles: readonly string[]): Promise<Shown> {
  await fill('input#deck', [deck]);
  await settled();
  if (articles.length > 0) await fill('input#articles', articles);
  await settled();
  const shown = (await page.evaluate(READ)) as Shown;
  expect(faults).toEqual([]);
  expect(asked).toEqual([pathToFileURL(join(folder, 'verifier.html')).href]);
  return shown;
}

async function fill(selector: 'input#deck' | 'input#articles', paths: readonly string[]): Promise<void> {
  const input = await page.$(selector);
  await page.evaluate(`document.querySelector('#status').textContent = ''`);
  await input?.uploadFile(...paths);
}

const settled = () =>
  page.waitForFunction(
    `/^(?:Now|None|This page failed|The file|\\d)/.test(document.querySelector('#status').textContent)`,
    { timeout: 30_000 },
  );

/** What the page shows of a deck and its articles. */
async function shown(deck: string, articles: Files): Promise<Shown> {
  const given = workFolder({ 'index.html': deck, ...articles });
  const paths = Object.keys(articles).map((name) => join(given, name));
  return choose(join(given, 'index.html'), paths);
}

const headings = ({ quotations }: Shown): readonly string[] => quotations.map(({ heading }) => heading);

describe('each quotation is shown beside its passage', () => {
  test('of a text', async () => {
    const outline = outlineOf({ holt: 'a.txt' }, WENZEL);
    const found = await shown(await deckOf({ 'outline.md': outline, 'a.txt': ARTICLE }), {
      'a.txt': ARTICLE,
    });
    expect(headings(found)).toEqual(['Quotation 1: matches the article', 'Quotation 2: matches the article']);
    expect(found.quotations.map(({ marked }) => marked)).toEqual([
      ['We stopped promising and started counting'],
      ['It is a trial with a date on it'.slice(6)],
    ]);
    expect(found.status).toBe(
      '2 of 2 quotations match the articles given. The slides themselves were not compared.',
    );
    expect(found.text).toContain('In paragraph 4');
    expect(found.text).toContain('lectern verify index.html --source a.txt');
    expect(found.text).toContain('the author’s own wording: The wall comes first');
    expect(found.text).toContain('It is the text that the file says it was made with.');
    expect(found.text).not.toMatch(/[✓✔✅]/u);
  });

  test('of a web page', async () => {
    const outline = outlineOf({ holt: 'a.html' }, WENZEL);
    const found = await shown(await deckOf({ 'outline.md': outline, 'a.html': PAGE }), { 'a.html': PAGE });
    expect(headings(found)).toEqual(['Quotation 1: matches the article', 'Quotation 2: matches the article']);
    expect(found.text).toContain('silent & left');
  });

  test('of a Chinese text', async () => {
    const outline = outlineOf({ xinhua: 'a.txt' }, ZHOU, 'zh');
    const found = await shown(await deckOf({ 'outline.md': outline, 'a.txt': CHINESE }), {
      'a.txt': CHINESE,
    });
    expect(headings(found)).toEqual(['Quotation 1: matches the article']);
    expect(found.quotations[0]?.marked).toEqual(['网络安全为人民，网络安全靠人民。']);
  });

  test('out of a PDF', async () => {
    const outline = outlineOf({ holt: 'a.txt' }, WENZEL);
    const pdf = await builtPdf({ 'outline.md': outline, 'a.txt': ARTICLE }, 'slides');
    const found = await choose(pdf, [join(workFolder({ 'a.txt': ARTICLE }), 'a.txt')]);
    expect(headings(found)).toEqual(['Quotation 1: matches the article', 'Quotation 2: matches the article']);
  });
});

describe('what doesn’t match is said', () => {
  test.each([
    ['words', 'We stopped promising', 'We never stopped promising', 'Quotation 1: doesn’t match the article'],
    ['a speaker', '— Dora Wenzel', '— Theo Brandt', 'Quotation 1: doesn’t match the article'],
    [
      'a passage',
      'a trial with a date on it',
      'a trial without a date',
      'Quotation 2: doesn’t match the article',
    ],
  ])('%s', async (_what, from, to, heading) => {
    const deck = await deckOf({ 'outline.md': outlineOf({ holt: 'a.txt' }, WENZEL), 'a.txt': ARTICLE });
    const found = await shown(forged(deck, from, to), { 'a.txt': ARTICLE });
    expect(headings(found)).toContain(heading);
    expect(found.status).toContain('1 of 2 quotations matches the articles given. 1 doesn’t match (');
    expect(found.messages.length).toBeGreaterThan(0);
  });

  test('a figure', async () => {
    const deck = await deckOf({ 'outline.md': outlineOf({ holt: 'a.txt' }, WENZEL), 'a.txt': ARTICLE });
    const found = await shown(forged(deck, '2.4 million', '9.4 million'), { 'a.txt': ARTICLE });
    expect(found.status).toContain('Something else doesn’t match: 1, listed below.');
    expect(found.messages.join(' ')).toContain('9.4 million');
  });

  test('a file that carries no source, and one that is no article', async () => {
    const deck = await deckOf({ 'outline.md': outlineOf({ holt: 'a.txt' }, WENZEL), 'a.txt': ARTICLE });
    const none = await shown('<p>hello</p>', {});
    expect(none.text).toContain('doesn’t carry the source');
    const itself = await shown(deck, { 'deck.html': deck, 'a.pdf': '%PDF-1.7' });
    expect(itself.text).toContain('It is a deck of Lectern’s, which can’t prove what it says itself.');
    expect(itself.text).toContain('An article saved as PDF takes the command');
    expect(itself.quotations).toEqual([]);
  });
});

test('files that are dropped are taken for what they are', async () => {
  const deck = await deckOf({ 'outline.md': outlineOf({ holt: 'a.txt' }, WENZEL), 'a.txt': ARTICLE });
  await page.evaluate(`{
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([${JSON.stringify(ARTICLE)}], 'a.txt'));
    dataTransfer.items.add(new File([${JSON.stringify(deck).replaceAll('<', String.raw`\x3C`)}], 'mailed.html'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }`);
  await settled();
  const found = (await page.evaluate(READ)) as Shown;
  expect(found.status).toContain('2 of 2 quotations match');
  expect(found.text).toContain('Result for mailed.html');
  expect([faults, asked.length]).toEqual([[], 1]);
});

test('tags in a file are letters in the page', async () => {
  const tag = '<img src="https://example.org/x" onerror="document.title = 1">';
  const outline = outlineOf(
    { holt: 'a.txt' },
    WENZEL.replace('We stopped', `${tag.replaceAll('<', '\\<')} We stopped`),
  );
  const article = ARTICLE.replace('We stopped', `${tag} We stopped`);
  const found = await shown(await deckOf({ 'outline.md': outline, 'a.txt': article }), { 'a.txt': article });
  expect(found.text).toContain(tag);
  expect(await page.evaluate('document.images.length')).toBe(0);
  expect(await page.title()).toBe('Lectern verifier');
});

/** Decks with what they are compared with, by source. */
const DECKS: readonly (readonly [
  what: string,
  files: Files,
  articles: Files,
  forgery: readonly [string, string],
])[] = [
  [
    'a text',
    { 'outline.md': outlineOf({ holt: 'a.txt' }, WENZEL), 'a.txt': ARTICLE },
    { holt: 'a.txt' },
    ['counting', 'running'],
  ],
  [
    'a page',
    { 'outline.md': outlineOf({ holt: 'a.html' }, WENZEL), 'a.html': PAGE },
    { holt: 'a.html' },
    ['— Dora Wenzel', '— Maren Holt'],
  ],
  [
    'Chinese',
    { 'outline.md': outlineOf({ xinhua: 'a.txt' }, ZHOU, 'zh'), 'a.txt': CHINESE },
    { xinhua: 'a.txt' },
    ['230家', '320家'],
  ],
  [
    'two sources',
    {
      'outline.md': outlineOf({ holt: 'a.txt', xinhua: 'b.txt' }, `${WENZEL}\n${ZHOU}`),
      'a.txt': ARTICLE,
      'b.txt': CHINESE,
    },
    { xinhua: 'b.txt', holt: 'a.txt' },
    ['靠人民', '靠企业'],
  ],
  [
    'a briefing of the package',
    {
      'outline.md': readFileSync('briefings/night-buses/outline.md', 'utf8'),
      'article.md': readFileSync('briefings/night-buses/article.md', 'utf8'),
    },
    { holt: 'article.md' },
    ['empty seats', 'empty buses'],
  ],
];

describe('its verdicts are those of the command', () => {
  test.each(DECKS)('on %s', async (_what, files, sources, [from, to]) => {
    const deck = await deckOf(files);
    const articles = new Map<string, SavedArticle>();
    for (const [id, name] of Object.entries(sources)) {
      const { value } = await readArticle(new TextEncoder().encode(files[name]), name);
      if (value !== null) articles.set(id, value);
    }
    for (const file of [deck, forged(deck, from, to)]) {
      const given = await readGiven(new TextEncoder().encode(file), 'index.html');
      if (given.value === null) throw new Error('no source');
      const { value, diagnostics } = await verifyDeck(given.value, articles, nodeHost());
      await page.reload();
      asked.length = 1;
      const names = Object.values(sources);
      const found = await shown(file, Object.fromEntries(names.map((name) => [name, files[name] ?? ''])));
      expect(found.quotations.map(({ rows }) => rows.slice(0, -1))).toEqual(
        value?.evidence.map((evidence) => verdictsInWords(evidence).map(([, told]) => told)),
      );
      const told = diagnostics.filter(({ code }) => !/^verify\/(?:changed|unbuildable)$/u.test(code));
      expect(found.messages.map((message) => message.replace(/^\w+: /u, '')).toSorted()).toEqual(
        told
          .map(({ code, message, hint }) => (code.startsWith('verify/') ? `${message} ${hint}` : message))
          .toSorted(),
      );
    }
  });
});

test('it fits into a mail, and may ask for nothing', () => {
  expect(gzipSync(html, { level: 9 }).length).toBeLessThan(800_000);
  const policy = /Content-Security-Policy"\s+content="([^"]+)"/u.exec(html)?.[1] ?? '';
  expect(policy).toMatch(
    /^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'$/u,
  );
});

test('axe finds nothing, light or dark, and nothing is wider than a small screen', async () => {
  const deck = await deckOf({ 'outline.md': outlineOf({ holt: 'a.txt' }, WENZEL), 'a.txt': ARTICLE });
  // axe-core is a script of its own.
  await page.setBypassCSP(true);
  for (const value of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    await page.reload();
    asked.length = 1;
    await shown(forged(deck, 'We stopped', 'We never stopped'), { 'a.txt': ARTICLE });
    await page.addScriptTag({ path: 'node_modules/axe-core/axe.min.js' });
    expect(await page.evaluate('axe.run().then(({ violations }) => violations.map(({ id }) => id))')).toEqual(
      [],
    );
  }
  // A window of 1280 by 1024 at 400 %.
  await page.setViewport({ width: 320, height: 256 });
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
});
