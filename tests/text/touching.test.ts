import { array, assert, integer, nat, property, tuple } from 'fast-check';
import { expect, test } from 'vitest';

import { touching } from '../../src/text/source-file.ts';

const span = tuple(nat({ max: 60 }), integer({ min: 1, max: 40 })).map(([start, length]) => ({
  start,
  end: start + length,
}));

test('spans that touch a range are found among others, inside of each other too, in their order', () => {
  assert(
    property(array(span), span, (spans, range) => {
      const beside = spans.filter(({ start, end }) => start < range.end && range.start < end);
      expect(touching(spans, range)).toEqual(beside);
    }),
  );
});

test('what is beside a range isn’t looked at', () => {
  let looked = 0;
  const counted = Array.from({ length: 10_000 }, (_, at) => ({ start: at * 10, end: at * 10 + 5 }));
  const watched = new Proxy(counted, {
    get: (spans, name) => {
      if (/^\d+$/u.test(String(name))) looked += 1;
      return Reflect.get(spans, name);
    },
  });
  touching(watched, { start: 0, end: 1 });
  looked = 0;
  expect(touching(watched, { start: 50_000, end: 50_100 })).toHaveLength(10);
  expect(looked).toBeLessThan(100);
});
