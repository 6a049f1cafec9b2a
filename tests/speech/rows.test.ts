import { describe, expect, test } from 'vitest';

import { articleOf } from '../../bench/article-of.ts';
import { type ReadParagraph, readParagraphs } from '../../src/speech/cues/read-paragraphs.ts';
import { chainRows, readChainRow } from '../../src/speech/quotations/find-chain.ts';
import { asideRows, citingRows, noCueRows, noReportRows, rowAt } from '../../src/speech/rows/cue-rows.ts';
import type { Rows } from '../../src/speech/rows/rows.ts';
import { lexiconOf } from '../../src/speech/words/lexicon.ts';
import { chainsIn, findingsOf } from './article.ts';

/** A row alone. */
type Row<T> = ReturnType<Rows<T>['in']>[number];
type Rule = { readonly example: string };

function examples<T extends Rule>(rows: Rows<T>): readonly (readonly [string, Row<T>])[] {
  return rows.all.map((row) => [row.rule.example, row]);
}

function paragraphOf(example: string): ReadParagraph {
  const [paragraph] = readParagraphs(articleOf(example), lexiconOf('en'), true);
  if (paragraph === undefined) throw new Error('An example is a sentence.');
  return paragraph;
}

/** Whether a row alone finds its cue in the first sentence of an example. */
function isFound<T>(example: string, row: Row<T>): boolean {
  const { tokens, sentences } = paragraphOf(example);
  const [sentence] = sentences;
  const rows = { all: [row], in: () => [row] };
  return sentence !== undefined && tokens.some((_, at) => rowAt(rows, tokens, sentence, at) !== null);
}

describe('whoever handed the words on is found by a row', () => {
  test.each(examples(chainRows()))('%s', (example, row) => {
    const paragraph = paragraphOf(example);
    const [sentence] = paragraph.sentences;
    const carried = sentence === undefined ? null : readChainRow(example, paragraph, sentence, row);
    const [who, ...intermediaries] = row.rule.gives;
    expect([carried?.intermediary.name]).toEqual(intermediaries);
    const { speaker } = carried ?? {};
    if (speaker !== null && speaker !== undefined)
      expect(example.slice(speaker.start, speaker.end)).toBe(who);
    expect(chainsIn(example)).toContain(row.rule.gives.join(' < '));
  });
});

describe('a cue of several words is found by a row', () => {
  test.each(examples(citingRows()))('%s', (example, row) => {
    expect(isFound(example, row)).toBe(true);
    expect(findingsOf(example).quotations.map(({ speaker }) => speaker?.name)).toEqual([row.rule.gives]);
  });
});

describe('a form of a cue verb that is none is found by a row', () => {
  test.each(examples(noCueRows()))('%s', (example, row) => {
    expect(isFound(example, row)).toBe(true);
    expect(findingsOf(example).quotations).toEqual([]);
  });
});

describe('a cue that reports nothing without marks is found by a row', () => {
  test.each(examples(noReportRows()))('%s', (example, row) => {
    expect(isFound(example, row)).toBe(true);
    expect(findingsOf(example).quotations).toEqual([]);
  });
});

describe('words in marks that nobody says are found by a row', () => {
  test.each(examples(asideRows()))('%s', (example, row) => {
    expect(isFound(example, row)).toBe(true);
    const { quotations, asides } = findingsOf(example);
    expect(quotations).toEqual([]);
    expect(asides.map(({ kind }) => kind)).toEqual([row.rule.kind]);
  });
});
