import { expect, test } from 'vitest';

import { formatRanges, isInRanges, parsePageRanges } from '../../src/editions/page-ranges.ts';

/** The numbers up to ten that a text chooses. */
const chosen = (text: string): readonly number[] | null => {
  const ranges = parsePageRanges(text);
  return ranges === null
    ? null
    : Array.from({ length: 10 }, (_, at) => at + 1).filter((number) => isInRanges(number, ranges));
};

test.each<readonly [string, readonly number[]]>([
  ['3-7', [3, 4, 5, 6, 7]],
  ['1,3-5,8-', [1, 3, 4, 5, 8, 9, 10]],
  ['-3', [1, 2, 3]],
  ['4', [4]],
  [' 2 , 5 – 6 ', [2, 5, 6]],
  ['5-6,2', [2, 5, 6]],
])('“%s” chooses the slides with these numbers', (text, numbers) => {
  expect(chosen(text)).toEqual(numbers);
});

test.each(['', '-', '0', '0-3', '7-3', '1,,2', 'a', '1.5', '-1-2', '3-7x', '1234567'])(
  '“%s” is no list of ranges',
  (text) => {
    expect(chosen(text)).toBeNull();
  },
);

test('without ranges every slide is chosen', () => {
  expect(isInRanges(7, null)).toBe(true);
});

test('ranges are shown as people write them', () => {
  expect(formatRanges(parsePageRanges('1,3-5,8-') ?? [])).toBe('1, 3–5, 8–');
});
