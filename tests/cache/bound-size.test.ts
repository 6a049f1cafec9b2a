import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { boundSize, noteUse } from '../../src/host/kept-folders.ts';
import { workFolder } from '../support/run-lectern.ts';

test('what was of no use for the longest goes first', () => {
  const folder = workFolder({});
  for (const [at, name] of ['a', 'b', 'c'].entries()) {
    mkdirSync(join(folder, 'key', name), { recursive: true });
    writeFileSync(join(folder, 'key', name, '0'), 'x'.repeat(1000));
    utimesSync(join(folder, 'key', name), at + 1, at + 1);
  }
  noteUse(join(folder, 'key', 'a'));
  boundSize(folder, 2000);
  expect(readdirSync(join(folder, 'key'))).toEqual(['a', 'c']);
});

test('a folder that isn’t there has nothing to lose', () => {
  expect(() => boundSize('/nowhere/at/all', 0)).not.toThrow();
});
