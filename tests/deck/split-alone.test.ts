import { expect, test } from 'vitest';

import type { Slide } from '../../src/deck/slide.ts';
import { splitSlide } from '../../src/deck/split-slide.ts';
import { plainTextOfBlocks } from '../../src/markdown/nodes/plain-text.ts';
import { deckOf } from '../support/lay-out.ts';

const slideOf = (outline: string): Slide => {
  const slide = deckOf(outline).slides[1];
  if (slide === undefined) throw new Error('There is no slide.');
  return slide;
};

test('one short item stands alone only where a slide is too full and nothing else helps', () => {
  const outline = '## T {.points}\n\n- one\n- two\n- three\n';
  expect(splitSlide(slideOf(outline), 2, 'en')).toBeNull();
  expect(splitSlide(slideOf(outline), 3, 'en', true)).toHaveLength(3);
  expect(splitSlide(slideOf(`${outline}- four\n`), 2, 'en', true)).toEqual(
    splitSlide(slideOf(`${outline}- four\n`), 2, 'en'),
  );
});

test('a column of fewer items than there are parts stands on several of them beside the longer one', () => {
  const outline = '## T {.comparison}\n\n### A\n\n- one\n- two\n- three\n\n### B\n\n- eins\n- zwei\n';
  expect(splitSlide(slideOf(outline), 3, 'en')).toBeNull();
  const parts = splitSlide(slideOf(outline), 3, 'en', true) ?? [];
  const words = parts.map((part) =>
    part.layout === 'comparison'
      ? part.columns.map(({ body }) =>
          body.map((block) => (block.type === 'quotation' ? '' : plainTextOfBlocks([block]))).join(),
        )
      : [],
  );
  expect(words).toEqual([
    ['one', 'eins'],
    ['two', 'eins'],
    ['three', 'zwei'],
  ]);
});
