import { expect, test } from 'vitest';

import { splitSlide } from '../../src/deck/layouts/layouts.ts';
import { deckOf } from '../support/lay-out.ts';

/** How many rows each of so many parts of a table has. */
function rowsOfParts(rows: readonly string[], columns: number, count: number): readonly number[] {
  const table = `|${' H |'.repeat(columns)}\n|${' --- |'.repeat(columns)}\n${rows.join('\n')}`;
  const slide = deckOf(`## T\n\n${table}\n`).slides.find(({ layout }) => layout === 'table');
  const parts = slide === undefined ? null : splitSlide(slide, count, 'en');
  return (parts ?? []).map((part) => (part.layout === 'table' ? part.table.rows.length : 0));
}

test('a long name in a column that has space for it makes its row no higher than the others', () => {
  const names = [
    ...Array.from({ length: 11 }, (_, at) => `Harbour ${at}`),
    'The harbours of the northern islands together',
  ];
  const rows = names.map((name) => `| ${name} |${' 7.1 |'.repeat(7)}`);
  expect(rowsOfParts(rows, 8, 2)).toEqual([6, 6]);
});

test('a row of prose weighs as many lines as its longest cell has in its column', () => {
  const prose = 'The barge lay at the quay until the tide came in at night. '.repeat(5);
  const rows = Array.from({ length: 9 }, (_, at) => `| ${at} | ${at === 0 ? prose : 'A barge'} | 7 |`);
  const [first = 0, second = 0] = rowsOfParts(rows, 3, 2);
  expect(first).toBeLessThan(second);
});

test('a table with more columns than a line has space for is split all the same', () => {
  const rows = Array.from({ length: 4 }, () => `|${' 7 |'.repeat(34)}`);
  expect(rowsOfParts(rows, 34, 2)).toEqual([2, 2]);
});
