import { existsSync } from 'node:fs';

import { expect, test } from 'vitest';

import { evidenceWords, isAmong } from '../../src/evidence/words/listed-words.ts';
import { deny } from '../../src/evidence/words/negation.ts';
import { LANGUAGE_TAGS } from '../../src/language/language-files.ts';
import { tokenise } from '../../src/evidence/text/tokenise.ts';
import { expectVerdict, find } from './support/check.ts';

/** An English article that quotes in Dutch. */
const ARTICLE =
  'The mayor spoke on Tuesday. “Wij willen deze oude brug niet meer sluiten,” she said in the hall.';

test('the words of all languages are asked for, whatever that of the article is', () => {
  expect(find(ARTICLE, 'Wij willen deze oude brug […] meer sluiten').verdict).toBe('altered');
  expectVerdict('edited', ARTICLE, 'Wij willen […] brug niet meer sluiten');
});

test('the Dutch list alone has “niet”: with that line less, a quotation would pass that drops it', () => {
  const those = evidenceWords().filter(({ words }) => words.negations?.includes('niet'));
  expect(those.map(({ tag }) => tag)).toEqual(['nl']);
  expectVerdict('edited', ARTICLE.replace('niet', 'toch'), 'Wij willen deze oude brug […] meer sluiten');
});

test('every language with a list is asked for', () => {
  const tags = LANGUAGE_TAGS.filter((tag) => existsSync(`languages/${tag}/evidence.yaml`));
  expect(evidenceWords().map(({ tag }) => tag)).toEqual(tags);
  for (const { tag, words } of evidenceWords()) {
    expect([tag, words.negations?.length]).not.toEqual([tag, undefined]);
    for (const word of words.negations ?? [])
      expect([tag, word, deny(tokenise(word).words)]).toEqual([tag, word, true]);
  }
});

test('words are asked for as they are compared, several as one', () => {
  expect(isAmong('doubt', 'beforeNouns', 'nounsToo')).toBe(true);
  expect(isAmong('Doubt', 'nounsToo')).toBe(false);
});
