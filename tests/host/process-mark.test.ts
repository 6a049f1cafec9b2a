import { spawnSync } from 'node:child_process';

import { afterEach, expect, test, vi } from 'vitest';

import { isOrphaned, nextMark } from '../../src/host/scratch-folder.ts';

afterEach(() => void vi.restoreAllMocks());

/** A process that has ended; its number is given to no other so soon. */
const ENDED = spawnSync(process.execPath, ['--version']).pid;

test('marks of one process differ, and are never taken for those of a dead one', () => {
  const [first, second] = [nextMark(), nextMark()];
  expect(first).not.toBe(second);
  expect([first, second].map(isOrphaned)).toEqual([false, false]);
});

test('the mark of a process that has ended is an orphan’s, that of one that runs is not', () => {
  expect(isOrphaned(`${ENDED}.1`)).toBe(true);
  expect(isOrphaned(`${process.ppid}.1`)).toBe(false);
});

test('a process of somebody else runs, though it may not be asked', () => {
  vi.spyOn(process, 'kill').mockImplementation(() => {
    throw Object.assign(new Error('kill EPERM'), { code: 'EPERM' });
  });
  expect(isOrphaned(`${ENDED}.1`)).toBe(false);
});

test.each(['', '12', 'x.1', '12.x', '0.1', '-5.1', '12.1.1', '99999999999.1'])(
  '“%s” is no mark of ours',
  (mark) => {
    expect(isOrphaned(mark)).toBe(false);
  },
);
