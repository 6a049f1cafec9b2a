import type { Table, TableCell } from '../../markdown/nodes/block.ts';
import { plainText } from '../../markdown/nodes/plain-text.ts';
import { sum } from '../../text/collections.ts';
import { widthOf } from '../text-length.ts';
import { type PaginationContext, paginateWords, labelsIn, spaceOfNotes } from './paginate-words.ts';
import { type Divisible, costlier, inList, whole } from './divisible.ts';

type TableRowCells = readonly TableCell[];

/** The rows of a table, a long one at a sentence of its longest cell; whoever draws them repeats the header. */
export function paginateRows(table: Table, context: PaginationContext): Divisible<Table['rows']> {
  const columns = widthsOfColumns(table.rows, LINE);
  const rows = table.rows.map((row) => costlier(paginateRow(row, columns, context), IN_ROW));
  return inList(rows);
}

/** Between rows is the better place. */
const IN_ROW = 0.1;
/** A row with a cell of more letters is split, and one of so many in all its cells; one of fewer fills no slide. */
const LONG_CELL = 400;
const LONG_ROW = 800;
/** A shorter cell of a row that is split is said again beside each part. */
const SHORT_CELL = 120;

/** Letters that a line of a table has in the smallest type, and what is hardly too long for its column. */
const [LINE, NEARLY] = [100, 0.1];

/** Long cells are split in step, each about as far as the longest. */
function paginateRow(
  row: TableRowCells,
  columns: readonly number[],
  context: PaginationContext,
): Divisible<TableRowCells> {
  const widths = row.map(({ children }) => widthOf(plainText(children)));
  if (!isLong(widths)) {
    const notes = notesIn(row);
    return whole(row, weightOf(widths, columns) + spaceOfNotes(notes, context), notes);
  }
  const longest = Math.max(0, ...widths);
  const cells = row.map((cell) => ({ cell, words: paginateWords(cell.children, context) }));
  const lead = cells[widths.indexOf(longest)]?.words ?? { leaves: [] };
  const narrowness = LINE / (columns[widths.indexOf(longest)] ?? LINE);
  const slice = (from: number, to: number): TableRowCells =>
    cells.map(({ cell, words }, at) => {
      if ((widths[at] ?? 0) <= SHORT_CELL) return cell;
      const share = (place: number): number => Math.round((place * words.leaves.length) / lead.leaves.length);
      const [first, last] = [share(from), share(to)];
      return { ...cell, children: first < last ? words.slice(first, last) : [] };
    });
  const leaves = lead.leaves.map((leaf, at) => {
    const footnotes = notesIn(slice(at, at + 1));
    return { ...leaf, footnotes, weight: leaf.weight * narrowness + spaceOfNotes(footnotes, context) };
  });
  return { leaves, slice };
}

/** A row is as high as the cell that has the most letters for the width of its column; in letters of lines as long as the table is wide. */
function weightOf(widths: readonly number[], columns: readonly number[]): number {
  const lines = widths.map((width, at) => Math.ceil(width / (columns[at] ?? LINE) - NEARLY));
  return LINE * Math.max(1, ...lines);
}

/** Cells beside each other are narrow: the more there are, the fewer letters make a row high. */
function isLong(widths: readonly number[]): boolean {
  const longest = Math.max(0, ...widths);
  return LONG_CELL < longest || (SHORT_CELL < longest && LONG_ROW < sum(widths));
}

function notesIn(row: TableRowCells): readonly string[] {
  return row.flatMap(({ children }) => labelsIn(children));
}

/**
 * About how many letters wide the columns of a table are, as a browser shares its width: each as wide as its longest cell where all have
 * space; else as its longest word, and what is left goes to those whose cells are longer, by how much longer they are. Heads
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
  const space = line - GAP * (columns.length - 1) - least;
  const share = most <= least ? 1 : Math.min(1, Math.max(0, space) / (most - least));
  return columns.map((column) => column.least + (column.most - column.least) * share);
}

interface Column {
  readonly least: number;
  readonly most: number;
}

const NARROWEST: Column = { least: 1, most: 1 };

/** Between two columns. */
const GAP = 2;

/** A longer word is split. */
const LONGEST = 16;

function longestWord(text: string): number {
  let [longest, length] = [0, 0];
  for (const character of text) {
    length = character.trim() === '' ? 0 : length + 1;
    longest = Math.max(longest, length);
  }
  return Math.min(LONGEST, longest);
}
