import { expect, test } from 'vitest';
import { countParts, matchesOf } from '../../src/extract/words/word-set.ts';
import { tokenise } from '../../src/extract/text/tokens.ts';

const wordsOf = (text: string): readonly string[] =>
  tokenise(text, { start: 0, end: text.length }, [], new Map()).map((token) => token.text);

test('words end at spaces and marks, and go on behind hyphens, apostrophes, points and in other letters', () => {
  expect(wordsOf('The vice-premier’s café (in Łódź), said Dr. Lee\nof the U.S. team: “No!”')).toEqual([
    'The',
    'vice-premier’s',
    'café',
    '(',
    'in',
    'Łódź',
    ')',
    ',',
    'said',
    'Dr.',
    'Lee',
    'of',
    'the',
    'U.S.',
    'team',
    ':',
    '“',
    'No',
    '!',
    '”',
  ]);
});

test('a word that stands twice is the same at two places', () => {
  const tokens = tokenise('Will will. Will', { start: 0, end: 15 }, [], new Map());
  expect(tokens.map(({ text, lower, start, end }) => [text, lower, start, end])).toEqual([
    ['Will', 'will', 0, 4],
    ['will', 'will', 5, 9],
    ['.', '.', 9, 10],
    ['Will', 'will', 11, 15],
  ]);
});

test.each(['', 'one', ' two  parts ', 'no\u00a0break\nline\u3000中文', '“marks”\u2003and —'])(
  'the parts of %j are counted as they are split',
  (text) => {
    expect(countParts(text)).toBe(text.split(/\s+/u).length);
  },
);

test('matches are found anew at each call', () => {
  const digits = /\d+/gu;
  const found = (text: string): readonly string[] => matchesOf(digits, text).map(([match]) => match);
  expect([found('7 of 12'), found('no'), found('3')]).toEqual([['7', '12'], [], ['3']]);
});
