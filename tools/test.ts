import { spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Debian packages by their programs, which some tests look at PDFs or talk to a store or a queue with; without them those are skipped. */
const PACKAGES: ReadonlyMap<string, readonly string[]> = new Map([
  ['pdftotext', ['poppler-utils']],
  ['qpdf', ['qpdf']],
  ['redis-server', ['redis-server']],
  ['moto_server', ['python3-moto', 'python3-flask', 'python3-flask-cors', 'python3-docker']],
]);

const given = new Set(process.argv.slice(2));
/** Whether a word of our own was given; the others are for Vitest. */
const isAsked = (word: string): boolean => given.delete(word);
// Tests try more of what differs little.
if (isAsked('--long')) process.env['LECTERN_TESTS'] = 'long';
const main = isAsked('--farm') ? [] : ['quick', 'slow'];
const farm = main.length === 0 || (isAsked('--farm-where-changed') && isFarmChanged()) ? ['farm'] : [];
const projects = [...main, ...farm].map((name) => `--project=${name}`);

installMissing();
// One line for the shell, because `npm` is a batch file on Windows.
run('npm run --silent build');
run(`npx vitest run ${[...projects, ...given].map(quoted).join(' ')}`);

/** Whether lectern-farm, its tests, or a file of which the library has names for it, differs from the last release; also where that isn’t known. */
function isFarmChanged(): boolean {
  const git = (...words: readonly string[]) => spawnSync('git', words, { encoding: 'utf8' });
  const { status, stdout } = git('describe', '--tags', '--abbrev=0');
  if (status !== 0) return true;
  const imported = [...readFileSync('src/index.ts', 'utf8').matchAll(/ from '\.\/([^']+)'/gu)];
  const library = ['index.ts', ...imported.map(([, path = '']) => path)].map((path) => `src/${path}`);
  const own = ['packages/lectern-farm', 'tests/farm', 'tests/support/farm.ts', 'package-lock.json'];
  return git('diff', '--quiet', stdout.trim(), '--', ...own, ...library).status !== 0;
}

/** Ends this process as the command does, unless that is fine. */
function run(command: string): void {
  const { status } = spawnSync(command, { shell: true, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

function installMissing(): void {
  const missing = [...PACKAGES].flatMap(([program, names]) => (isThere(program) ? [] : names));
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0 || !isThere('apt-get')) {
    console.error(`Not installed: ${missing.join(' ')}. The tests that need them are skipped.`);
    return;
  }
  console.error(`Installing ${missing.join(' ')} …`);
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
  for (const name of missing) {
    const { status } = spawnSync('apt-get', ['install', '-y', '-qq', name], { stdio: 'ignore' });
    if (status !== 0) console.error(`Could not install ${name}; the tests that need it are skipped.`);
  }
}

function isThere(program: string): boolean {
  const ending = process.platform === 'win32' ? '.exe' : '';
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, `${program}${ending}`), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

function quoted(word: string): string {
  return process.platform === 'win32' ? `"${word}"` : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
