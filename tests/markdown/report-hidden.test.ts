import { describe, expect, test } from 'vitest';

import { memoryHost } from '../../src/host/memory-host.ts';
import { parseOutline } from '../../src/outline/parse-outline.ts';
import { loadFilesBeside } from '../../src/prepare/load-files-beside.ts';

const PLACE = { slug: 'a', folder: '/a', outlinePath: '/a/outline.md', shownPath: 'a/outline.md' };

/** What is said about hidden characters: `code at file:line:column`. */
async function said(
  outline: string,
  files: Readonly<Record<string, string>> = {},
): Promise<readonly string[]> {
  const beside = Object.entries(files).map(([name, text]) => [`/a/${name}`, text]);
  const parsed = parseOutline('a/outline.md', outline);
  const loaded = await loadFilesBeside(
    parsed.value,
    PLACE,
    memoryHost({ files: Object.fromEntries(beside), workingFolder: '/' }),
  );
  return [...parsed.diagnostics, ...loaded.diagnostics]
    .filter(({ code }) => /^outline\/(?:hidden|control)/u.test(code))
    .map(({ code, severity, file, position }) => {
      expect(severity).toBe('error');
      return `${code} at ${file}:${position?.start.line}:${position?.start.column}`;
    });
}

/** Where `⟦` is, as `line:column`. */
function placeOf(text: string): string {
  const before = text.slice(0, text.indexOf('⟦'));
  return `${before.split('\n').length}:${before.length - before.lastIndexOf('\n')}`;
}

const KINDS = {
  'outline/hidden-direction': [0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069],
  'outline/hidden-character': [
    0x34f, 0x115f, 0x1160, 0x17b4, 0x180e, 0x2061, 0x2063, 0x206a, 0x2800, 0x3164, 0xfe0f, 0xffa0, 0xfff9,
    0xfffb, 0x1d173, 0xe0001, 0xe0061, 0xe007f, 0xe01ef,
  ],
};
const CASES = Object.entries(KINDS).flatMap(([code, all]) =>
  all.map((character) => [character, code] as const),
);

const hex = (code: number): string => code.toString(16);
const ENTITIES: Readonly<Record<string, (code: number) => string>> = {
  raw: (code) => String.fromCodePoint(code),
  'in decimals': (code) => `&#${code};`,
  'in hexadecimals': (code) => `&#x${hex(code)};`,
};
const ESCAPES: Readonly<Record<string, (code: number) => string>> = {
  raw: (code) => String.fromCodePoint(code),
  'in YAML': (code) => (code > 0xffff ? `\\U000${hex(code)}` : `\\u${hex(code).padStart(4, '0')}`),
};

const HEAD = '---\ntitle: T\nsources:\n  s: { title: A }\n---\n\n';
/** Every place for words on slides; `#` is where the character is. */
const PLACES: Readonly<Record<string, string>> = {
  'a heading': '## He#re\n\n- a',
  'a section': '# He#re\n\n## b\n\n- a',
  'a point': '## A\n\n- wo#rds',
  'a point deep down': '## A\n\n- a\n  - wo#rds',
  'strong words': '## A\n\n- a **wo#rds** b',
  'beside a mark of emphasis': '## A\n\n- a wo#**rds** b',
  'struck words': '## A\n\n- ~~wo#rds~~',
  'a paragraph': '## A\n\nSix #hundred',
  'a figure': '## A\n\n- 6#40 people [@s, para. 1]',
  'a quotation': '## A\n\n> We pay #for seats\n>\n> — Ann Lee [@s, para. 1]',
  'a speaker': '## A\n\n> We pay for seats\n>\n> — An#n Lee, mayor [@s, para. 1]',
  'a role': '## A\n\n> We pay for seats\n>\n> — Ann Lee, ma#yor [@s, para. 1]',
  'an intermediary': '## A\n\n> We pay for seats\n>\n> — Ann Lee via Xin#hua [@s, para. 1]',
  'a translation': '## A\n\n> Wir zahlen\n> = We pa#y\n>\n> — Ann Lee [@s, para. 1]',
  'a table': '## A\n\n| a | b |\n|---|---|\n| c | wo#rds |',
  'the head of a table': '## A\n\n| a | b#b |\n|---|---|\n| c | d |',
  'a link': '## A\n\n[wo#rds](https://a.example)',
  'a description': '## A\n\n![a wa#ll](a.png)',
  'a caption': '## A\n\n![a wall](a.png "a wa#ll")',
  'a span': '## A\n\n[wo#rds]{lang=fr}',
  'a place in a citation': '## A\n\n- a [@s, wo#rds]',
  'the notes': '## A\n\n- a\n\nNote:\nwo#rds',
  'a division of notes': '## A\n\n::: notes\nwo#rds\n:::',
  'a footnote': '## A\n\n- a[^1]\n\n[^1]: wo#rds',
  'raw HTML': '## A\n\n<p title="a">wo#rds</p>',
  'an attribute in raw HTML': '## A\n\n<p title="wo#rds">a</p>',
  'words in tags': '## A\n\n- a <b>wo#rds</b>',
};
/** Places that hold what they say to the letter. */
const LITERAL: Readonly<Record<string, string>> = {
  'inline code': '## A\n\n- `wo#rds`',
  'fenced code': '## A\n\n```js\nwo#rds\n```',
  'indented code': '## A\n\n    wo#rds',
  'a formula': '## A\n\n$x_{wo#rds}$',
  'the label of a flow chart': '## A\n\n```mermaid\nflowchart LR\n  a[wo#rds] --> b[c]\n```',
  'an edge of a flow chart': '## A\n\n```mermaid\nflowchart LR\n  a[c] -->|wo#rds| b[c]\n```',
  'a row of a chart': '## A\n\n```chart\nA,B\nwo#rds,1\nb,2\n```',
  'a column of a chart': '## A\n\n```chart\nA,wo#rds\na,1\nb,2\n```',
  'who asserts it': '## A {by="Ann #Lee"}\n\n- a',
};

/** The `#` that isn’t at the head of a line. */
const SIGN = /(?<!^|#)#(?!#)/mu;

describe.each(Object.entries(ENTITIES))('%s', (_way, write) => {
  test.each(Object.entries(PLACES))(
    'what nobody sees in %s is an error at its place',
    async (_place, body) => {
      const text = `${HEAD}${body}\n`;
      for (const [character, code] of CASES)
        expect(await said(text.replace(SIGN, () => write(character)))).toEqual([
          `${code} at a/outline.md:${placeOf(text.replace(SIGN, '⟦'))}`,
        ]);
    },
  );
});

test.each(Object.entries(LITERAL))(
  'what nobody sees in %s is an error at its place',
  async (_place, body) => {
    const text = `${HEAD}${body}\n`;
    for (const [character, code] of CASES)
      expect(await said(text.replace(SIGN, String.fromCodePoint(character)))).toEqual([
        `${code} at a/outline.md:${placeOf(text.replace(SIGN, '⟦'))}`,
      ]);
  },
);

/** Values of the front matter, and of the head of a chart, which is YAML too. */
const VALUES: Readonly<Record<string, string>> = {
  'the title': '---\ntitle: "T#he 640"\n---\n\n## A\n\n- a',
  'the subtitle': '---\ntitle: T\nsubtitle: "wo#rds"\n---\n\n## A\n\n- a',
  'a presenter': '---\ntitle: T\npresenter: ["Ann #Lee", Bo]\n---\n\n## A\n\n- a',
  'the circulation': '---\ntitle: T\ncirculation: "wo#rds"\n---\n\n## A\n\n- a',
  'the title of a source': '---\ntitle: T\nsources:\n  s: { title: "A#a" }\n---\n\n## A\n\n- a [@s]',
  'an author':
    '---\ntitle: T\nsources:\n  s: { title: A, author: [{ family: "Ho#lt" }] }\n---\n\n## A\n\n- a',
  'the container': '---\ntitle: T\nsources:\n  s: { title: A, container-title: "A#a" }\n---\n\n## A\n\n- a',
};

describe.each(Object.entries(ESCAPES))('%s', (_way, write) => {
  test.each(Object.entries(VALUES))(
    'what nobody sees in %s is an error at its place',
    async (_place, text) => {
      for (const [character, code] of CASES)
        expect(await said(text.replace(SIGN, () => write(character)))).toEqual([
          `${code} at a/outline.md:${placeOf(text.replace(SIGN, '⟦'))}`,
        ]);
    },
  );
});

test.each([
  ['title: "wo⟦rds"', 'raw'],
  ['title: "wo⟦rds"', 'in decimals'],
  ['source: wo⟦rds', 'in hexadecimals'],
  ['unit: wo⟦rds', 'raw'],
])('what nobody sees in %s at the head of a chart is an error: %s', async (line, way) => {
  const text = `${HEAD}## A\n\n\`\`\`chart\n${line}\n---\nA,B\na,1\nb,2\n\`\`\`\n`;
  for (const [character, code] of CASES)
    expect(await said(text.replace('⟦', () => ENTITIES[way]?.(character) ?? ''))).toEqual([
      expect.stringContaining(`${code} at a/outline.md:`),
    ]);
});

const CITING = '---\ntitle: T\nbibliography: FILE\n---\n\n## A\n\n- a [@s]\n';
const asJson = (code: number): string => JSON.stringify(String.fromCodePoint(code)).slice(1, -1);
const escapedJson = (code: number): string =>
  [...Array(String.fromCodePoint(code).length).keys()]
    .map((at) => `\\u${String.fromCodePoint(code).charCodeAt(at).toString(16).padStart(4, '0')}`)
    .join('');

test.each([
  ['s.json', '[{ "id": "s", "type": "book",\n "title": "A ⟦book" }]', asJson],
  ['s.json', '[{ "id": "s", "type": "book",\n "title": "A ⟦book" }]', escapedJson],
  ['s.json', '[{ "id": "s", "title": "A", "author": [{ "family": "Ho⟦lt" }] }]', escapedJson],
  ['s.bib', '@book{s,\n  title = {A ⟦book},\n}\n', ENTITIES['raw'] ?? asJson],
  ['s.bib', '@book{s,\n  title = {A}, author = {Ho⟦lt, Ann}\n}\n', ENTITIES['raw'] ?? asJson],
  ['s.ris', 'TY  - BOOK\nID  - s\nTI  - A ⟦book\nER  - \n', ENTITIES['raw'] ?? asJson],
])('what nobody sees in a cited entry of %s is an error in that file: %s', async (name, entry, write) => {
  for (const [character, code] of CASES) {
    const files = { [name]: entry.replace('⟦', () => write(character)) };
    expect(await said(CITING.replace('FILE', name), files)).toEqual([
      `${code} at a/${name}:${placeOf(entry)}`,
    ]);
  }
});

test.each(['A,B\nwo⟦rds,1\nb,2\n', 'A,wo⟦rds\na,1\nb,2\n', 'w⟦o,B\na,1\nb,2\n'])(
  'what nobody sees in a file of figures is an error in that file: %j',
  async (csv) => {
    const outline = `${HEAD}## A\n\n\`\`\`chart\ndata: f.csv\n\`\`\`\n`;
    for (const [character, code] of CASES)
      expect(await said(outline, { 'f.csv': csv.replace('⟦', String.fromCodePoint(character)) })).toEqual([
        `${code} at a/f.csv:${placeOf(csv)}`,
      ]);
  },
);

test('what is drawn nowhere may hold anything', async () => {
  const outline = `${HEAD}<!-- wo\u202erds -->\n\n## A\n\n- a\n\n[^9]: unused\n`;
  expect(await said(outline)).toEqual([]);
  const other = '@book{s,\n title = {A},\n}\n@book{t,\n title = {A \u202ebook},\n}\n';
  expect(await said(CITING.replace('FILE', 's.bib'), { 's.bib': other })).toEqual([]);
});

test('a reference that is shown as it is written hides nothing', async () => {
  expect(await said('---\ntitle: The &#8238;640\n---\n\n## A\n\n- `&#8238;` and \\u202e\n')).toEqual([]);
});

test('a figure across marks of emphasis is one figure', async () => {
  expect(await said(`${HEAD}## A\n\n- שלום 6**\u200f4**\u200f0\n`)).toEqual([
    'outline/hidden-direction at a/outline.md:9:11',
    'outline/hidden-direction at a/outline.md:9:15',
  ]);
  expect(await said(`${HEAD}## A\n\n- שלום 6\u200f\n- 40\n`)).toEqual([]);
});

test('of a file that is full of them five are named', async () => {
  expect(await said(`${HEAD}## A\n\n${'- a\u202eb\n'.repeat(2000)}`)).toHaveLength(5);
});

test('a control character that is written as a reference is an error as well', async () => {
  expect(await said(`${HEAD}## A\n\n- 6&#8;40\n`)).toEqual(['outline/control-character at a/outline.md:9:4']);
});
