import { expect, test } from 'vitest';
import { lexiconOf } from '../../src/speech/words/lexicon.ts';
import { tokeniseParagraph } from '../../src/speech/text/tokens.ts';

const wordsOf = (text: string): readonly string[] =>
  tokeniseParagraph(text, { start: 0, end: text.length }, [], {
    lexicon: lexiconOf('en'),
    words: new Map(),
  }).map((token) => token.text);

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
  const tokens = tokeniseParagraph('Will will. Will', { start: 0, end: 15 }, [], {
    lexicon: lexiconOf('en'),
    words: new Map(),
  });
  expect(tokens.map(({ text, lower, start, end }) => [text, lower, start, end])).toEqual([
    ['Will', 'will', 0, 4],
    ['will', 'will', 5, 9],
    ['.', '.', 9, 10],
    ['Will', 'will', 11, 15],
  ]);
});
