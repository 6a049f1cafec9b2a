import { expect, test } from 'vitest';

import { TWO_NAMES } from '../fixtures/two-names.ts';
import { speakerIn } from '../../src/evidence/speakers/find-speaker.ts';
import { find, indexOf } from './support/check.ts';

const verdict = ({ text, words, language }: (typeof TWO_NAMES)[number], name: string): string =>
  find(text, words, name, language).speaker.verdict;

test.each(TWO_NAMES)('who stands near the words and doesn’t say them isn’t stated: $text', (sentence) => {
  for (const name of sentence.wrong) expect([name, verdict(sentence, name)]).not.toEqual([name, 'stated']);
});

test.each(TWO_NAMES)('who says the words is neither refused nor doubted: $text', (sentence) => {
  for (const name of sentence.right) {
    expect([name, verdict(sentence, name)]).not.toEqual([name, 'other']);
    expect([name, verdict(sentence, name)]).not.toEqual([name, 'unstated']);
  }
});

test.each(TWO_NAMES)('nor is it, where nobody is named to be compared: $text', ({ text, words, wrong }) => {
  const index = indexOf(text);
  const { passage } = find(text, words);
  const found = passage === null ? null : speakerIn(index, passage);
  if (found?.verdict === 'stated') expect(wrong).not.toContain(found.name);
});

test('more than half of those who say the words are stated, though somebody else is named', () => {
  const right = TWO_NAMES.flatMap((sentence) => sentence.right.map((name) => verdict(sentence, name)));
  expect(right.filter((one) => one === 'stated').length / right.length).toBeGreaterThan(0.5);
});
