import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { beforeAll, describe, expect, test } from 'vitest';

import { describeCommand, allCommands } from '../../src/cli/completion/described-command.ts';
import { commandLine } from '../../src/cli/main.ts';
import { lectern, OUTLINE, workFolder } from '../support/run-lectern.ts';

const has = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;
const commands = allCommands(describeCommand(commandLine(async () => undefined)));

let folder: string;
beforeAll(async () => {
  folder = workFolder({
    'briefings/water-prices/outline.md': OUTLINE,
    'briefings/night-buses/outline.md': OUTLINE,
    'article.txt': 'Words.',
    'old outline.md': OUTLINE,
    'saved/page.html': '',
  });
  for (const shell of ['bash', 'zsh', 'fish']) {
    const { code, stdout } = await lectern(folder, ['completion', shell]);
    expect(code).toBe(0);
    writeFileSync(join(folder, shell === 'zsh' ? '_lectern' : `lectern.${shell}`), stdout);
  }
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
  return linesOf(execFileSync('bash', ['--norc', '-c', script], { cwd: folder, encoding: 'utf8' }));
}

function fish(line: string): readonly string[] {
  const script = `source lectern.fish; complete -C ${JSON.stringify(line)}`;
  const said = execFileSync('fish', ['--no-config', '-c', script], { cwd: folder, encoding: 'utf8' });
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
  const said = execFileSync('zsh', ['-f', '-c', script, 'zsh', line], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 30_000,
  });
  return said.replaceAll(/\u001B\[[?\d;]*[a-zA-Z]/gu, ' ').split(/[\s=,]+/u);
}

const SHELLS: readonly (readonly [name: string, complete: Complete])[] = [
  ['bash', bash],
  ['fish', fish],
  ['zsh', zsh],
];

describe.each(SHELLS)('%s', (shell, complete) => {
  const here = test.skipIf(!has(shell));

  here('completes commands, and those below them', () => {
    expect(complete('lectern ver')).toEqual(expect.arrayContaining(['verify', 'verifier']));
    expect(complete('lectern queue a')).toContain('add');
    expect(complete('lectern jo')).not.toContain('job');
  });

  here('completes the options of the command that is typed', () => {
    expect(complete('lectern build --no-')).toEqual(expect.arrayContaining(['--no-pdf', '--no-cache']));
    expect(complete('lectern check --no-')).not.toContain('--no-pdf');
    expect(complete('lectern queue add --pri')).toContain('--priority');
  });

  here('completes the values of an option', () => {
    const themes = complete('lectern build --theme p');
    expect(themes).toEqual(expect.arrayContaining(['paper', 'press']));
    expect(themes).not.toContain('ink');
    expect(complete('lectern check --format s')).toContain('sarif');
    expect(complete('lectern build --edition r')).toContain('reader');
  });

  here('completes briefings by their names, and other files', () => {
    expect(complete('lectern build wa')).toContain('water-prices');
    expect(complete('lectern build --strict n')).toContain('night-buses');
    expect(complete('lectern read ar')).toContain('article.txt');
    expect(complete('lectern read wa')).not.toContain('water-prices');
  });
});

test.skipIf(!has('bash'))(
  'bash proposes briefings alone where nothing is typed, then folders and outlines too',
  () => {
    expect([...bash('lectern build ')].sort()).toEqual(['night-buses', 'water-prices']);
    expect(bash('lectern build s')).toEqual(['saved']);
    expect(bash('lectern build o')).toEqual(['old outline.md']);
    expect(bash('lectern build a')).toEqual([]);
  },
);

test.skipIf(!has('fish'))(
  'fish proposes folders and outlines besides briefings, and no file where none is taken',
  () => {
    expect(fish('lectern build o')).toEqual(['old outline.md']);
    expect(fish('lectern build a')).not.toContain('article.txt');
    expect(fish('lectern doctor ')).toEqual([]);
  },
);

test.skipIf(!has('zsh'))('zsh completes each name of a list', () => {
  expect(zsh('lectern build --edition slides,ha')).toContain('handout');
});

test.skipIf(!has('bash'))('bash completes each name of a list', () => {
  expect(bash('lectern build --edition slides,h')).toContain('slides,handout');
  expect(bash('lectern check --format json,s')).toEqual([]);
});

test.skipIf(!has('bash'))('bash completes what follows “=”', () => {
  expect(bash('lectern check --format=j')).toEqual(['json']);
});

test.skipIf(!has('bash'))('every command and option is completed', () => {
  for (const { path, options } of commands) {
    const proposed = bash(['lectern', ...path, '--'].join(' '));
    for (const { long } of options) expect(proposed, path.join(' ')).toContain(long);
  }
});

test('the man page has every command, option and variable, and no fault of its form', () => {
  const page = readFileSync('dist/lectern.1', 'utf8').replaceAll('\\-', '-');
  for (const { path, options } of commands.filter(
    (command) => command.path.length > 0 && command.commands.length === 0,
  )) {
    const [, section] = page.split(new RegExp(`^\\.SS "lectern ${path.join(' ')}\\b.*$`, 'mu'));
    const own = section?.split(/^\.S[SH]/mu)[0] ?? '';
    for (const { long } of options) if (long !== '--help') expect(own, path.join(' ')).toContain(long);
  }
  for (const name of ['LECTERN_BROWSER', 'LECTERN_CACHE', 'NO_COLOR']) expect(page).toContain(name);
  if (!has('mandoc')) return;
  const { stdout } = spawnSync('mandoc', ['-T', 'lint', '-W', 'warning', 'dist/lectern.1'], {
    encoding: 'utf8',
  });
  expect(linesOf(stdout).filter((line) => !line.includes('missing date'))).toEqual([]);
});
