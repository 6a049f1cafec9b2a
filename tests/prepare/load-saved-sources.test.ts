import { expect, test } from 'vitest';

import { sha256 } from '../../src/text/bytes.ts';
import { loadSavedSources } from '../../src/prepare/load-saved-sources.ts';
import { memoryHost } from '../../src/host/memory-host.ts';
import { parseOutline } from '../../src/outline/parse-outline.ts';

const PLACE = { slug: 'x', folder: '/b/x', outlinePath: '/b/x/outline.md', shownPath: 'x/outline.md' };
const NO_HASH = '0'.repeat(64);

/** Loads the saved sources of an outline whose one source names a text; `files` are beside it. */
async function load(text: string, files: Readonly<Record<string, string>>) {
  const outline = `---\ntitle: T\nsources:\n  a: { title: S, text: ${text} }\n---\n\n## H\n\n“Some words” [@a]\n`;
  const beside = Object.entries(files).map(([name, content]) => [`/b/x/${name}`, content]);
  const host = memoryHost({
    files: { '/b/x/outline.md': outline, ...Object.fromEntries(beside) },
    workingFolder: '/b',
  });
  const { value } = parseOutline(PLACE.shownPath, outline);
  const savedSources = await loadSavedSources(value, PLACE, new Map(), host);
  const codes = savedSources.diagnostics.map(({ code }) => code);
  return { codes, text: savedSources.value.articles.get('a')?.file.text ?? null };
}

/** A lock of level `full` with this text, for another text where `hash` says so. */
function fullLock(text: string, hash = sha256(text)): string {
  const source = {
    format: 'text',
    textHash: hash,
    fileHash: NO_HASH,
    characters: text.length,
    paragraphs: 1,
    text,
  };
  return JSON.stringify({
    version: 1,
    normalisation: 'lectern-1',
    share: 'full',
    sources: { a: source },
    quotations: [],
  });
}

test.each([
  ['outline.md', {}],
  ['./outline.md', {}],
  ['evidence.lock.json', { 'evidence.lock.json': fullLock('Some words.') }],
  [
    'deck.html',
    { 'deck.html': '<p>Some words</p><script type="application/json" id="lectern-receipt">{}</script>' },
  ],
])('what has the quotations because they were written there is no source: %s', async (text, files) => {
  expect(await load(text, files)).toEqual({ codes: ['source/proves-itself'], text: null });
});

test('an article is read from its file, else from the lock that has all of it', async () => {
  const lock = { 'evidence.lock.json': fullLock('Locked words.') };
  expect(await load('a.txt', { ...lock, 'a.txt': 'Own words.' })).toEqual({ codes: [], text: 'Own words.' });
  expect(await load('a.txt', lock)).toEqual({ codes: [], text: 'Locked words.' });
});

test('a lock whose text isn’t the one it was made from is refused', async () => {
  const lock = { 'evidence.lock.json': fullLock('Locked words.', NO_HASH) };
  expect(await load('a.txt', lock)).toEqual({ codes: ['lock/unreadable'], text: null });
});

test('a path that is given without an id is asked for one where the outline has several sources', async () => {
  const outline = '---\ntitle: T\nsources: { a: { title: S }, b: { title: R } }\n---\n\n## H\n\nWords.\n';
  const { value } = parseOutline(PLACE.shownPath, outline);
  const host = memoryHost({ files: { '/work/a.txt': 'Some words.' } });
  const { diagnostics } = await loadSavedSources(value, PLACE, new Map([['', 'a.txt']]), host);
  expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([
    'source/which: Which source of this outline is a.txt the text of? It has a, b.',
  ]);
});
