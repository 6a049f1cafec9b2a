import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { sampleSize } from '../../src/cache/kept-builds.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import { sha256 } from '../../src/text/bytes.ts';
import { codesIn, lectern, OUTLINE, withChance, workFolder } from '../support/run-lectern.ts';

const FILES = {
  'briefings/a/outline.md': OUTLINE,
  'briefings/b/outline.md': OUTLINE.replace('title: T', 'title: U'),
};

/** Builds all; of what is kept nothing is built again by chance. */
async function build(folder: string, ...flags: readonly string[]) {
  return buildWith({}, folder, ...flags);
}

/** Builds all; by chance, one of them again. */
async function buildSample(folder: string) {
  return buildWith(withChance(0.99), folder);
}

async function buildWith(
  environment: Readonly<Record<string, string>>,
  folder: string,
  ...flags: readonly string[]
) {
  const run = await lectern(folder, ['build', '--all', '--no-pdf', ...flags], {
    LECTERN_BUILDS: join(folder, 'kept'),
    ...withChance(0),
    ...environment,
  });
  return { ...run, reused: `${run.stdout}${run.stderr}`.match(/as it was built before/gu)?.length ?? 0 };
}

const deck = (folder: string): string => readFileSync(join(folder, 'output/a/index.html'), 'utf8');

/** The files below a folder of kept builds: the lists of their files, or these. */
const kept = (folder: string, what: 'builds' | 'files'): readonly string[] =>
  readdirSync(join(folder, 'kept', what), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, 'kept', what, name))
    .filter((path) => statSync(path).isFile());

test('a second build makes nothing, and writes and says the same', async () => {
  const folder = workFolder({ ...FILES, 'briefings/a/outline.md': `${OUTLINE}\n## \n\nb\n` });
  const first = await build(folder);
  const before = deck(folder);
  writeFileSync(join(folder, 'output/a/index.html'), 'spoilt');
  const second = await build(folder);
  expect([first.reused, second.reused, deck(folder) === before]).toEqual([0, 2, true]);
  expect(codesIn(second)).toEqual(codesIn(first));
  expect(codesIn(second)).not.toEqual([]);
});

test('whatever a build reads makes it anew when it changes, and only that', async () => {
  const folder = workFolder(FILES);
  await build(folder);
  writeFileSync(join(folder, 'briefings/a/outline.md'), `${OUTLINE}\n## New\n\n- b\n`);
  expect((await build(folder)).reused).toBe(1);
  mkdirSync(join(folder, 'themes/paper'), { recursive: true });
  const tokens = readFileSync('templates/themes/paper/tokens.css', 'utf8').replace('#faf7f0', '#ffffff');
  writeFileSync(join(folder, 'themes/paper/tokens.css'), tokens);
  expect((await build(folder)).reused).toBe(0);
  expect(deck(folder)).toContain('#ffffff');
  expect((await build(folder, '--theme', 'ink')).reused).toBe(0);
  expect((await build(folder)).reused).toBe(2);
});

test('a link that leads elsewhere is noticed, though what is there is as large', async () => {
  const folder = workFolder({ 'texts/one.md': OUTLINE, 'texts/two.md': OUTLINE.replace('Words', 'Woods') });
  mkdirSync(join(folder, 'briefings/a'), { recursive: true });
  const link = join(folder, 'briefings/a/outline.md');
  symlinkSync('../../texts/one.md', link);
  await build(folder);
  rmSync(link);
  symlinkSync('../../texts/two.md', link);
  expect((await build(folder)).reused).toBe(0);
  expect(deck(folder)).toContain('Woods');
});

test('a build that was kept elsewhere is the same one', async () => {
  const folder = workFolder(FILES);
  await build(folder);
  const other = workFolder(FILES);
  renameSync(join(folder, 'kept'), join(other, 'kept'));
  expect((await build(other)).reused).toBe(2);
});

test('files of a kept build that somebody changed aren’t used, and it is said', async () => {
  const folder = workFolder(FILES);
  await build(folder);
  const before = deck(folder);
  for (const path of kept(folder, 'files')) writeFileSync(path, '<p>Forged</p>');
  const run = await build(folder);
  expect([run.reused, deck(folder) === before]).toEqual([0, true]);
  expect(run.stderr.match(/cache\/damaged/gu)).toHaveLength(2);
  expect((await build(folder)).reused).toBe(2);
});

test('a build that failed is kept nowhere', async () => {
  const folder = workFolder({ 'briefings/a/outline.md': OUTLINE.replace('T', 'T\ntheme: nosuch') });
  await build(folder);
  expect(existsSync(join(folder, 'kept'))).toBe(false);
});

test('one of those that were kept is built again by chance, and compared', async () => {
  const folder = workFolder(FILES);
  await build(folder);
  const run = await buildSample(folder);
  expect([run.reused, ...codesIn(run)]).toEqual([1]);
});

/** Writes other bytes into each kept build, with hashes to match, as somebody could who may write there. */
function forge(folder: string): void {
  const forged = sha256('<p>Forged</p>');
  writeFileSync(join(folder, 'kept/files', forged), '<p>Forged</p>');
  for (const path of kept(folder, 'builds')) {
    const { body } = JSON.parse(readFileSync(path, 'utf8')) as { body: string };
    const of = body.replace(/("name":"index\.html"[^}]*"fingerprint":")\w+/u, `$1${forged}`);
    writeFileSync(path, JSON.stringify({ hash: sha256(of), body: of }));
  }
}

test('other files in a shared folder are found by the sample, and what is built is written', async () => {
  const folder = workFolder({ 'briefings/a/outline.md': OUTLINE });
  await build(folder);
  const before = deck(folder);
  forge(folder);
  await build(folder);
  expect(deck(folder)).toBe('<p>Forged</p>');
  const run = await buildSample(folder);
  expect([run.code, codesIn(run), deck(folder) === before]).toEqual([2, ['cache/differs'], true]);
  expect((await build(folder)).reused).toBe(1);
});

test.each([
  ['/shared', 1, 0, 0],
  ['/shared', 1, 0.995, 1],
  ['/shared', 99, 0.005, 0],
  ['/shared', 1250, 0.4, 12],
  ['/shared', 1250, 0.6, 13],
  [undefined, 5000, 0.9, 0],
])(
  'with kept builds in %s, of %s briefings by the chance of %s so many are built again: %s',
  (named, count, chance, most) => {
    const environment = named === undefined ? {} : { LECTERN_BUILDS: named };
    expect(sampleSize(count, chance, { ...nodeHost(), environment })).toBe(most);
  },
);

test('what is only to be read is used and stays as it is', async () => {
  const folder = workFolder(FILES);
  const reader = { LECTERN_BUILDS_READ_ONLY: '1' };
  await buildWith(reader, folder);
  expect(existsSync(join(folder, 'kept'))).toBe(false);
  await build(folder);
  const long = new Date(1e12);
  const all = () => [...kept(folder, 'builds'), ...kept(folder, 'files')];
  const before = all();
  for (const path of before) utimesSync(path, long, long);
  writeFileSync(join(folder, 'briefings/b/outline.md'), `${OUTLINE}\n## New\n\n- b\n`);
  const run = await buildWith(reader, folder);
  expect([run.reused, all().map((path) => statSync(path).mtimeMs)]).toEqual([1, before.map(() => 1e12)]);
});

test('nothing is kept where that is asked for', async () => {
  const folder = workFolder(FILES);
  await build(folder, '--no-cache');
  expect(existsSync(join(folder, 'kept'))).toBe(false);
});
