import { expect, test } from 'vitest';

import { findOccurrences } from '../../src/evidence/match/find-occurrences.ts';
import { indexOf } from './support/check.ts';

/** All rows of so many words, each “to” or “fro”. */
function rowsOf(count: number): readonly (readonly string[])[] {
  if (count === 0) return [[]];
  return rowsOf(count - 1).flatMap((row) => ['to', 'fro'].map((word) => [...row, word]));
}

test('words that begin again within themselves are found wherever they stand, overlapping too', () => {
  const patterns = [1, 2, 3, 4, 5].flatMap((count) => rowsOf(count));
  for (const text of rowsOf(7)) {
    const index = indexOf(text.join(' '));
    for (const words of patterns) {
      const starts = text.flatMap((_, at) => (words.every((word, by) => text[at + by] === word) ? [at] : []));
      expect([text, words, findOccurrences(index, words)]).toEqual([text, words, starts]);
    }
  }
});

test('a rare word leads to the place, wherever it stands among the others', () => {
  const index = indexOf(`${'to and fro '.repeat(20)}to the quay and fro`);
  expect(findOccurrences(index, ['fro', 'to', 'the', 'quay'])).toEqual([59]);
  expect(findOccurrences(index, ['quay', 'and', 'to'])).toEqual([]);
});
