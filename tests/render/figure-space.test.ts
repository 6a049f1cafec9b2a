import { expect, test } from 'vitest';

import { figureSpace } from '../../src/render/nodes/figure-space.ts';

const HEADING = 'The barges wait';
const LONG_HEADING = 'The barges wait at the lower lock until the tide has come in and gone out again';
const REMARK = 'Counted by the lock-keepers, who were asked to count again in the autumn of the same year. ';

test('a heading of two lines leaves a drawing less space, on a slide set closer, too', () => {
  const [one, two] = [figureSpace(HEADING, ''), figureSpace(LONG_HEADING, '')];
  expect(two.height).toBeLessThan(one.height);
  expect(two.closer).toBeLessThan(one.closer);
});

test('a longer remark leaves it less, but never less than a chart needs to show anything', () => {
  const heights = [0, 1, 3, 5, 40].map((times) => figureSpace(HEADING, REMARK.repeat(times)).height);
  expect(heights).toEqual(heights.toSorted((a, b) => b - a));
  expect(new Set(heights.slice(0, 4)).size).toBeGreaterThan(2);
  expect(heights.at(-1)).toBe(220);
});
