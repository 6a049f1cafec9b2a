import { readFileSync } from 'node:fs';

import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';

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
import { docxOf, wordParagraph } from './saved-files.ts';

export const ARTICLE = `The wall

By Maren Holt

The council of Havneby met on Monday. 2.4 million crowns were voted.

“We stopped promising and started counting,” said Dora Wenzel. Theo Brandt was silent.

“It is a trial with a date on it,” she added.
`;
export const PAGE = `<!doctype html><html lang="en"><head><title>The wall</title></head><body><nav>News Sport</nav>
<article><h1>The wall</h1><p>The council of Havneby met on Monday to vote on the wall, and 2.4 million crowns were voted after a long debate.</p>
<p>“We stopped promising and started counting,” said Dora Wenzel. Theo Brandt was <em>silent</em> &amp; left before the vote was counted.</p>
<p>“It is a trial with a date on it,” she added, when the council had gone home and the lights were out in the hall.</p></article></body></html>`;
export const CHINESE = `网络安全周开幕

国家网络安全宣传周9月18日在上海开幕。

“网络安全为人民，网络安全靠人民。”刘云山在开幕式上说。

参加的有230家企业，占79.7%。
`;
export const WENZEL = `## They count

> We stopped promising and started counting
>
> — Dora Wenzel [@holt]

## A trial

- It is “a trial with a date on it” [@holt]
- 2.4 million crowns were voted [@holt]
- [“The wall comes first”]{.own}
`;
export const ZHOU = `## 开幕

> 网络安全为人民，网络安全靠人民。
>
> — 刘云山 [@xinhua, para. 3]

- 参加的有230家企业 [@xinhua, para. 4]
`;

/** An outline of sources, each with its saved text. */
export const outlineOf = (sources: Readonly<Record<string, string>>, slides: string, lang = 'en'): string =>
  `---\ntitle: The wall\nlang: ${lang}\nsources:\n${Object.entries(sources)
    .map(([id, text]) => `  ${id}: { title: ${id}, text: ${text} }\n`)
    .join('')}---\n\n${slides}`;

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A deck as `lectern build` makes it without a browser. */
export async function deckOf(files: Files): Promise<string> {
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
export function forged(deck: string, from: string, to: string): string {
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
export interface Shown {
  readonly status: string;
  readonly quotations: readonly {
    readonly heading: string;
    readonly rows: readonly string[];
    readonly marked: readonly string[];
  }[];
  readonly messages: readonly string[];
  readonly text: string;
}

export const READ = `({
  status: document.querySelector('#status').textContent,
  quotations: [...document.querySelectorAll('#result > article')].map((one) => ({
    heading: one.querySelector('h3').textContent,
    rows: [...one.querySelectorAll('dd')].map((row) => row.textContent),
    marked: [...one.querySelectorAll('mark')].map((mark) => mark.childNodes[1].textContent),
  })),
  messages: [...document.querySelectorAll('#result .message')].map((told) => told.textContent),
  text: document.body.innerText,
})`;

const docx = docxOf(
  ARTICLE.trim()
    .split('\n\n')
    .map((text) => wordParagraph(text))
    .join(''),
);

/** Decks with what they are compared with, by source. */
export const DECKS: readonly (readonly [
  what: string,
  files: Files,
  articles: Readonly<Record<string, string>>,
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
    'a PDF',
    { 'outline.md': outlineOf({ holt: 'a.pdf' }, WENZEL), 'a.pdf': await pdfOf(ARTICLE) },
    { holt: 'a.pdf' },
    ['a trial with', 'a trial without'],
  ],
  [
    'a Word document',
    { 'outline.md': outlineOf({ holt: 'a.docx' }, WENZEL), 'a.docx': docx },
    { holt: 'a.docx' },
    ['2.4 million', '4.2 million'],
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

/** What the command says of a deck: the verdicts on each quotation, and the messages on all but how the file was built. */
export async function saidByCommand(
  deck: Uint8Array,
  name: string,
  files: Files,
  sources: Readonly<Record<string, string>>,
): Promise<{ readonly rows: readonly (readonly string[])[]; readonly messages: readonly string[] }> {
  const articles = new Map<string, SavedArticle>();
  for (const [id, path] of Object.entries(sources)) {
    const { value } = await readArticle(bytesOf(files[path]), path);
    if (value !== null) articles.set(id, value);
  }
  const given = await readGiven(deck, name);
  if (given.value === null) throw new Error('no source');
  const { value, diagnostics } = await verifyDeck(given.value, articles, nodeHost());
  const told = diagnostics.filter(
    ({ code }) => !/^verify\/(?:changed|unbuildable|other-browser)$/u.test(code),
  );
  return {
    rows: value?.evidence.map((evidence) => verdictsInWords(evidence).map(([, one]) => one)) ?? [],
    messages: told
      .map(({ code, message, hint }) => (code.startsWith('verify/') ? `${message} ${hint}` : message))
      .toSorted(),
  };
}

/** What the page says of it, in the same form. */
export const saidByPage = ({ quotations, messages }: Shown): Awaited<ReturnType<typeof saidByCommand>> => ({
  rows: quotations.map(({ rows }) => rows.slice(0, -1)),
  messages: messages.map((message) => message.replace(/^\w+: /u, '')).toSorted(),
});

const bytesOf = (content: string | Uint8Array = ''): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

/** A text set on a page, its paragraphs in lines of some words. */
export async function pdfOf(text: string): Promise<Uint8Array> {
  const file = await PDFDocument.create();
  const font = await file.embedFont(StandardFonts.TimesRoman);
  const page = file.addPage([400, 600]);
  let y = 560;
  for (const [at, paragraph] of text.trim().split('\n\n').entries()) {
    const lines = paragraph.match(/.{1,45}(?:\s|$)/gu) ?? [];
    for (const line of lines) {
      page.drawText(line.trim(), { x: 50, y, size: at === 0 ? 22 : 12, font });
      y -= 15;
    }
    y -= 15;
  }
  return file.save();
}
