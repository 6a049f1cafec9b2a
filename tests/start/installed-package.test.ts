import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { beforeAll, expect, test } from 'vitest';

import { installedPackage } from '../support/installed-package.ts';

let folder: string;
beforeAll(() => {
  folder = installedPackage();
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

test.each([
  [
    'import',
    [
      '--input-type=module',
      '-e',
      "import { fitsInBrowser } from 'lectern'; console.log(typeof fitsInBrowser);",
    ],
  ],
  ['require', ['--no-warnings', '-e', "console.log(typeof require('lectern').fitsInBrowser);"]],
])('the library is had by its name with %s', (_, words) => {
  const said = execFileSync(process.execPath, words, { cwd: folder, encoding: 'utf8' });
  expect(said).toBe('function\n');
});
