import { expect, test } from 'vitest';

import { cellsOfYaml } from '../../src/markdown/parse-chart.ts';

const placeOf = () => ({ start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } });
const textsOf = (value: unknown) =>
  cellsOfYaml(value, placeOf)?.map((row) => row.map(({ text }) => text)) ?? null;

test('rows, maps of equal keys and names with figures are the same table', () => {
  const rows = [
    ['', 'Value'],
    ['A', '1'],
    ['B', ''],
  ];
  expect(
    textsOf([
      ['', 'Value'],
      ['A', 1],
      ['B', null],
    ]),
  ).toEqual(rows);
  expect(textsOf([{ '': 'A', Value: 1 }, { '': 'B' }])).toEqual(rows);
  expect(textsOf({ A: 1, B: null })).toEqual(rows);
});

test.each([
  ['a figure', 5],
  ['a word', 'A'],
  ['nothing', null],
  ['a map in a map', { A: { B: 1 } }],
  ['a list in a row', [['A', [1]]]],
  ['rows among maps', [{ A: 1 }, ['B', 2]]],
  ['a map with a key of its own', [{ A: 1 }, { A: 1, B: 2 }]],
  ['a list of figures', [1, 2]],
  ['a map in a list of maps', [{ A: { B: 1 } }]],
])('%s is no table', (_case, value) => {
  expect(textsOf(value)).toBeNull();
});
