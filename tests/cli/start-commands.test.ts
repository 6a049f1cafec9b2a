import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { expect, test } from 'vitest';

import { init } from '../../src/cli/commands/new.ts';
import { processTerminal } from '../../src/cli/terminal/terminal.ts';
import { memoryHost } from '../../src/host/memory-host.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import { lectern, workFolder } from '../support/run-lectern.ts';

const CLI = resolve('dist/cli.js');
const STARTER = ['article.txt', 'outline.md'];

/** Runs the command where the system lets it write no byte into any file. */
function withoutRoom(folder: string, words: string): string {
  const command = `ulimit -f 0; exec "${process.execPath}" "${CLI}" ${words}`;
  return spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' }).stderr;
}

test.skipIf(process.platform === 'win32')(
  'a briefing that couldn’t be written is begun whole the next time',
  async () => {
    const folder = workFolder({ '.gitignore': '' });
    for (const [words, path] of [
      ['init', 'first-briefing'],
      ['new talk', 'talk'],
    ] as const) {
      expect(withoutRoom(folder, words)).toMatch(/^error: \S+ is larger than this disk takes\.\n$/u);
      expect(existsSync(join(folder, 'briefings', path))).toBe(false);
      expect((await lectern(folder, words.split(' '))).code).toBe(0);
      expect(readdirSync(join(folder, 'briefings', path)).sort()).toEqual(STARTER);
    }
  },
);

test('a briefing is begun in an empty folder, and in no other', async () => {
  const folder = workFolder({ 'briefings/taken/notes.md': 'Mine.' });
  mkdirSync(join(folder, 'briefings/talk'));
  expect((await lectern(folder, ['new', 'talk'])).code).toBe(0);
  expect(readdirSync(join(folder, 'briefings/talk')).sort()).toEqual(STARTER);
  const refused = await lectern(folder, ['new', 'taken']);
  expect([refused.code, readdirSync(join(folder, 'briefings/taken'))]).toEqual([2, ['notes.md']]);
});

test('a folder that Windows can’t have is no name for a briefing, on any system', async () => {
  const folder = workFolder();
  const run = await lectern(folder, ['new', 'Aux.1']);
  expect([run.code, run.stderr, readdirSync(folder)]).toEqual([
    2,
    expect.stringContaining('Windows has no folder called “Aux.1”'),
    [],
  ]);
});

test('what to type next is a command that is there: with npx where that ran this one', async () => {
  const { stderr } = await lectern(workFolder(), ['init', '.'], { npm_command: 'exec' });
  expect(stderr).toContain('Next: npx lectern build first-briefing\n');
});

test('what to type next is two commands on Windows, whose shells have no sign between them', async () => {
  const said: string[] = [];
  const host = memoryHost({ platform: 'win32', beneath: nodeHost(), workingFolder: '/work' });
  await init('seminar', host, { ...processTerminal(), say: (line) => said.push(line) });
  expect(said).toEqual([
    '✓ seminar/briefings/first-briefing/outline.md',
    'Next: cd seminar, then: lectern build first-briefing',
  ]);
});

test.each([
  ['talk.md', 'such as talk'],
  ['../Night buses.HTML', 'such as night-buses'],
  ['.pdf', 'a briefing is a folder; name that.'],
])(
  'who names a file for a briefing is told the name of a folder, and what an article is for: %s',
  async (name, saying) => {
    const folder = workFolder();
    const { code, stderr } = await lectern(folder, ['new', name]);
    expect([code, readdirSync(folder), stderr]).toEqual([2, [], expect.stringContaining(saying)]);
    expect(stderr).toContain('`lectern draft <article>`');
  },
);

test('no briefings/ is made within briefings/, but in a folder that only has its name', async () => {
  const folder = workFolder({ 'a/briefings/water/outline.md': '', 'b/briefings/notes.md': '' });
  const within = await lectern(join(folder, 'a/briefings'), ['new', 'talk']);
  expect([within.code, within.stderr]).toEqual([2, expect.stringContaining('cd .. && lectern new talk')]);
  expect(readdirSync(join(folder, 'a/briefings'))).toEqual(['water']);
  expect((await lectern(join(folder, 'b/briefings'), ['new', 'talk'])).code).toBe(0);
});

test('the way into a new folder can be typed as it is said', async () => {
  const folder = workFolder();
  expect((await lectern(folder, ['init', 'my seminar'])).stderr).toContain(
    'cd "my seminar" && lectern build first-briefing',
  );
  const elsewhere = join(workFolder(), 'term');
  const { stderr } = await lectern(folder, ['init', elsewhere]);
  expect(stderr).toContain(`✓ ${elsewhere}/briefings/first-briefing/outline.md`);
  expect(stderr).toContain(`cd ${elsewhere} && lectern build`);
});

test('a briefing may be named in any script', async () => {
  const folder = workFolder();
  expect((await lectern(folder, ['new', 'हिन्दी'])).code).toBe(0);
  expect(readFileSync(join(folder, 'briefings/हिन्दी/outline.md'), 'utf8')).toContain('title: हिन्दी');
});

test.skipIf(process.platform === 'win32')('a folder that was removed meanwhile is said to be', () => {
  const folder = join(workFolder(), 'gone');
  mkdirSync(folder);
  const command = `rmdir "${folder}"; exec "${process.execPath}" "${CLI}" check`;
  const { status, stderr } = spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' });
  expect([status, stderr]).toEqual([
    2,
    'error: The folder that you are in was removed, or may no longer be read; go to another one with `cd`.\n',
  ]);
});
