import { expect, test } from 'vitest';
import { findingsOf, saidBy } from './article.ts';

const lastName = (text: string): string | undefined => findingsOf(text).quotations.at(-1)?.speaker?.name;

test('three single marks are one single and one double, whichever way they stand', () => {
  expect(saidBy("''I would use the word 'far too old,''' said Edda Kern.")).toEqual([
    "Edda Kern: I would use the word 'far too old,'",
  ]);
  expect(saidBy("'''Far too old' is the word,'' said Edda Kern.")).toEqual([
    "Edda Kern: 'Far too old' is the word,",
  ]);
});
