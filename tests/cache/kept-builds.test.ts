import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { codesIn, lectern, OUTLINE, workFolder } from '../support/run-lectern.ts';

const FILES = {
  'briefings/a/outline.md': OUTLINE,
  'briefings/b/outline.md': OUTLINE.replace('title: T', 'title: U'),
};

async function build(folder: string, ...flags: readonly string[]) {
  const run = await lectern(folder, ['build', '--all', '--no-pdf', ...flags], {
    LECTERN_BUILDS: join(folder, 'kept'),
  });
  return { ...run, reused: `${run.stdout}${run.stderr}`.match(/as it was built before/gu)?.length ?? 0 };
}

const deck = (folder: string): string => readFileSync(join(folder, 'output/a/index.html'), 'utf8');

/** The folders in which builds are kept. */
const entries = (folder: string): readonly string[] =>
  readdirSync(join(folder, 'kept')).flatMap((key) =>
    readdirSync(join(folder, 'kept', key)).map((name) => join(folder, 'kept', key, name)),
  );

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
  for (const entry of entries(folder)) writeFileSync(join(entry, '0'), '<p>Forged</p>');
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

test('what was kept is compared with a build when that is asked for', async () => {
  const folder = workFolder(FILES);
  await build(folder);
  const run = await build(folder, '--recheck', '9');
  expect([run.reused < 2, ...codesIn(run)]).toEqual([true]);
});

test('nothing is kept where that is asked for', async () => {
  const folder = workFolder(FILES);
  await build(folder, '--no-cache');
  expect(existsSync(join(folder, 'kept'))).toBe(false);
});
