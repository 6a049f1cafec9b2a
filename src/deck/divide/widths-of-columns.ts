import type { TableCell } from '../../markdown/nodes/block.ts';
import { plainText } from '../../markdown/nodes/plain-text.ts';
import { widthOf } from '../width-of.ts';
import { sum } from '../../source/sum.ts';

/**
 * About how many letters wide the columns of a table are, as a browser shares its width: each as wide as its longest cell where all have
 * room; else as its longest word, and what is left goes to those whose cells are longer, by how much longer they are. Heads
 * give way, and aren’t among the rows.
 */
export function widthsOfColumns(rows: readonly (readonly TableCell[])[], line: number): readonly number[] {
  const columns: Column[] = [];
  for (const row of rows) {
    for (const [at, cell] of row.entries()) {
      const text = plainText(cell.children);
      const { least, most } = columns[at] ?? NARROWEST;
      columns[at] = { least: Math.max(least, longestWord(text)), most: Math.max(most, widthOf(text)) };
    }
  }
  const [least, most] = [
    sum(columns.map((column) => column.least)),
    sum(columns.map((column) => column.most)),
  ];
  const room = line - GAP * (columns.length - 1) - least;
  const share = most <= least ? 1 : Math.min(1, Math.max(0, room) / (most - least));
  return columns.map((column) => column.least + (column.most - column.least) * share);
}

interface Column {
  readonly least: number;
  readonly most: number;
}

const NARROWEST: Column = { least: 1, most: 1 };

/** Between two columns. */
const GAP = 2;

/** A longer word is parted. */
const LONGEST = 16;

function longestWord(text: string): number {
  let [longest, length] = [0, 0];
  for (const character of text) {
    length = character.trim() === '' ? 0 : length + 1;
    longest = Math.max(longest, length);
  }
  return Math.min(LONGEST, longest);
}
