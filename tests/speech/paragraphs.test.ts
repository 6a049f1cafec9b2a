import { expect, test } from 'vitest';

import { speakerOfWords } from '../../bench/speaker-of-words.ts';
import paragraphs from '../fixtures/paragraphs.json' with { type: 'json' };
import { findingsOf } from './article.ts';

/** The words that aren't given to whom they should be; docs/extraction.md has the figures. */
const misread = (
  set: typeof paragraphs.lookedAt | typeof paragraphs.features | typeof paragraphs.featuresLater,
): readonly string[] =>
  set.flatMap(({ text, said }) => {
    const { quotations } = findingsOf(text);
    return said.filter(({ words, by }) => speakerOfWords(quotations, words) !== by).map(({ words }) => words);
  });

test('of 76 utterances in paragraphs that rules were written for, at most 10 have another speaker', () => {
  expect(paragraphs.lookedAt.flatMap(({ said }) => said)).toHaveLength(76);
  expect(misread(paragraphs.lookedAt).length).toBeLessThanOrEqual(10);
});

test('of 57 utterances in short news that were written when the rules stood, at most eight have another speaker', () => {
  expect(paragraphs.later.flatMap(({ said }) => said)).toHaveLength(57);
  expect(misread(paragraphs.later).length).toBeLessThanOrEqual(8);
});

test('of 75 utterances in paragraphs that were only counted, at most 6 have another speaker', () => {
  expect(paragraphs.countedOnly.flatMap(({ said }) => said)).toHaveLength(75);
  expect(misread(paragraphs.countedOnly).length).toBeLessThanOrEqual(6);
});

test('of 132 utterances in news of many kinds that rules were repaired on, at most 11 have another speaker', () => {
  expect(paragraphs.newsLookedAt.flatMap(({ said }) => said)).toHaveLength(132);
  expect(misread(paragraphs.newsLookedAt).length).toBeLessThanOrEqual(11);
});

test('of 134 utterances in news of the same kinds that were only counted, at most 29 have another speaker', () => {
  expect(paragraphs.newsCounted.flatMap(({ said }) => said)).toHaveLength(134);
  expect(misread(paragraphs.newsCounted).length).toBeLessThanOrEqual(29);
});

test('of 86 utterances in fifteen whole articles that rules were repaired on, at most 8 have another speaker', () => {
  expect(paragraphs.kindsLookedAt.flatMap(({ said }) => said)).toHaveLength(86);
  expect(misread(paragraphs.kindsLookedAt).length).toBeLessThanOrEqual(8);
});

test('of 38 utterances in eight whole articles that were only counted, at most 6 have another speaker', () => {
  expect(paragraphs.kindsCounted.flatMap(({ said }) => said)).toHaveLength(38);
  expect(misread(paragraphs.kindsCounted).length).toBeLessThanOrEqual(6);
});

test('of 128 passages in ten features full of people without a name, at most 7 have another speaker', () => {
  expect(paragraphs.features.flatMap(({ said }) => said)).toHaveLength(128);
  expect(misread(paragraphs.features).length).toBeLessThanOrEqual(7);
});

test('of 45 passages in four such features that were written when the rules stood, at most 1 has another speaker', () => {
  expect(paragraphs.featuresLater.flatMap(({ said }) => said)).toHaveLength(45);
  expect(misread(paragraphs.featuresLater).length).toBeLessThanOrEqual(1);
});
