import { expect, test } from 'vitest';

import { runLine } from '../../src/cli/terminal/run-progress.ts';

const STATE = { total: 340, failed: 0, endedAt: [], now: 0, current: ['wells', 'locks'] };

/** Each took so many seconds. */
const ended = (count: number, seconds: number): readonly number[] =>
  Array.from({ length: count }, (_, at) => (at + 1) * seconds);

test('a run says what is done, what is left and what is being built', () => {
  expect(runLine(STATE)).toBe('0 of 340 done · 340 left · wells, locks');
  expect(runLine({ ...STATE, failed: 2, endedAt: ended(3, 0.1) })).toBe(
    '3 of 340 done, 2 not built · 337 left · wells, locks',
  );
});

test.each([
  [4, 2, 8, null],
  [5, 0.1, 0.5, null],
  [10, 2, 20, 'about 11 min'],
  [320, 2, 640, 'less than a minute'],
  [40, 60, 2400, 'about 5 h'],
])('after %d that took %d s each, the time left is worth saying or not', (count, seconds, now, said) => {
  const [, left = ''] = runLine({ ...STATE, endedAt: ended(count, seconds), now }).split(' · ');
  expect(left.split(', ')[1] ?? null).toBe(said);
});

test('the pace is that of the last ones: kept builds before them took no time', () => {
  const endedAt = [...ended(300, 0.01), ...ended(30, 6).map((time) => time + 3)];
  expect(runLine({ ...STATE, endedAt, now: 183 })).toContain('10 left, about 1 min');
});
