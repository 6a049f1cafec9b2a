import { existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { codesIn, errorsIn, lectern, OUTLINE, workFolder } from '../support/run-lectern.ts';

const outlineOf = (source: string): string =>
  `---\ntitle: T\n${source}\n---\n## A\n\n> We counted twice\n>\n> — Ann Lee [@lee]\n`;

/** Two briefings: the source of one is described in its front matter or a bibliography, its text kept elsewhere; the other has none. */
const seminar = (): string =>
  workFolder({
    'briefings/a/outline.md': OUTLINE,
    'briefings/b/outline.md': outlineOf('sources: { lee: { title: S } }'),
    'briefings/c/outline.md': outlineOf('bibliography: c.bib'),
    'briefings/c/c.bib': '@article{lee, title = {S}}\n',
    'elsewhere.txt': '“We counted twice,” said Ann Lee.\n',
  });

test('a text that --source supplies goes to the briefings that have the source', async () => {
  const folder = seminar();
  const supplied = ['--all', '--source', 'lee=elsewhere.txt'];
  for (const words of [['check'], ['lock'], ['build', '--no-pdf'], ['build', '--emit', 'outline']]) {
    const run = await lectern(folder, [...words, ...supplied]);
    expect([words, run.code, ...codesIn(run)]).toEqual([words, 0]);
  }
  for (const name of ['b', 'c']) {
    expect(existsSync(join(folder, `briefings/${name}/evidence.lock.json`))).toBe(true);
    expect(existsSync(join(folder, `output/${name}/index.html`))).toBe(true);
  }
});

test('a source that no briefing has is reported once, and stops all of them', async () => {
  const folder = seminar();
  const run = await lectern(folder, [
    'build',
    '--all',
    '--no-pdf',
    '--source',
    'lee=elsewhere.txt',
    '--source',
    'leigh=elsewhere.txt',
  ]);
  expect([run.code, ...codesIn(run)]).toEqual([2, 'source/unknown-flag']);
  expect(existsSync(join(folder, 'output'))).toBe(false);
});

test('lock says which briefing has no article at hand, and that one without sources has nothing to lock', async () => {
  const folder = seminar();
  expect((await lectern(folder, ['lock', 'b', '--source', 'lee=elsewhere.txt'])).code).toBe(0);
  const { code, stderr } = await lectern(folder, ['lock', 'a', 'b']);
  expect([code, stderr]).toEqual([
    1,
    'briefings/a/outline.md names no sources, so there is nothing to lock.\n' +
      'error: briefings/b/outline.md has no saved article to lock; name it with --source lee=path.\n',
  ]);
});

test('what is wrong with a flag is reported once for all briefings', async () => {
  const run = await lectern(seminar(), ['build', 'a', 'b', '--no-pdf', '--theme', 'papr']);
  expect(codesIn(run).filter((code) => code === 'theme/unknown')).toHaveLength(1);
});

test.each(['briefings/gone', 'briefings/d/outline.md'])(
  'with --all, %s as a link that leads nowhere is told; the others are checked all the same',
  async (link) => {
    const folder = workFolder({ 'briefings/a/outline.md': OUTLINE, 'briefings/d/notes.txt': '' });
    symlinkSync(join(folder, 'nowhere'), join(folder, link));
    const checked = await lectern(folder, ['check', '--all']);
    expect([checked.code, ...errorsIn(checked)]).toEqual([2, 'briefing/lost-link']);
    expect(checked.stderr).toContain(`${link} is a link that leads nowhere.`);
    expect(checked.stderr).toContain('✓ a');
    const built = await lectern(folder, ['build', '--all', '--no-pdf']);
    expect([built.code, existsSync(join(folder, 'output'))]).toEqual([2, false]);
  },
);
