import { expect, test } from 'vitest';

import { bodyLength, shortText } from '../../src/deck/text-length.ts';

const LINE = 'The lock-keepers count every barge that goes through to the sea.';
const items = (count: number, item: string): string => Array.from({ length: count }, () => item).join('\n');

test.each([
  ['two words under each other', items(2, 'tide'), 'brief'],
  ['a line of its own', LINE, 'brief'],
  ['four words under each other', items(4, 'tide'), 'short'],
  ['three lines', items(3, LINE), 'medium'],
  ['five lines', items(5, LINE), 'medium'],
  ['six lines', items(6, LINE), 'long'],
  ['seven lines', items(7, LINE), 'full'],
  ['a paragraph of seven lines', items(7, LINE).replaceAll('\n', ' '), 'medium'],
  ['three items of two lines', items(3, `${LINE} ${LINE}`), 'medium'],
  ['four items of three lines', items(4, `${LINE} ${LINE} ${LINE}`), 'full'],
])('%s are set in the largest type that they have space in', (_, text, length) => {
  expect(bodyLength(text)).toBe(length);
});

test('a Chinese character takes the space of two letters', () => {
  expect(bodyLength(items(6, '船闸的看守人数着每一艘开往大海的驳船'))).toBe('long');
  expect(bodyLength(items(6, '船闸的看守人数着每一艘开往大海的驳船'.repeat(2)))).toBe('full');
});

test('what has less of the width needs more lines', () => {
  expect(bodyLength(items(6, LINE), 0.8)).toBe('full');
});

test('what stands under something else has less of the height', () => {
  expect(bodyLength(items(5, LINE), 1, 30)).toBe('medium');
  expect(bodyLength(items(5, LINE), 1, 90)).toBe('long');
});

test.each([
  ['short enough', 12, 'short enough'],
  ['a line that is too long', 12, 'a line that …'],
  ['Donaudampfschifffahrt', 12, 'Donaudampfsc …'],
  ['A Donaudampfschifffahrt', 12, 'A Donaudampf …'],
  ['网络安全为人民', 8, '网络安全 …'],
  ['网络安全', 8, '网络安全'],
])('%s, in %i letters', (text, letters, short) => {
  expect(shortText(text, letters)).toBe(short);
});
