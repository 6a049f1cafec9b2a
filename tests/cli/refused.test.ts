import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { diskRefused } from '../../src/host/host-error.ts';
import { codesIn, lectern, OUTLINE, workFolder } from '../support/run-lectern.ts';

/** A file that takes no room and may not be read: it is larger than anything that is. */
function tooLarge(folder: string, name: string): string {
  const path = join(folder, name);
  writeFileSync(path, '');
  truncateSync(path, 300_000_000);
  return path;
}

test('where the output can’t be written, a build answers programs as well', async () => {
  const folder = workFolder({ 'outline.md': OUTLINE, taken: '' });
  const run = await lectern(folder, ['build', '--no-pdf', '--format', 'json', '--out', 'taken']);
  const { briefings, diagnostics } = JSON.parse(run.stdout);
  expect([run.code, diagnostics.length, diagnostics[0].code]).toEqual([2, 1, 'disk/refused']);
  expect(briefings).toMatchObject([{ folder: null, files: [] }]);
  expect(diagnostics[0].message).toContain(join(folder, 'taken'));
});

test('a full disk and a folder of somebody else’s come with what to do', () => {
  const hintOf = (code: string): string | null =>
    diskRefused({ code, message: 'No.' }, { file: null, position: null }).hint;
  expect(hintOf('ENOSPC')).toContain('lectern doctor');
  expect(hintOf('EACCES')).toContain('a folder of your own');
  expect(hintOf('EISDIR')).toBeNull();
});

test('where nothing can be written, neither a build nor a draft does the work first', async () => {
  const folder = workFolder({ 'outline.md': OUTLINE, taken: '' });
  const built = await lectern(folder, ['build', '--no-pdf', '--out', 'taken/deep']);
  expect([built.code, codesIn(built)]).toEqual([2, ['disk/refused']]);
  expect(built.stderr).not.toContain('drawing');
  const drafted = await lectern(folder, ['draft', 'no-article.txt', '-o', 'taken/outline.md']);
  expect(drafted).toMatchObject({ code: 2, stdout: '' });
  expect(drafted.stderr).toContain(
    `A file is in the place where a folder is needed: ${join(folder, 'taken')}.`,
  );
});

test('what one briefing is refused keeps neither the others from being built nor their diagnostics from being said', async () => {
  const folder = workFolder({
    'briefings/a/outline.md': '---\ntitle: T\n---\n## A {.clam}\n\nb\n',
    'briefings/c/outline.md': OUTLINE,
  });
  const large = tooLarge(folder, 'b.md');
  const run = await lectern(folder, ['build', 'a', large, 'c', '--no-pdf']);
  expect([run.code, ...codesIn(run)]).toEqual([2, 'outline/unknown-layout', 'disk/refused']);
  expect(run.stderr).toContain('✗ b: nothing written');
  expect(run.stderr).toContain('✓ c: ');
});

test('a briefing that may not be read is told beside what a check found in the others', async () => {
  const folder = workFolder({ 'c/outline.md': OUTLINE });
  tooLarge(folder, 'b.md');
  const run = await lectern(folder, ['check', 'b.md', 'c', '--format', 'json']);
  const { briefings, diagnostics } = JSON.parse(run.stdout);
  expect([run.code, briefings.length, briefings[0].slug]).toEqual([2, 1, 'c']);
  expect(diagnostics).toMatchObject([{ code: 'disk/refused', file: 'b.md' }]);
});

test('an article that may not be read is reported in the form that was asked for', async () => {
  const folder = workFolder();
  tooLarge(folder, 'a.txt');
  for (const words of [
    ['read', 'a.txt'],
    ['quote', 'a.txt', 'words'],
    ['verify', 'a.txt'],
  ]) {
    const run = await lectern(folder, [...words, '--format', 'json']);
    expect([run.code, run.stderr]).toEqual([2, '']);
    expect(JSON.parse(run.stdout).diagnostics).toMatchObject([{ code: 'disk/refused' }]);
  }
  const spoken = await lectern(folder, ['read', 'a.txt']);
  expect([spoken.code, spoken.stdout]).toEqual([2, '']);
  expect(spoken.stderr).toMatch(/^error: \S+a\.txt has more than 256 MB[^\n]*\n$/u);
});

test('a lock that can’t be written keeps no other from being written', async () => {
  const source = 'sources: { a: { type: article, title: S, text: a.txt } }';
  const outline = `---\ntitle: T\n${source}\n---\n## A\n\n> We counted twice\n>\n> — Ann Lee [@a]\n`;
  const folder = workFolder({
    'b/outline.md': outline,
    'b/evidence.lock.json/none': '',
    'c/outline.md': outline,
    'c/a.txt': '“We counted twice,” said Ann Lee.\n',
    'b/a.txt': '“We counted twice,” said Ann Lee.\n',
  });
  const run = await lectern(folder, ['lock', 'b', 'c']);
  expect([run.code, ...codesIn(run)]).toEqual([2, 'disk/refused']);
  expect(run.stderr).toContain('✓ c/evidence.lock.json');
});
