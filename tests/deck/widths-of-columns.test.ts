import { expect, test } from 'vitest';

import { widthsOfColumns } from '../../src/deck/paginate/paginate-rows.ts';
import type { TableCell } from '../../src/markdown/nodes/block.ts';
import { table } from '../support/deck-builder.ts';

const rowOf = (...cells: readonly string[]): readonly TableCell[] => table([cells]).header;

test('each column is as wide as its longest cell where all have space', () => {
  expect(widthsOfColumns([rowOf('a', 'tin and lead'), rowOf('iron', 'b')], 18)).toEqual([4, 12]);
});

test('else as wide as its longest word, and a longer cell gets what is left', () => {
  expect(widthsOfColumns([rowOf('iron and salt and tin', 'salt')], 15)).toEqual([9, 4]);
  expect(widthsOfColumns([rowOf('iron and salt and tin', 'salt')], 8)).toEqual([4, 4]);
});

test('a word of more than sixteen letters asks for no more, since it is split', () => {
  expect(widthsOfColumns([rowOf('x'.repeat(30))], 10)).toEqual([16]);
});
