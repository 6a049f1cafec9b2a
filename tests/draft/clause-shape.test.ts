import { expect, test } from 'vitest';

import { withoutDangling } from '../../src/draft/headings/clause-shape.ts';
import { headingOf } from '../../src/draft/headings/heading-of.ts';

test.each([
  ['The ferry sails every day, and', 'The ferry sails every day,'],
  ['Rents rise faster than in any of the', 'Rents rise faster'],
  ['They share the water according', 'They share the water'],
])('what only leads on to the rest goes with it: %s', (beginning, bare) => {
  expect(withoutDangling(beginning)).toBe(bare);
});

test('a heading ends before the “according to” of a longer sentence', () => {
  expect(
    headingOf(
      'We must go on sharing the water of the upper springs according to the rules that our grandparents made.',
    ),
  ).toBe('We must go on sharing the water of the upper springs');
});
