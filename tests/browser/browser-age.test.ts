import { expect, test } from 'vitest';

import { warnOfAge } from '../../src/browser/doctor.ts';

const at = (date: string): number => Date.parse(date);

test.each([
  ['HeadlessChrome/147.0.7727.0', '2026-05-20', null],
  ['HeadlessChrome/147.0.7727.0', '2026-11-30', 'April 2026'],
  ['Chrome/131.0.6778.85', '2026-01-01', 'January 2025'],
  ['Chrome/170.0.1.0', '2026-11-30', null],
  ['Chrome', '2030-01-01', null],
])('%s at %s', (version, date, since) => {
  const said = warnOfAge(version, at(date), null);
  expect(said.map(({ severity }) => severity)).toEqual(since === null ? [] : ['warning']);
  if (since !== null)
    expect(said[0]?.message).toBe(`${version} came out about ${since}, and lacks what was fixed since then.`);
});

test('an installed browser is named as the one to use instead', () => {
  const [said] = warnOfAge('HeadlessChrome/147.0.7727.0', at('2026-11-30'), '/usr/bin/google-chrome');
  expect(said?.hint).toContain('--browser "/usr/bin/google-chrome"');
});

test.each([
  ['on the day it was unpacked', '2026-12-02', 0],
  ['two months later', '2027-02-01', 0],
  ['a hundred days later', '2027-03-12', 1],
])('one that Lectern brings is counted from then: %s', (_, day, count) => {
  const unpacked = at('2026-12-02');
  expect(warnOfAge('HeadlessChrome/147.0.7727.0', at(day), null, unpacked)).toHaveLength(count);
});
