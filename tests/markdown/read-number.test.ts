import { expect, test } from 'vitest';

import { readNumber } from '../../src/markdown/read-chart-table.ts';

test.each([
  ['1234.5', 1234.5],
  ['−3', -3],
  ['1,234', 1234],
  ['1 234', 1234],
  ['12 %', 12],
  ['.5', 0.5],
  ['2e3', 2000],
  ['999999999999999', 999_999_999_999_999],
  ['', null],
  ['–', null],
  ['n/a', null],
])('“%s” is %s', (text, value) => {
  expect(readNumber(text, false)).toBe(value);
});

test.each(['1,23', '12,3456', '1.2.3', '5 or so', '0x10', '1 23', '1e99'])('“%s” is no number', (text) => {
  expect(readNumber(text, false)).toBeUndefined();
});

test('a number that would lose its last digits is none', () => {
  expect(readNumber('1000000000000001', false)).toBeUndefined();
  expect(readNumber('-1000000000000001', false)).toBeUndefined();
});

test.each([
  ['1.234,5', 1234.5],
  ['1,5', 1.5],
  ['1.234', 1234],
])('“%s” with a decimal comma is %s', (text, value) => {
  expect(readNumber(text, true)).toBe(value);
});
