import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

import { beforeAll, describe, expect, test } from 'vitest';

import { describeCommand, allCommands, propose } from '../../src/cli/commands/completion.ts';
import { commandLine } from '../../src/cli/main.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import { lectern, OUTLINE, workFolder } from '../support/run-lectern.ts';

const has = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;
const program = describeCommand(commandLine(async () => undefined));
const commands = allCommands(program);

let folder: string;
beforeAll(async () => {
  folder = workFolder({
    'briefings/water-prices/outline.md': OUTLINE,
    'briefings/night-buses/outline.md': OUTLINE,
    'article.txt': 'Words.',
    'old outline.md': OUTLINE,
    'saved/page.html': '',
    'bin/lectern': `#!/bin/sh\nexec "${process.execPath}" "${resolve('dist/cli.js')}" "$@"\n`,
  });
  chmodSync(join(folder, 'bin/lectern'), 0o755);
  for (const shell of ['bash', 'zsh', 'fish']) {
    const { code, stdout } = await lectern(folder, ['completion', shell]);
    expect(code).toBe(0);
    writeFileSync(join(folder, shell === 'zsh' ? '_lectern' : `lectern.${shell}`), stdout);
  }
});

/** A shell in that folder, which finds the command. */
const inFolder = () => ({
  cwd: folder,
  encoding: 'utf8' as const,
  timeout: 30_000,
  env: { ...process.env, PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH'] ?? ''}` },
});

/** What a shell proposes for the last word of a line. */
type Complete = (line: string) => readonly string[];

const linesOf = (text: string): readonly string[] =>
  text
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');

function bash(line: string): readonly string[] {
  // As readline parts a line: “=” is a word of its own.
  const words = line.split(/ +|(?==)|(?<==)(?=.)/u);
  const script = `source ./lectern.bash
    COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')})
    COMP_CWORD=${words.length - 1}
    _lectern 2>/dev/null
    printf '%s\\n' "\${COMPREPLY[@]}"`;
  return linesOf(execFileSync('bash', ['--norc', '-c', script], inFolder()));
}

function fish(line: string): readonly string[] {
  const script = `source lectern.fish; complete -C ${JSON.stringify(line)}`;
  const said = execFileSync('fish', ['--no-config', '-c', script], inFolder());
  return linesOf(said).map((one) => one.split('\t')[0] ?? '');
}

/** In a terminal of its own: all words that are there after the tabulator, those of the line among them. */
function zsh(line: string): readonly string[] {
  const script = String.raw`zmodload zsh/zpty
    TERM=dumb
    zpty z zsh -f -i
    zpty -w z 'PROMPT_EOL_MARK=; fpath=($PWD $fpath); autoload -Uz compinit; compinit -u -D; bindkey "^I" complete-word; unsetopt beep list_ambiguous
      said() { zle -I; print "DO""NE" }; zle -N said; bindkey "^X" said; LISTMAX=1000; COLUMNS=200; PS1="le""c> "'
    zpty -r z before '*lec> *'
    zpty -w -n z "$1"$'\t\C-x'
    zpty -r z after '*DONE*'
    print -r -- "$after"
    zpty -d z`;
  const said = execFileSync('zsh', ['-f', '-c', script, 'zsh', line], inFolder());
  return said.replaceAll(/\u001B\[[?\d;]*[a-zA-Z]/gu, ' ').split(/[\s=,]+/u);
}

const SHELLS: readonly (readonly [name: string, complete: Complete])[] = [
  ['bash', bash],
  ['fish', fish],
  ['zsh', zsh],
];

describe.each(SHELLS)('%s', (shell, complete) => {
  const here = test.skipIf(!has(shell));

  here('completes commands and options', () => {
    expect(complete('lectern ver')).toEqual(expect.arrayContaining(['verify', 'verifier']));
    expect(complete('lectern lock --sh')).toContain('--share');
  });

  here('completes the values of an option', () => {
    const themes = complete('lectern build --theme p');
    expect(themes).toEqual(expect.arrayContaining(['paper', 'press']));
    expect(themes).not.toContain('ink');
  });

  here('completes briefings by their names, and other files', () => {
    expect(complete('lectern build wa')).toContain('water-prices');
    expect(complete('lectern read ar')).toContain('article.txt');
  });
});

test.skipIf(!has('bash'))(
  'bash completes folders and outlines, names of a list, and what follows “=”',
  () => {
    expect(bash('lectern build o')).toEqual(['old outline.md']);
    expect(bash('lectern build s')).toEqual(['saved']);
    expect(bash('lectern build --edition slides,h')).toContain('slides,handout');
    expect(bash('lectern check --format=j')).toEqual(['json']);
  },
);

test.skipIf(!has('fish'))('fish completes folders and outlines besides briefings, and no other file', () => {
  expect(fish('lectern build o')).toEqual(['old outline.md']);
  expect(fish('lectern build a')).not.toContain('article.txt');
  expect(fish('lectern check --format=j')).toContain('--format=json');
});

test.skipIf(!has('zsh'))('zsh completes each name of a list', () => {
  expect(zsh('lectern build --edition slides,ha')).toContain('handout');
});

/** The words that are proposed for the last one of a line, and the paths. */
async function proposed(line: string): Promise<readonly string[]> {
  const folders = { briefings: join(folder, 'briefings'), themes: 'templates/themes' };
  const lines = await propose(program, line.split(' '), folders, nodeHost());
  return lines.map((one) => one.split('\t')[0] ?? '');
}

test('commands are proposed where none is typed yet, without those for Lectern alone', async () => {
  const names = await proposed('');
  expect(names).toEqual(expect.arrayContaining(['build', 'lock', 'help']));
  expect(names).not.toContain('job');
});

test('every option is proposed, of the command that is typed', async () => {
  for (const { path, options } of commands) {
    const flags = await proposed([...path, '--'].join(' '));
    expect(flags.filter((flag) => flag.startsWith('--')).sort(), path.join(' ')).toEqual(
      options.map(({ long }) => long).sort(),
    );
  }
});

test('the values of an option are proposed behind it, and are no command', async () => {
  expect(await proposed('check --format ')).toContain('sarif');
  expect(await proposed('check --format=s')).toContain('--format=sarif');
  expect(await proposed('check --format = s')).toContain('sarif');
  expect(await proposed('build --edition slides,r')).toContain('slides,reader');
  expect(await proposed('check --format json,s')).not.toContain('json,sarif');
  expect(await proposed('build -t check --no-')).toContain('--no-pdf');
});

test('briefings alone are proposed where nothing is typed, then folders and outlines too', async () => {
  const names = ['night-buses', 'water-prices'];
  expect([...(await proposed('build '))].sort()).toEqual(names);
  expect(await proposed('build --strict n')).toEqual([...names, ':outlines']);
  expect(await proposed('read wa')).toEqual([':files']);
  expect(await proposed('doctor ')).toEqual([]);
});
