import { describe, expect, test } from 'vitest';

import { restricts, unhedged } from '../../src/evidence/words/hedge.ts';

const wordsOf = (text: string): readonly string[] => text.split(' ');

describe('a bracket', () => {
  test.each([
    ['will', 'may'],
    ['because', 'if'],
    ['will', 'would perhaps'],
  ])('of “%s” says outright what “%s” doesn’t', (bracketed, replaced) => {
    expect(unhedged(wordsOf(bracketed), wordsOf(replaced), false)).toBe(replaced);
  });

  test.each([
    ['will', 'would', 'it is set in its own time'],
    ['Perhaps', 'may', 'it is as unsure'],
    ['if they come', 'perhaps', 'it makes a condition of its own'],
    ['may still', 'may', 'the word is kept'],
    ['five', 'about five', 'a quotation may begin behind “about”'],
    ['left', 'have been left', 'nothing but the tense is lost'],
  ])('of “%s” for “%s” doesn’t: %s', (bracketed, replaced) => {
    expect(unhedged(wordsOf(bracketed), wordsOf(replaced), false)).toBeNull();
  });

  test('of nothing but “only” or “almost” restricts what has none', () => {
    expect(restricts(['Only'], ['the', 'town'])).toBe(true);
    expect(restricts(['only'], ['town', 'only'])).toBe(false);
    expect(restricts(['only', 'the'], ['town'])).toBe(false);
  });
});
