import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { codesIn, errorsIn, lectern, OUTLINE, withChance, workFolder } from '../support/run-lectern.ts';

const dated = (title: string, rest = ''): string =>
  `---\ntitle: ${title}\ndate: 2024-03-02\n${rest}---\n## A\n\nWords.\n`;

/** Three briefings, of which one has an error. */
const seminar = (): string =>
  workFolder({
    'briefings/wells/outline.md': dated('Wells'),
    'briefings/locks/outline.md': dated('Locks', 'lang: de\n'),
    'briefings/bad/outline.md': dated('Bad', 'theme: nosuch\n'),
  });

const build = (folder: string, ...flags: readonly string[]) =>
  lectern(folder, ['build', '--all', '--no-pdf', '--index', ...flags], {
    LECTERN_BUILDS: join(folder, 'kept'),
    ...withChance(0),
  });

const read = (folder: string, name: string): string => readFileSync(join(folder, 'output', name), 'utf8');

test('--index writes a page of all briefings, with those that failed', async () => {
  const folder = seminar();
  const run = await build(folder);
  expect([run.code, errorsIn(run)]).toEqual([1, ['theme/unknown']]);
  expect(run.stderr).toContain('✓ index: a page of 3 briefings');
  expect(readdirSync(join(folder, 'output'))).toEqual(['index.html', 'locks', 'wells']);
  const page = read(folder, 'index.html');
  expect(page).toContain('<a href="wells/index.html">Wells</a>');
  expect(page).toMatch(/<h2 lang="en" dir="ltr">Bad<\/h2>\n<p class="note">Not built: bad<\/p>/u);
  expect(page).toMatch(/There is no theme “nosuch”[^\n]*briefings\/bad\/outline\.md:4/u);
});

test('kept builds give the same page, side by side or not', async () => {
  const folder = seminar();
  await build(folder);
  const before = read(folder, 'index.html');
  rmSync(join(folder, 'output'), { recursive: true });
  const again = await build(folder, '--jobs', '2');
  expect(again.stderr.match(/as it was built before/gu)).toHaveLength(2);
  expect(read(folder, 'index.html')).toBe(before);
});

test('what was built before a briefing had errors is linked as older', async () => {
  const folder = seminar();
  await build(folder);
  writeFileSync(join(folder, 'briefings/wells/outline.md'), '---\ntitle: [\n---\n');
  await build(folder);
  expect(read(folder, 'index.html')).toMatch(
    /<a href="wells\/index\.html">Wells<\/a><\/h2>\n<p class="note">This is an older build/u,
  );
});

test('somebody else’s index.html is left alone, and nothing is built', async () => {
  const folder = seminar();
  writeFileSync(join(folder, 'index.html'), '<p>Mine</p>');
  const run = await build(folder, '--out', '.');
  expect([run.code, errorsIn(run)]).toEqual([2, ['output/file-not-ours']]);
  expect(readFileSync(join(folder, 'index.html'), 'utf8')).toBe('<p>Mine</p>');
  expect(readdirSync(folder)).toEqual(['briefings', 'index.html']);
});

test('a deck isn’t replaced by the page of all briefings', async () => {
  const folder = seminar();
  await build(folder);
  const run = await build(folder, '--out', 'output/wells');
  expect(errorsIn(run)).toEqual(['output/file-not-ours']);
  expect(read(folder, 'wells/index.html')).toContain('reveal.js');
});

test('the page of one briefing is written in the folder of its output', async () => {
  const folder = workFolder({ 'outline.md': OUTLINE });
  const run = await lectern(folder, ['build', '.', '--no-pdf', '--index', '--out', 'out']);
  expect([run.code, codesIn(run)]).toEqual([0, []]);
  expect(readFileSync(join(folder, 'out/index.html'), 'utf8')).toContain('<h1>Briefings</h1>');
});

test('--index is wrong use with --emit, and says why', async () => {
  const flags = ['--index', '--emit', 'deck'];
  const { code, stderr } = await lectern(workFolder({ 'outline.md': OUTLINE }), ['build', '.', ...flags]);
  expect(code).toBe(2);
  expect(stderr).toContain('--emit prints one stage and writes no files, so --index has no effect');
});
