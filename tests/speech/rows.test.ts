import { expect, test } from 'vitest';

import { articleOf } from '../../bench/article-of.ts';
import { readParagraphs } from '../../src/speech/cues/read-paragraphs.ts';
import { chainRows, readChainRow } from '../../src/speech/quotations/find-chain.ts';
import { lexiconOf } from '../../src/speech/words/lexicon.ts';
import { chainsIn } from './article.ts';

test.each(chainRows().all.map((row) => [row.rule.example, row] as const))(
  'a row finds who handed the words on: %s',
  (example, row) => {
    const [paragraph] = readParagraphs(articleOf(example), lexiconOf('en'), true);
    const sentence = paragraph?.sentences[0];
    if (paragraph === undefined || sentence === undefined) throw new Error('An example is a sentence.');
    const carried = readChainRow(example, paragraph, sentence, row);
    const { speaker } = carried ?? {};
    const [who, ...carriers] = row.rule.gives;
    expect([carried?.carrier.name]).toEqual(carriers);
    if (speaker !== null && speaker !== undefined)
      expect(example.slice(speaker.start, speaker.end)).toBe(who);
    expect(chainsIn(example)).toContain(row.rule.gives.join(' < '));
  },
);
