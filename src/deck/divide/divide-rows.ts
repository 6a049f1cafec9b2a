import type { Table, TableCell } from '../../markdown/nodes/block.ts';
import { plainText } from '../../markdown/nodes/plain-text.ts';
import { divideWords, labelsIn, LEAST, roomOfNotes } from './divide-words.ts';
import type { DivideContext } from './divide-words.ts';
import { costlier, inList, mapSlices, whole } from './divisible.ts';
import type { Divisible } from './divisible.ts';
import { widthOf } from '../width-of.ts';

type Row = readonly TableCell[];

/** The rows of a table, a long one at a sentence of its longest cell; whoever draws them repeats the header. */
export function divideRows(table: Table, context: DivideContext): Divisible<Table['rows']> {
  const rows = table.rows.map((row) => costlier(divideRow(row, context), IN_ROW));
  return mapSlices(inList(rows), (run) => run.map(({ item }) => item));
}

/** Between rows is the better place. */
const IN_ROW = 0.1;
/** A row with a cell of more letters is parted, and one of so many in all its cells; one of fewer fills no slide. */
const LONG_CELL = 400;
const LONG_ROW = 800;
/** A shorter cell of a row that is parted is said again beside each part. */
const SHORT_CELL = 120;

/** Long cells are parted in step, each about as far as the longest. */
function divideRow(row: Row, context: DivideContext): Divisible<Row> {
  const widths = row.map(({ children }) => widthOf(plainText(children)));
  const longest = Math.max(0, ...widths);
  if (!isLong(widths)) {
    const notes = notesIn(row);
    // A cell is as wide as its share of the table.
    return whole(row, Math.max(LEAST, longest * row.length) + roomOfNotes(notes, context), notes);
  }
  const cells = row.map((cell) => ({ cell, words: divideWords(cell.children, context) }));
  const lead = cells[widths.indexOf(longest)]?.words ?? { leaves: [] };
  const slice = (from: number, to: number): Row =>
    cells.map(({ cell, words }, at) => {
      if ((widths[at] ?? 0) <= SHORT_CELL) return cell;
      const share = (place: number): number => Math.round((place * words.leaves.length) / lead.leaves.length);
      const [first, last] = [share(from), share(to)];
      return { ...cell, children: first < last ? words.slice(first, last) : [] };
    });
  const leaves = lead.leaves.map((leaf, at) => {
    const footnotes = notesIn(slice(at, at + 1));
    return { ...leaf, footnotes, weight: leaf.weight * row.length + roomOfNotes(footnotes, context) };
  });
  return { leaves, slice };
}

/** Cells beside each other are narrow: the more there are, the fewer letters make a row high. */
function isLong(widths: readonly number[]): boolean {
  const all = widths.reduce((sum, width) => sum + width, 0);
  const longest = Math.max(0, ...widths);
  return LONG_CELL < longest || (SHORT_CELL < longest && LONG_ROW < all);
}

function notesIn(row: Row): readonly string[] {
  return row.flatMap(({ children }) => labelsIn(children));
}
