import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { resolve } from 'node:path';

import { expect, test } from 'vitest';

import { reportFault } from '../../src/cli/main.ts';
import { OUTLINE, workFolder } from '../support/run-lectern.ts';

test.skipIf(!existsSync('/dev/full'))(
  'a disk that is full when a product is printed is said in a sentence',
  () => {
    const folder = workFolder({ 'outline.md': OUTLINE, 'article.txt': 'The harbour closes.\n' });
    for (const words of [
      ['build', '--emit', 'html'],
      ['read', 'article.txt'],
    ]) {
      const full = openSync('/dev/full', 'w');
      const { status, stderr } = spawnSync(process.execPath, [resolve('dist/cli.js'), ...words], {
        cwd: folder,
        stdio: ['ignore', full, 'pipe'],
        encoding: 'utf8',
      });
      closeSync(full);
      expect([status, stderr]).toEqual([2, 'error: The disk is full; stdout was not written.\n']);
    }
  },
);

test('a fault of the tool’s own is said to be one, without the text of the program', () => {
  const report = reportFault(new Error('Something is odd.'));
  expect(report).toMatch(/^error: This is a fault of Lectern[^]*Error: Something is odd\.\n\s+at /u);
});
