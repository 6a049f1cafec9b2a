import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { makeScratchFolder, ensureTemporaryRoom } from '../../src/host/scratch-folder.ts';

const advice = /Name another folder for temporary files in TE?MP(DIR)?\.$/u;

test('a folder for temporary files without room is said to be full, with what to do', () => {
  expect(() => ensureTemporaryRoom(tmpdir(), Number.MAX_SAFE_INTEGER)).toThrow(
    expect.objectContaining({
      code: 'ENOSPC',
      path: tmpdir(),
      message: expect.stringMatching(advice),
    }),
  );
});

test('one with room, and one that isn’t there, are left to whoever writes', () => {
  expect(() => ensureTemporaryRoom(tmpdir(), 1)).not.toThrow();
  expect(() => ensureTemporaryRoom(join(tmpdir(), 'nowhere-at-all'), 1)).not.toThrow();
});

// Linux tells of /proc, as of memory without a limit, that it has no room, of none at all.
test.runIf(process.platform === 'linux')('a disk that doesn’t tell its size isn’t full', () => {
  expect(() => ensureTemporaryRoom('/proc', 1)).not.toThrow();
});

test('a folder for temporary files that isn’t there is said to be missing, with what to do', () => {
  const path = join(tmpdir(), 'nowhere-at-all');
  expect(() => makeScratchFolder(path, 'test')).toThrow(/belongs in isn’t there\. Name another/u);
});
