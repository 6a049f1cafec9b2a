import { expect, test } from 'vitest';

import { pdfDate } from '../../src/pdf/file/text-string.ts';

test.each([
  ['2014', 'D:2014'],
  ['2014-11', 'D:201411'],
  ['2014-11-24', 'D:20141124'],
  ['2014-11-24T08:09', 'D:201411240809'],
  ['2014-11-24T08:09:10Z', "D:20141124080910+00'00'"],
  ['2014-11-24T08:09:10.123+08:00', "D:20141124080910+08'00'"],
  ['2014-11-24T08:09-0330', "D:201411240809-03'30'"],
])('the date %s keeps its precision', (date, expected) => {
  expect(pdfDate(date)).toBe(expected);
});

test('seconds since 1970 are a time in UTC', () => {
  expect(pdfDate(1_416_787_200)).toBe("D:20141124000000+00'00'");
});

test.each(['24 November 2014', '2014-13', '2014-04-31', '2014-1-1', '2014-11-24Z', '2014-11-24T25:00', ''])(
  '“%s” is no date',
  (date) => {
    expect(pdfDate(date)).toBeNull();
  },
);

test.each([-1, 1.5, Number.NaN, 1e15])('%d seconds are no date', (seconds) => {
  expect(pdfDate(seconds)).toBeNull();
});
