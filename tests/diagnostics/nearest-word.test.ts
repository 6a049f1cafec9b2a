import { expect, test } from 'vitest';

import { nearestWord, onlyWordNear } from '../../src/diagnostics/write-instead.ts';

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

test('5 was not meant to be 2, though a5 may have been meant to be a4', () => {
  expect([nearestWord('5', ['2', '3']), nearestWord('a5', ['a4'])]).toEqual([null, 'a4']);
});

test('a word that is as near to two others can’t have been meant to be one of them for certain', () => {
  expect([onlyWordNear('lee', ['leo', 'lei']), nearestWord('lee', ['leo', 'lei'])]).toEqual([null, 'leo']);
  expect([onlyWordNear('lee', ['leo', 'holt', 'leo']), onlyWordNear('clam', ['claim', 'chain'])]).toEqual([
    'leo',
    'claim',
  ]);
});
