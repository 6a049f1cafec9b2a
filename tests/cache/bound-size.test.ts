import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { expect, test } from 'vitest';

import { boundSize, noteUse } from '../../src/host/write-once.ts';
import { workFolder } from '../support/run-lectern.ts';

test('what was of no use for the longest goes first', () => {
  const folder = workFolder({});
  for (const [at, name] of ['a', 'in/b', 'in/deep/c', 'in/deep/d'].entries()) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), 'x'.repeat(1000));
    utimesSync(join(folder, name), at + 1, at + 1);
  }
  noteUse(join(folder, 'a'));
  boundSize(folder, 2000);
  expect(new Set(readdirSync(folder, { recursive: true, encoding: 'utf8' }))).toEqual(
    new Set(['a', 'in', 'in/deep', 'in/deep/d']),
  );
});

test('a folder that isn’t there has nothing to lose', () => {
  expect(() => boundSize('/nowhere/at/all', 0)).not.toThrow();
});
