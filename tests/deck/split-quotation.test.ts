import { describe, expect, test } from 'vitest';

import type { AttributedQuotation } from '../../src/deck/slide.ts';
import { plainText, plainTextOfBlocks } from '../../src/markdown/nodes/plain-text.ts';
import { partsOf } from '../support/split-parts.ts';

const quoted = (outline: string): readonly AttributedQuotation[] =>
  partsOf(outline, 2).flatMap((part) => (part.layout === 'quote' ? [part.quotation] : []));

describe('a long quotation that is split', () => {
  test('is split at a sentence, with speaker and way on each part', () => {
    const parts = quoted('## Q\n\n> One is said. Two is said.\n>\n> — Ann, mayor via Xinhua\n');
    expect(parts.map(({ content }) => plainTextOfBlocks(content))).toEqual(['One is said.', 'Two is said.']);
    expect(parts.map(({ speaker }) => plainText(speaker))).toEqual(['Ann', 'Ann']);
    expect(
      parts.map(({ intermediaries }) => intermediaries.map((intermediary) => plainText(intermediary))),
    ).toEqual([['Xinhua'], ['Xinhua']]);
    expect(parts.map(({ part }) => part)).toEqual(['first', 'last']);
  });

  test('is the same quotation on each part, so that its verdict is that of the whole', () => {
    const parts = quoted('## Q\n\n> One is said. Two is said.\n> — Ann\n');
    expect(new Set(parts.map(({ quotation }) => quotation)).size).toBe(1);
  });

  test('goes on in step with its translation', () => {
    const parts = quoted(
      '## Q\n\n> 水位低。没有人问过我们。\n>\n> The water is low. Nobody asked us.\n>\n> — Lin\n',
    );
    expect(parts.map(({ content }) => plainTextOfBlocks(content))).toEqual([
      '水位低。\nThe water is low.',
      '没有人问过我们。\nNobody asked us.',
    ]);
  });

  test('stays whole where the sentences of its translation don’t answer those of the original', () => {
    const outline =
      '## Q\n\n> 水位低。没有人问过我们。\n>\n> The water is low, and nobody asked us.\n>\n> — Lin\n';
    expect(partsOf(outline, 2)).toEqual([]);
  });

  test('goes on in step with the author’s translation', () => {
    const parts = quoted(
      '## Q\n\n> 水位低。没有人问过我们。\n> = The water is low. Nobody asked us.\n>\n> — Lin\n',
    );
    expect(
      parts.map(({ content, translation, endsWords }) => [
        plainTextOfBlocks(content),
        plainTextOfBlocks(translation),
        endsWords,
      ]),
    ).toEqual([
      ['水位低。', 'The water is low.', false],
      ['没有人问过我们。', 'Nobody asked us.', true],
    ]);
  });

  test('comes before the author’s translation where their sentences don’t answer each other', () => {
    const outline =
      '## Q\n\n> 水位低。没有人问过我们。\n> = The water is low, and nobody asked us.\n>\n> — Lin\n';
    const words = partsOf(outline, 3).map((part) => {
      if (part.layout !== 'quote') return null;
      const { content, translation, endsWords } = part.quotation;
      return [plainTextOfBlocks(content), plainTextOfBlocks(translation), endsWords];
    });
    expect(words).toEqual([
      ['水位低。', '', false],
      ['没有人问过我们。', '', true],
      ['', 'The water is low, and nobody asked us.', true],
    ]);
  });
});
