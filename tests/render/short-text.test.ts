import { expect, test } from 'vitest';

import { shortText } from '../../src/deck/text-length.ts';

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
