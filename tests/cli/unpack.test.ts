import { expect, test } from 'vitest';

import { unpack } from '../../src/cli/commands/unpack.ts';
import { processTerminal } from '../../src/cli/terminal/terminal.ts';
import { formatLock } from '../../src/evidence/lock/lock.ts';
import { makeLock } from '../../src/evidence/lock/make-lock.ts';
import { memoryHost } from '../../src/host/memory-host.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import { type CarriedSource, packSource, refusedPath } from '../../src/products/carried-source.ts';
import { VERSION } from '../../src/version.ts';

const OUTLINE = `---
title: T
---

## Figures

\`\`\`chart
data: assets/figures.csv
\`\`\`

## Odd files

\`\`\`chart
data: ODD
\`\`\`
`;
const CSV = 'A,B\na,1\nb,2\n';

/** What `lectern unpack` writes of a deck with some files besides, and what it says. */
async function unpacked(others: Readonly<Record<string, string>>, shown = 'assets/figures.csv') {
  const source: CarriedSource = {
    kind: 'lectern-source',
    version: 1,
    lectern: VERSION,
    product: 'html',
    files: {
      ...others,
      'outline.md': OUTLINE.replace('ODD', JSON.stringify(shown)),
      'evidence.lock.json': formatLock(makeLock([], new Map(), 'locator')),
      'assets/figures.csv': CSV,
    },
    pictures: {},
    options: { isPresenter: false, print: null },
    fitting: null,
  };
  const html = `<script type="application/octet-stream" id="lectern-source">${packSource(source)}</script>`;
  const host = memoryHost({ files: { '/w/deck.html': html }, workingFolder: '/w', beneath: nodeHost() });
  const said: string[] = [];
  const terminal = {
    ...processTerminal(),
    say: (text: string) => void said.push(text),
    report: (found: readonly unknown[]) => void said.push(found.length === 0 ? '' : 'refused'),
  };
  const code = await unpack('deck.html', 'new', host, terminal);
  const written = [...host.files.keys()]
    .filter((path) => path.startsWith('/w/new/'))
    .map((path) => path.slice(7));
  return { code, said: said.join('\n'), written: written.toSorted() };
}

const OWN = ['assets/figures.csv', 'evidence.lock.json', 'outline.md'];

test('what a briefing is made of is written, and nothing is said to be left out', async () => {
  const { code, said, written } = await unpacked({});
  expect([code, written, said.includes('Left out')]).toEqual([0, OWN, false]);
});

const ODD = [
  'package.json',
  'assets/package.json',
  'node_modules/x.js',
  'x.exe',
  'X.EXE',
  'run.bat',
  'run.sh',
  'con',
  'NUL.txt',
  'aux',
  'assets/com1.csv',
  'trailing. ',
  'dot.',
  '10:31.csv',
  'a?.csv',
  'a|b',
  'gpj\u202e.exe',
  '\u202egpj.csv',
  'fi\u3164gures.csv',
  'tag\u{e0061}.csv',
];

test.each(ODD)('the file %j is left out, and named so that nothing of its name is hidden', async (name) => {
  // Whether the outline asks for it or not.
  for (const shown of [name, 'assets/figures.csv']) {
    const { code, said, written } = await unpacked({ [name]: CSV }, shown);
    expect([code, written]).toEqual([0, OWN]);
    const escaped = name.replace(
      /[\u202e\u3164\u{e0061}]/u,
      (character) => `\\u{${character.codePointAt(0)?.toString(16).toUpperCase()}}`,
    );
    expect(said).toContain(`Left out: ${escaped} (`);
    expect(said).not.toMatch(/[\u202e\u3164\u{e0061}]/u);
  }
});

test.each(['notes.txt', 'assets/large.csv', 'README.md', 'templates.zip', 'index.html'])(
  'the file %s is left out where nothing in the briefing needs it',
  async (name) => {
    const { said, written } = await unpacked({ [name]: 'x'.repeat(1000) });
    expect(written).toEqual(OWN);
    expect(said).toContain(`Left out: ${name} (nothing in the briefing needs it).`);
  },
);

test('a file beside the outline is written where the outline asks for it, whatever its name', async () => {
  for (const name of ['figures of 2026.txt', 'données.csv', '数据.csv', 'خانه\u200cها.csv'])
    expect((await unpacked({ [name]: CSV }, name)).written).toEqual([...OWN, name].toSorted());
});

test('nothing takes the place of the outline where capitals don’t count', async () => {
  const { said, written } = await unpacked({ 'OUTLINE.md': CSV }, 'OUTLINE.md');
  expect(written).toEqual(OWN);
  expect(said).toContain('Left out: OUTLINE.md (another is called so but for capitals).');
});

test('nothing takes the place of the outline by leading through it', async () => {
  const { said, written } = await unpacked({ 'outline.md/x.csv': CSV }, 'outline.md/x.csv');
  expect(written).toEqual(OWN);
  expect(said).toContain('Left out: outline.md/x.csv (it leads through a file).');
});

test.each(['.git/config', '../x', '/x', 'assets/.envrc'])(
  'a deck with the file %j is refused',
  async (name) => {
    expect(await unpacked({ [name]: 'x' })).toMatchObject({
      code: 1,
      said: expect.stringContaining('refused'),
      written: [],
    });
  },
);

test('bundles hold to the same rules', () => {
  expect(ODD.filter((name) => refusedPath(name) === null)).toEqual([]);
});
