import { assert, jsonValue, property } from 'fast-check';
import { expect, test } from 'vitest';

import { OverBudget, newBudget } from '../../src/text/budget.ts';
import { parseJson } from '../../src/text/parse-json.ts';

test('JSON is read as it is everywhere else', () => {
  assert(
    property(jsonValue(), (value) => {
      const text = JSON.stringify(value);
      expect(parseJson(text, newBudget())).toEqual(JSON.parse(text));
    }),
  );
});

test('what is in words counts for nothing', () => {
  const text = JSON.stringify({ a: '[{,"\\'.repeat(1000) });
  expect(parseJson(text, newBudget({ nodes: 1, depth: 1 }))).toEqual(JSON.parse(text));
});

test.each([
  ['lists in each other', '[', 'depth'],
  ['objects in each other', '{"a":', 'depth'],
  ['lists beside each other', '[],', 'nodes'],
  ['members', '"a":0,', 'nodes'],
  ['numbers', '0,', 'nodes'],
])('thirty megabytes of %s are refused before anything is made of them', (_, piece, what) => {
  const text = `[${piece.repeat(30_000_000 / piece.length)}`;
  let thrown: unknown = null;
  try {
    parseJson(text, newBudget({ nodes: 100_000, depth: 8 }));
  } catch (error) {
    thrown = error;
  }
  // What isn’t read to its end is no error of its syntax.
  expect(thrown).toBeInstanceOf(OverBudget);
  expect(thrown).toMatchObject({ what });
});
