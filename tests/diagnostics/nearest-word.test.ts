import { expect, test } from 'vitest';

import { nearestWord } from '../../src/diagnostics/nearest-word.ts';

test.each([
  ['clam', 'claim'],
  ['Timeline', 'timeline'],
  ['tmieline', 'timeline'],
  ['claimm', 'claim'],
  ['chian', 'chain'],
  ['hcani', null],
  ['newspaper', null],
  ['x', null],
])('%s was probably meant to be %s', (word, nearest) => {
  expect(nearestWord(word, ['claim', 'timeline', 'chain'])).toBe(nearest);
});
