import { expect, test } from 'vitest';

import { reports } from './support/reports.ts';

const told = (table: string): readonly string[] =>
  reports('table/overlapping-cells', `## Locks\n\nWords.\n\n<table>\n${table}\n</table>`);
const TALL = '<tr><td>a</td><td rowspan="2">b</td></tr>';

test('a wide cell that reaches into a tall one is reported with its row, where the table stands', () => {
  expect(told(`${TALL}\n<tr><td colspan="2">c</td></tr>`)).toEqual([
    '5: In row 2 of this table a cell reaches into one that comes down from a row above.',
  ]);
  expect(
    told('<tr><td>a</td><td rowspan=0>b</td></tr><tr><td>c</td></tr><tr><td colspan=3>d</td></tr>'),
  ).toHaveLength(1);
});

test('a table in a footnote is reported of as well', () => {
  const table = `<table>\n    ${TALL}<tr><td colspan="2">c</td></tr>\n    </table>`;
  expect(
    reports('table/overlapping-cells', `## Locks\n\nWords.[^1]\n\n[^1]: A note.\n\n    ${table}`),
  ).toHaveLength(1);
});

test('a cell covers a thousand columns at the most, as in browsers', () => {
  const first = '<tr><td colspan="2000">a</td><td rowspan="2">b</td></tr>';
  expect(told(`${first}<tr><td>c</td><td colspan="999">d</td></tr>`)).toEqual([]);
  expect(told(`${first}<tr><td>c</td><td colspan="1000">d</td></tr>`)).toHaveLength(1);
});

test.each([
  ['beside a tall one', `${TALL}<tr><td>c</td></tr>`],
  ['behind a tall one', '<tr><td rowspan="2">a</td><td>b</td><td>c</td></tr><tr><td colspan="2">d</td></tr>'],
  ['under its end', `${TALL}<tr><td>c</td></tr><tr><td colspan="2">d</td></tr>`],
  [
    'in the next part of the table',
    '<thead><tr><th>a</th><th rowspan="2">b</th></tr></thead><tbody><tr><td colspan="2">c</td></tr></tbody>',
  ],
  ['of no columns, which is one', `${TALL}<tr><td colspan="0">c</td></tr>`],
])('a cell %s is fine', (_, table) => {
  expect(told(table)).toEqual([]);
});

test('a table in a cell has rows of its own', () => {
  const inner = '<table><tr><td rowspan="2">x</td></tr></table>';
  expect(told(`<tr><td>${inner}</td><td>b</td></tr><tr><td colspan="2">c</td></tr>`)).toEqual([]);
  expect(
    told(`<tr><td>${inner}</td><td rowspan="2">b</td></tr><tr><td colspan="2">c</td></tr>`),
  ).toHaveLength(1);
});
