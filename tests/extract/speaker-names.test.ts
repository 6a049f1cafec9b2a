import { expect, test } from 'vitest';

import speakers from '../fixtures/speakers.json' with { type: 'json' };
import { findingsOf } from './article.ts';

/** The texts whose last quotation isn't given to whom it should be; docs/extraction.md has the figures. */
const misread = (set: typeof speakers.lookedAt): readonly string[] =>
  set
    .filter(({ text, speaker }) => findingsOf(text).quotations.at(-1)?.speaker?.name !== speaker)
    .map(({ text }) => text);

test('at most seven of the 84 short articles that rules were written for have another speaker', () => {
  expect(speakers.lookedAt).toHaveLength(84);
  expect(misread(speakers.lookedAt).length).toBeLessThanOrEqual(7);
});

test('at most three of the 26 that were only counted have another speaker', () => {
  expect(speakers.countedOnly).toHaveLength(26);
  expect(misread(speakers.countedOnly).length).toBeLessThanOrEqual(3);
});
