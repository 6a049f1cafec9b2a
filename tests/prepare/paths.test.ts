import { expect, test } from 'vitest';

import { isInside } from '../../src/prepare/read-files.ts';

test.each([
  ['/b/a.txt', true],
  ['/b/c/a.txt', true],
  ['/b/..a.txt', true],
  ['/b', false],
  ['/', false],
  ['/a.txt', false],
  ['/bc/a.txt', false],
])('%s is inside of /b: %s', (path, expected) => {
  expect(isInside(path, '/b')).toBe(expected);
});
