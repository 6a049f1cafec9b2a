import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

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

/** What one folder in briefings/ can be instead of a briefing, and what is said of it. */
const NO_BRIEFING: readonly (readonly [what: string, make: (folder: string) => void, said: RegExp])[] = [
  [
    'a link to nowhere',
    (at) => symlinkSync(join(at, 'nowhere'), join(at, 'briefings/gone')),
    /briefings\/gone/u,
  ],
  [
    'an outline that links to nowhere',
    (at) => symlinkSync(join(at, 'nowhere'), join(at, 'briefings/d/outline.md')),
    /briefings\/d\/outline\.md is a link that leads nowhere\./u,
  ],
  [
    'a folder called outline.md',
    (at) => mkdirSync(join(at, 'briefings/d/outline.md')),
    /briefings\/d\/outline\.md is a folder/u,
  ],
  [
    'a link in a ring',
    (at) => symlinkSync('outline.md', join(at, 'briefings/d/outline.md')),
    /briefings\/d\/outline\.md/u,
  ],
  [
    'an outline that is no text',
    (at) => writeFileSync(join(at, 'briefings/d/outline.md'), new Uint8Array([0xff, 0xd8, 0, 1, 0xff])),
    /briefings\/d\/outline\.md/u,
  ],
];

describe.each(NO_BRIEFING)('with --all, %s is told', (_, make, said) => {
  const withGood = (): string => {
    const folder = workFolder({
      'briefings/a/outline.md': OUTLINE,
      'briefings/d/notes.txt': '',
      'briefings/e/outline.md': OUTLINE,
    });
    make(folder);
    return folder;
  };

  test.each([
    ['check', '--all'],
    ['build', '--all', '--no-pdf'],
    ['build', '--all', '--no-pdf', '--jobs', '2'],
    ['build', 'a', 'e', '--no-pdf'],
  ])('and the others have their turn: %s %s %s %s', async (...words) => {
    const folder = withGood();
    const run = await lectern(folder, words);
    expect([run.stderr.includes('✓ a'), run.stderr.includes('✓ e')]).toEqual([true, true]);
    if (words[0] === 'build') expect(existsSync(join(folder, 'output/e/index.html'))).toBe(true);
    if (!words.includes('--all')) return;
    expect(run.code).not.toBe(0);
    expect(errorsIn(run)).toHaveLength(1);
    expect(run.stderr).toMatch(said);
  });
});

describe('one briefing', () => {
  test('is built beside briefings/ from inside it, and says what to open and what isn’t there any more', async () => {
    const folder = workFolder({ 'briefings/a/outline.md': OUTLINE });
    const inside = join(folder, 'briefings/a');
    const before = await lectern(inside, ['build', '--no-pdf']);
    expect(before.stderr).toContain('output/a/index.html in a browser');
    writeFileSync(join(folder, 'output/a/handout.pdf'), '');
    const after = await lectern(join(folder, 'briefings'), ['build', 'a', '--no-pdf']);
    expect([after.code, after.stderr]).toEqual([
      0,
      expect.stringContaining('removed, not being part of this build: handout.pdf'),
    ]);
    expect(existsSync(join(inside, 'output'))).toBe(false);
    expect(existsSync(join(folder, 'output/a/handout.pdf'))).toBe(false);
  });

  test('is built into the folder that is named', async () => {
    const folder = workFolder({ 'briefings/a/outline.md': OUTLINE });
    await lectern(join(folder, 'briefings/a'), ['build', '--no-pdf', '--out', 'made']);
    expect(existsSync(join(folder, 'briefings/a/made/a/index.html'))).toBe(true);
  });
});
