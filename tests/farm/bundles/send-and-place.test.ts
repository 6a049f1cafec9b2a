import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, posix, win32 } from 'node:path';

import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { makeBundle, sendBundle } from '../../../packages/lectern-farm/src/bundle/make-bundle.ts';
import { placeBundle } from '../../../packages/lectern-farm/src/bundle/place-bundle.ts';
import { inStore } from '../../../packages/lectern-farm/src/store/open-store.ts';
import { folderStore } from '../../../src/cache/store.ts';
import { nodeHost } from '../../../src/host/node-host.ts';
import { locateBriefings } from '../../../src/prepare/locate-briefings.ts';
import { refusedPath } from '../../../src/products/carried-source.ts';
import { sha256 } from '../../../src/text/bytes.ts';
import { OUTLINE, workFolder } from '../../support/run-lectern.ts';
import { runs } from '../../support/long-run.ts';

/** Bundles a briefing for the machine `m`, as from a folder. */
async function bundled(
  folder: string,
  name = 'a',
  sources: Readonly<Record<string, string>> = {},
  isStrict = false,
  theme: string | null = null,
) {
  const host = { ...nodeHost(), workingFolder: folder };
  const [place] = (await locateBriefings([name], false, host)).value;
  if (place === undefined) throw new Error('The briefing isn’t there.');
  const flags = isStrict ? ['strict'] : [];
  return makeBundle(place, { theme, sources: new Map(Object.entries(sources)), flags }, host, 'm');
}

/** A bundle of the smallest outline, as JSON, with changes. */
async function forged(change: (bundle: Record<string, unknown>) => unknown) {
  const { value } = await bundled(workFolder({ 'a/outline.md': OUTLINE }));
  if (value === null) throw new Error('It wasn’t bundled.');
  const store = inStore(folderStore(workFolder(), nodeHost()), 't');
  const hash = await sendBundle(value, store);
  const json: Record<string, unknown> = JSON.parse(
    Buffer.from((await store.blobs.read(hash)) ?? []).toString(),
  );
  return { store, hash: await store.blobs.write(JSON.stringify(change(json))), folder: workFolder() };
}

const file = (path: string, text = OUTLINE) => ({ path, hash: sha256(text), size: text.length });
const outline = file('a/outline.md');

test.each([
  ['a path that leads out', [outline, file('../evil.md')], 'leads elsewhere'],
  ['a path from the root', [outline, file('/etc/passwd')], 'leads elsewhere'],
  ['a path that leads out further in', [outline, file('a/../../b')], 'leads elsewhere'],
  ['a drive', [outline, file('C:/a.md')], 'can’t be written on every system'],
  ['a stream', [outline, file('a/b.md:hidden')], 'can’t be written on every system'],
  ['a backslash', [outline, file('a\\..\\..\\b')], 'can’t be written on every system'],
  ['a line feed', [outline, file('a/b\n')], 'can’t be written on every system'],
  ['a device', [outline, file('a/NUL.md')], 'device of Windows'],
  ['a hidden file', [outline, file('a/.puppeteerrc')], 'begins with a dot'],
  ['a program', [outline, file('a/puppeteer.config.cjs')], 'programs aren’t part'],
  [
    'a name twice but for capitals',
    [outline, file('A/Outline.md')],
    '“A/Outline.md” is no path in it, for another',
  ],
  ['a name twice but for accents', [outline, file('a/\u00e9'), file('a/e\u0301')], 'but for capitals'],
  ['a file in the place of a folder', [outline, file('a')], 'it leads through a file'],
  ['no outline', [file('a/b.md')], 'its outline is missing'],
  ['another size', [{ ...outline, size: 1e3 }], 'another size'],
  ['too much of all', Array.from({ length: 5 }, (_, at) => ({ ...file(`a/${at}`), size: 1e8 })), 'too large'],
  ['a size without end', [{ ...outline, size: 1e12 }], 'isn’t in the form of one'],
])('a bundle with %s isn’t unpacked', async (_, files, why) => {
  const { store, hash, folder } = await forged((bundle) => ({ ...bundle, files }));
  const { value, diagnostics } = await placeBundle(hash, store, folder, nodeHost());
  expect(value).toBe(null);
  expect(diagnostics.map(({ code }) => code)).toEqual(['bundle/refused']);
  expect(diagnostics[0]?.message).toContain(why);
  expect(readdirSync(folder)).toEqual([]);
});

test.each([
  ['a name that leads out', { slug: '../a' }],
  ['a source from elsewhere', { sources: [['x', '/etc/passwd']] }],
  ['a theme from elsewhere', { theme: '../../x' }],
  ['a flag for another place', { flags: ['out=/etc'] }],
  ['a flag for another browser', { flags: ['browser=/bin/sh'] }],
  ['a flag of no name', { flags: ['constructor'] }],
  ['a value in another form', { flags: ['pages=1;rm'] }],
  ['a value for a switch', { flags: ['mono=1'] }],
  ['an unknown key', { more: 1 }],
])('a bundle with %s isn’t unpacked either', async (_, change) => {
  const { store, hash, folder } = await forged((bundle) => ({ ...bundle, ...change }));
  const { value, diagnostics } = await placeBundle(hash, store, folder, nodeHost());
  expect([value, ...diagnostics.map(({ code }) => code)]).toEqual([null, 'bundle/refused']);
  expect(readdirSync(folder)).toEqual([]);
});

test('what is missing in the store is said, and so is what was damaged; sending it again puts that right', async () => {
  const { value } = await bundled(workFolder({ 'a/outline.md': OUTLINE }));
  if (value === null) throw new Error('It wasn’t bundled.');
  const disk = workFolder();
  const storeOf = (tenant: string) => inStore(folderStore(disk, nodeHost()), tenant);
  const hash = await sendBundle(value, storeOf('t'));
  const codes = async (tenant = 't') =>
    (await placeBundle(hash, storeOf(tenant), workFolder(), nodeHost())).diagnostics.map(({ code }) => code);
  expect(await codes('other')).toEqual(['bundle/missing']);
  writeFileSync(join(disk, 't/files', sha256(OUTLINE)), 'something else');
  expect(await codes()).toEqual(['bundle/damaged']);
  await sendBundle(value, storeOf('t'));
  expect(await codes()).toEqual([]);
});

test('an outline with errors is refused when it is added, at its place', async () => {
  const folder = workFolder({ 'a/outline.md': `${OUTLINE}\n![Picture](missing.png)\n` });
  const { value, diagnostics, sources } = await bundled(folder);
  expect(value).toBe(null);
  expect(diagnostics.map(({ code, file: at, position }) => [code, at, position?.start.line])).toContainEqual([
    'picture/missing',
    'a/outline.md',
    9,
  ]);
  expect(sources.get('a/outline.md')?.text).toContain('missing.png');
});

test('a theme that is called by another folder isn’t sent', async () => {
  const folder = workFolder({
    'a/outline.md': OUTLINE,
    'x/tokens.css': readFileSync('templates/themes/paper/tokens.css'),
  });
  const { value, diagnostics } = await bundled(folder, 'a', {}, false, '../x');
  expect([value, ...diagnostics.map(({ message }) => message)]).toEqual([
    null,
    '../x can’t be sent to a worker: it leads elsewhere.',
  ]);
});

test('a path that is taken leads into the folder on every system', () => {
  const names = fc.constantFrom('a', '..', '.', '', 'C:', 'nul', '.git', 'b.', 'c ', '\\', 'é', 'x.js', '~');
  const path = fc
    .array(fc.oneof(names, fc.string()), { minLength: 1, maxLength: 5 })
    .map((parts) => parts.join('/'));
  fc.assert(
    fc.property(path, (given) => {
      if (refusedPath(given) !== null) return;
      expect(posix.join('/folder', ...given.split('/'))).toBe(`/folder/${given}`);
      expect(win32.resolve('D:\\folder', ...given.split('/'))).toBe(
        `D:\\folder\\${given.replaceAll('/', '\\')}`,
      );
    }),
    { numRuns: runs(2000) },
  );
  expect(refusedPath('briefings/a b/assets/é (2).png')).toBe(null);
});

test('warnings stop a bundle where they stop a build', async () => {
  const folder = workFolder({ 'a/outline.md': OUTLINE.replace('## Slide', `## ${'Long '.repeat(30)}`) });
  expect((await bundled(folder)).value).not.toBe(null);
  expect((await bundled(folder, 'a', {}, true)).value).toBe(null);
});

test.each([
  ['a program', 'picture.js', 'programs aren’t part'],
  ['a hidden file', '.picture.svg', 'begins with a dot'],
])('%s that an outline shows isn’t sent', async (_, name, why) => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>';
  const folder = workFolder({
    'a/outline.md': `${OUTLINE}\n![Picture](${name} "Own")\n`,
    [`a/${name}`]: svg,
  });
  const { value, diagnostics } = await bundled(folder);
  expect(value).toBe(null);
  expect(diagnostics.map(({ message }) => message).join()).toContain(why);
});

test('a briefing outside of the folder one is in isn’t sent', async () => {
  const folder = workFolder({ 'a/outline.md': OUTLINE, 'b/c.md': '' });
  const { diagnostics } = await bundled(join(folder, 'b'), '../a');
  expect(diagnostics.map(({ code }) => code)).toEqual(['bundle/elsewhere']);
});

test('a text that --source names elsewhere goes with it, under no path of this machine', async () => {
  const other = workFolder({ 'secret-place/article.md': 'Words and more words.\n' });
  const folder = workFolder({
    'a/outline.md': OUTLINE.replace('title: Title', 'title: Title\nsources: { s: { title: S } }'),
  });
  const { value } = await bundled(folder, 'a', { s: join(other, 'secret-place/article.md') });
  expect(value?.bundle.files.map(({ path }) => path)).toEqual([
    'a/outline.md',
    'named-elsewhere/0/article.md',
  ]);
  expect(value?.bundle.sources).toEqual([['s', 'named-elsewhere/0/article.md']]);
  expect(JSON.stringify(value?.bundle)).not.toContain('secret-place');
});

test('the same briefing has the same key wherever it stands, and another when anything of it changes', async () => {
  const keyOf = async (files: Readonly<Record<string, string>>, isStrict = false) =>
    (await bundled(workFolder(files), 'a', {}, isStrict)).value?.key;
  const files = { 'a/outline.md': OUTLINE };
  const key = await keyOf(files);
  expect(key).toMatch(/^[0-9a-f]{64}$/u);
  expect(await keyOf({ ...files, 'a/diary.md': 'Not read' })).toBe(key);
  const others = await Promise.all([
    keyOf({ 'a/outline.md': `${OUTLINE}\n` }),
    keyOf(files, true),
    keyOf({ ...files, 'templates/editions/notes.css': 'p { color: red }' }),
  ]);
  expect(new Set([key, ...others])).toHaveProperty('size', 4);
});

test('folders of briefings that are links are read where they lead, and sent as they are called', async () => {
  const real = workFolder({ 'outline.md': OUTLINE });
  const folder = workFolder({ 'b/c.md': '' });
  symlinkSync(real, join(folder, 'a'));
  expect((await bundled(folder)).value?.bundle.files.map(({ path }) => path)).toEqual(['a/outline.md']);
});
