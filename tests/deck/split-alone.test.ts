import { expect, test } from 'vitest';

import { splitSlide } from '../../src/deck/layouts/layouts.ts';
import { slideOf, textOf } from '../support/split-parts.ts';

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
    part.layout === 'comparison' ? part.columns.map(({ body }) => textOf(body)) : [],
  );
  expect(words).toEqual([
    ['one', 'eins'],
    ['two', 'eins'],
    ['three', 'zwei'],
  ]);
});
