import { beforeAll, expect, test } from 'vitest';

import type { BuiltBriefing, Checked, MemoryHost } from '../../src/index.ts';
import { buildBriefing, DEFAULT_OPTIONS, locateBriefings } from '../../src/index.ts';
import { ownHost, windowsHost, windowsLectern, type WindowsLectern } from '../support/windows-lectern.ts';

const ARTICLE =
  'The gates\n\nBy Ann Lee\n\n“We will keep the gates open,” said Ann Lee, the harbour master.\n';
const OUTLINE = `---
title: The gates
sources:
  lee: { type: article-newspaper, title: The gates, text: texts/article.txt }
bibliography: more.bib
---

## The promise

> We will keep the gates open
>
> — Ann Lee, harbour master [@lee, para. 3]

## Ships

\`\`\`chart
type: bar
title: Ships a year
source: "[@port]"
data: assets/ships.csv
\`\`\`

Counted by the port [@port].
`;
const FILES = {
  'briefings/harbour/outline.md': OUTLINE,
  'briefings/harbour/texts/article.txt': ARTICLE,
  'briefings/harbour/assets/ships.csv': 'Year,Ships\r\n2024,311\r\n2025,298\r\n',
  'briefings/harbour/more.bib':
    '@book{port, title = {Ships}, author = {Port Office}, year = {2025}, publisher = {Port}}\n',
  'themes/harbour/tokens.css': ':root { --accent: #123456; }\n',
};

let windows: WindowsLectern;
beforeAll(async () => {
  windows = await windowsLectern();
});

function on(root: string, files: Readonly<Record<string, string>>) {
  return {
    files: Object.fromEntries(Object.entries(files).map(([path, text]) => [`${root}/${path}`, text])),
    workingFolder: root,
    homeFolder: root,
    environment: {},
  };
}

async function built(
  lectern: Pick<WindowsLectern, 'buildBriefing' | 'locateBriefings'>,
  host: MemoryHost,
): Promise<Checked<BuiltBriefing> & { readonly shown: string }> {
  const { value, diagnostics } = await lectern.locateBriefings(['harbour'], false, host);
  const [place] = value;
  if (place === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  const run = {
    options: DEFAULT_OPTIONS,
    outputFolder: `${host.workingFolder}/output`,
    isStrict: false,
    browser: async () => null,
    onPrinted: () => undefined,
    onProgress: () => undefined,
  };
  return { ...(await lectern.buildBriefing(place, run, host)), shown: place.shownPath };
}

/** What was said, but that nothing prints here. */
function saidOf({ diagnostics }: Checked<unknown>): readonly string[] {
  return diagnostics
    .filter(({ code }) => code !== 'browser/not-found')
    .map(({ code, file, message }) => `${code} ${file}: ${message}`);
}

const WINDOWS = 'C:/Users/Ann/seminar';

test('a briefing is the same to the byte with paths of Windows', async () => {
  const here = ownHost(on('/home/ann/seminar', FILES));
  const there = windowsHost(windows, on(WINDOWS, FILES));
  const [one, other] = [await built({ buildBriefing, locateBriefings }, here), await built(windows, there)];
  expect(saidOf(one)).toEqual([]);
  expect([saidOf(other), other.shown]).toEqual([[], 'briefings/harbour/outline.md']);
  expect(there.textOf(`${WINDOWS}/output/harbour/index.html`)).toBe(
    here.textOf('/home/ann/seminar/output/harbour/index.html'),
  );
});

test('a deck is verified with paths of Windows', async () => {
  const there = windowsHost(windows, on(WINDOWS, FILES));
  await built(windows, there);
  const html = there.files.get(`${WINDOWS}/output/harbour/index.html`) ?? new Uint8Array();
  const { value: deck } = await windows.readGiven(html, 'index.html');
  const { value: article } = await windows.readArticle(new TextEncoder().encode(ARTICLE), 'article.txt');
  if (deck === null || article === null) throw new Error('not read');
  const { diagnostics } = await windows.verifyDeck(deck, new Map([['lee', article]]), there);
  expect(saidOf({ value: null, diagnostics })).toEqual([]);
});

test('a file that is missing is named with forward slashes', async () => {
  const { 'briefings/harbour/assets/ships.csv': _, ...others } = FILES;
  const run = await built(windows, windowsHost(windows, on(WINDOWS, others)));
  expect(saidOf(run).join()).toMatch(/ briefings\/harbour\/outline\.md: .*“assets\/ships\.csv”/u);
});

test.each([
  String.raw`\\server\share\a.txt`,
  '//server/share/a.txt',
  String.raw`D:\a.txt`,
  'D:a.txt',
  String.raw`\\?\C:\a.txt`,
  String.raw`..\harbour2\a.txt`,
  '../harbour2/a.txt',
])('%s is outside of a briefing’s folder, and isn’t looked at', async (path) => {
  const outline = OUTLINE.replace('texts/article.txt', `'${path}'`).replace(
    'assets/ships.csv',
    path.replaceAll('\\', '/'),
  );
  const host = windowsHost(windows, on(WINDOWS, { ...FILES, 'briefings/harbour/outline.md': outline }));
  const run = await built(windows, host);
  expect(run.diagnostics.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['source/text-outside', 'chart/file-outside']),
  );
  expect(host.asked.filter((asked) => /server|\ba\.txt$|harbour2/u.test(asked))).toEqual([]);
});
