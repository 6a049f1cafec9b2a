import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

import { beforeAll, expect, test } from 'vitest';

import { workFolder } from '../support/run-lectern.ts';

/** A folder in which the package is installed as npm would: the files that it publishes, what it depends on, a link to its command. */
let folder: string;
beforeAll(() => {
  folder = workFolder();
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, '.bin'), { recursive: true });
  const packed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    encoding: 'utf8',
  });
  for (const [, path = ''] of packed.matchAll(/"path": "([^"]+)"/gu)) {
    mkdirSync(dirname(join(modules, 'lectern', path)), { recursive: true });
    cpSync(path, join(modules, 'lectern', path));
  }
  for (const name of readdirSync('node_modules').filter((entry) => !entry.startsWith('.')))
    symlinkSync(resolve('node_modules', name), join(modules, name));
  symlinkSync('../lectern/dist/cli.js', join(modules, '.bin/lectern'));
});

function run(...words: readonly string[]): string {
  return execFileSync(join(folder, 'node_modules/.bin/lectern'), words, {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

test('the command runs by its name', () => {
  expect(run('--version')).toMatch(/^\d+\.\d+\.\d+\n$/u);
});

test('it makes a folder to start in, and the deck of what stands there', () => {
  run('init', '.');
  run('build', '--all', '--no-pdf');
  const [slug = ''] = readdirSync(join(folder, 'output'));
  expect(readdirSync(join(folder, 'output', slug))).toContain('index.html');
});

test('the library is imported by its name', () => {
  const script = "import { parseOutline } from 'lectern'; console.log(typeof parseOutline);";
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(said).toBe('function\n');
});
