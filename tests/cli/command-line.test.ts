import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { expect, test } from 'vitest';

import { ended } from '../support/ended.ts';
import { codesIn, lectern, OUTLINE, workFolder } from '../support/run-lectern.ts';

const BROKEN = '---\ntitle: T\n---\n## A {.clam}\n\nb\n';

test.each([
  [['bild'], 'Did you mean build?'],
  [['build', '--thme', 'ink'], 'Did you mean --theme?'],
  [['build', '--emit', 'nonsense'], 'Allowed choices are outline, deck, html'],
  [['present', '--port', 'x'], 'A port is a number'],
  [['new'], "missing required argument 'slug'"],
  [['check', '--source', 'a=x', '--source', 'a=y'], 'A path for a was given before.'],
  [['verify', 'd', '--source', 'x', '--source', 'y'], 'Give each its id'],
  [['build', '--no-pdf', '--out', ''], 'an empty word follows “--out”'],
  [['build', '--no-pdf', '--out='], 'an empty word follows “--out”'],
  [['draft', ''], 'an empty word follows “draft”'],
])('wrong use is said on stderr and ends with 2: %j', async (words, saying) => {
  const run = await lectern(workFolder(), words);
  expect([run.code, run.stdout]).toEqual([2, '']);
  expect(run.stderr).toContain(saying);
});

test('--help and --version go to stdout and end with 0', async () => {
  const [help, version] = await Promise.all([
    lectern(workFolder(), ['--help']),
    lectern(workFolder(), ['--version']),
  ]);
  expect([help.code, help.stderr, version.code]).toEqual([0, '', 0]);
  expect(help.stdout).toContain('Examples:');
  expect(version.stdout).toBe(`${JSON.parse(readFileSync('package.json', 'utf8')).version}\n`);
});

test('no line of help is wider than a terminal of 80 columns', async () => {
  const commands =
    'init new draft check build present rehearse read quote lock verify verifier unpack sources desk mcp doctor'.split(
      ' ',
    );
  const calls = [['--help'], ...commands.map((command) => [command, '--help'])];
  const folder = workFolder();
  const runs = await Promise.all(calls.map((words) => lectern(folder, words)));
  const lines = runs.flatMap(({ stdout }) => stdout.split('\n'));
  expect(lines.filter((line) => line.length > 80)).toEqual([]);
  expect(lines.length).toBeGreaterThan(calls.length * 5);
});

test('--help lists every command once, in the order in which a newcomer meets them', async () => {
  const { stdout } = await lectern(workFolder(), ['--help']);
  const names = [...stdout.matchAll(/^ {2}([a-z]+) (?:\[|<| )/gmu)].map((match) => match[1]);
  expect(names.join(' ')).toBe(
    'init new draft check build present rehearse read quote lock verify verifier unpack sources desk mcp doctor help',
  );
});

test.each([
  [['build', '--paper', 'a6'], 'lectern build --help'],
  [['check', '--strickt'], 'lectern check --help'],
  [['read'], 'lectern read --help'],
  [['bild'], 'lectern --help'],
])('a wrong call names the help that repairs it: %j', async (words, help) => {
  const { stderr } = await lectern(workFolder(), words);
  expect(stderr).toContain(`(${help} `);
});

test('a build writes the deck and its report, and nothing to stdout', async () => {
  const folder = workFolder({ 'briefings/water/outline.md': OUTLINE });
  const run = await lectern(folder, ['build', '--no-pdf']);
  expect([run.code, run.stdout]).toEqual([0, '']);
  expect(readdirSync(join(folder, 'output/water'))).toEqual(['index.html', 'report.json']);
});

test('the same outline gives the same bytes', async () => {
  const [one, two] = await Promise.all(
    [0, 1].map(() => lectern(workFolder({ 'talk.md': OUTLINE }), ['build', 'talk.md', '--emit', 'html'])),
  );
  expect(one?.stdout).toBe(two?.stdout);
  expect(one?.stdout).toMatch(/^<!doctype html>/u);
});

test('--emit prints the stage and writes nothing', async () => {
  const folder = workFolder({ 'talk.md': OUTLINE });
  const [outline, deck] = await Promise.all([
    lectern(folder, ['build', 'talk.md', '--emit', 'outline']),
    lectern(folder, ['build', 'talk.md', '--emit', 'deck']),
  ]);
  expect(JSON.parse(outline.stdout).frontMatter.title).toBe('Title');
  expect(JSON.parse(deck.stdout).slides).toHaveLength(2);
  expect(readdirSync(folder)).toEqual(['talk.md']);
});

test('--emit prints nothing of an outline with errors, and ends with 1', async () => {
  const run = await lectern(workFolder({ 'talk.md': BROKEN }), ['build', 'talk.md', '--emit', 'html']);
  expect([run.code, run.stdout, ...codesIn(run)]).toEqual([1, '', 'outline/unknown-layout']);
});

test('--format json prints the diagnostics to stdout and ends with 1', async () => {
  const run = await lectern(workFolder({ 'talk.md': BROKEN }), [
    'build',
    'talk.md',
    '--no-pdf',
    '--format',
    'json',
  ]);
  const { briefings, diagnostics } = JSON.parse(run.stdout);
  expect([run.code, briefings[0].folder]).toEqual([1, null]);
  expect(diagnostics[0]).toMatchObject({
    code: 'outline/unknown-layout',
    severity: 'error',
    file: 'talk.md',
    position: { start: { line: 4, column: 4 } },
  });
});

test('a closed pipe ends the command quietly, and not as if all were done', async () => {
  const folder = workFolder({ 'talk.md': OUTLINE });
  const child = spawn(process.execPath, [resolve('dist/cli.js'), 'build', 'talk.md', '--emit', 'html'], {
    cwd: folder,
  });
  child.stdout.once('data', () => child.stdout.destroy());
  expect(await ended(child)).toMatchObject({ code: 141, stderr: '' });
});

test('a closed stderr changes nothing of the exit code', async () => {
  const child = spawn(process.execPath, [resolve('dist/cli.js'), 'build', 'nothing'], { cwd: workFolder() });
  child.stderr.destroy();
  expect((await ended(child)).code).toBe(2);
});

test('what goes to a file or pipe has no colours', async () => {
  for (const environment of [{}, { NO_COLOR: '1' }]) {
    const run = await lectern(
      workFolder({ 'talk.md': BROKEN }),
      ['build', 'talk.md', '--no-pdf'],
      environment,
    );
    expect(run.stderr).not.toContain('\u001B');
  }
});

test('init makes a briefing that builds, and never writes over one', async () => {
  const folder = workFolder();
  expect((await lectern(folder, ['init', 'seminar'])).code).toBe(0);
  const seminar = join(folder, 'seminar');
  const built = await lectern(seminar, ['build', '--no-pdf', '--strict']);
  expect([built.code, codesIn(built)]).toEqual([0, []]);
  expect(readFileSync(join(seminar, '.gitignore'), 'utf8')).toBe('output/\nnode_modules/\n');
  const outline = join(seminar, 'briefings/first-briefing/outline.md');
  writeFileSync(outline, OUTLINE);
  const again = await lectern(folder, ['init', 'seminar']);
  expect([again.code, readFileSync(outline, 'utf8')]).toEqual([2, OUTLINE]);
  expect(again.stderr).toContain('nothing was changed');
});

test('init keeps a .gitignore that is there', async () => {
  const folder = workFolder({ '.gitignore': 'mine\n' });
  expect((await lectern(folder, ['init'])).code).toBe(0);
  expect(readFileSync(join(folder, '.gitignore'), 'utf8')).toBe('mine\n');
});

test('new begins a briefing, and never writes over one', async () => {
  const folder = workFolder();
  expect((await lectern(folder, ['new', 'water-prices'])).code).toBe(0);
  const outline = join(folder, 'briefings/water-prices/outline.md');
  expect(readFileSync(outline, 'utf8')).toContain('title: Water prices');
  writeFileSync(outline, OUTLINE);
  expect((await lectern(folder, ['new', 'water-prices'])).code).toBe(2);
  expect(readFileSync(outline, 'utf8')).toBe(OUTLINE);
});

test.each(['../outside', 'a/b', '..', ''])('new refuses “%s” as a name', async (name) => {
  const folder = workFolder();
  const run = await lectern(folder, ['new', name]);
  expect([run.code, existsSync(join(folder, 'briefings'))]).toEqual([2, false]);
});

test('a mistake in an edition’s own template is shown at its line', async () => {
  const folder = workFolder({
    'talk.md': OUTLINE,
    'templates/editions/notes.hbs': '<p>one</p>\n<p>{{nothing}}</p>\n',
  });
  const run = await lectern(folder, ['build', 'talk.md', '--edition', 'notes']);
  expect(run.code).toBe(1);
  expect(run.stderr).toMatch(/--> templates\/editions\/notes\.hbs:2:\d+\n2 \| <p>\{\{nothing\}\}<\/p>/u);
});

test.each([
  [['export', 'talk.md'], 'build'],
  [['serve'], 'present'],
  [['help', 'preview'], 'present'],
  [['lint', '--help'], 'check'],
  [['practice'], 'rehearse'],
])('a command of another maker of slides is answered with ours: %j', async (words, ours) => {
  const run = await lectern(workFolder(), words);
  expect([run.code, run.stdout]).toEqual([2, '']);
  expect(run.stderr).toContain(`(With lectern it is: lectern ${ours})`);
});

test.each([['help', 'buld'], ['buld', '--help'], ['buld']])(
  'a wrong command is said to be one: %s %s',
  async (...words) => {
    const run = await lectern(workFolder(), words);
    expect([run.code, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toContain("unknown command 'buld'\n(Did you mean build?)");
  },
);
