import { rule } from './rule.ts';
import { blocksShown } from './read-slide.ts';

/** No cell of a table in raw HTML covers the place of another. */
export const cellsOverlap = rule({
  code: 'table/overlapping-cells',
  severity: 'error',
  message: ({ row }: { readonly row: number }) =>
    `In row ${row} of this table a cell reaches into one that comes down from a row above.`,
  hint: () => 'Give the wide cell a smaller colspan, or the tall one a smaller rowspan.',
  docs: 'Cells of raw HTML that cover the same place are drawn over each other, and no tag of a PDF can say which heading the second one belongs to.',
  *check(outline, overlap) {
    for (const block of blocksShown(outline)) {
      const row = block.type === 'html-block' ? rowWithOverlap(block.value) : null;
      if (row !== null) yield overlap({ row }, { file: outline.file.path, position: block.position });
    }
  },
});

/** A table, or a part of one, beyond which no cell reaches down. */
interface Grid {
  /** Rows of the whole table so far. */
  row: number;
  column: number;
  /** For each column the row before which it is taken. */
  taken: number[];
}

const TAGS = /<(\/?)(table|thead|tbody|tfoot|tr|td|th)\b([^<>]*)>/giu;

/** The first row, counted from 1, in which cells overlap. */
function rowWithOverlap(html: string): number | null {
  const grids: Grid[] = [];
  for (const [, end, name = '', attributes = ''] of html.matchAll(TAGS)) {
    const tag = `${end ?? ''}${name.toLowerCase()}`;
    if (tag === 'table') grids.push({ row: 0, column: 0, taken: [] });
    else if (tag === '/table') grids.pop();
    const grid = grids.at(-1);
    if (grid !== undefined && isCellOver(grid, tag, attributes)) return grid.row;
  }
  return null;
}

function isCellOver(grid: Grid, tag: string, attributes: string): boolean {
  switch (tag) {
    case 'thead':
    case 'tbody':
    case 'tfoot':
      grid.taken = [];
      return false;
    case 'tr':
      grid.row += 1;
      grid.column = 0;
      return false;
    case 'td':
    case 'th':
      return overlaps(grid, attributes);
    default:
      return false;
  }
}

/** Puts a cell into the next free place of a row, as browsers do; says whether it reaches into another. */
function overlaps(grid: Grid, attributes: string): boolean {
  const { taken, row } = grid;
  while (row < (taken[grid.column] ?? 0)) grid.column += 1;
  const end = grid.column + (spanOf('colspan', attributes, MOST_COLUMNS) || 1);
  const down = row + (spanOf('rowspan', attributes, Infinity) || Infinity);
  for (; grid.column < end; grid.column += 1) {
    if (row < (taken[grid.column] ?? 0)) return true;
    taken[grid.column] = down;
  }
  return false;
}

/** What HTML allows. */
const MOST_COLUMNS = 1000;

function spanOf(name: string, attributes: string, most: number): number {
  const [, number] = new RegExp(`\\b${name}\\s*=\\s*["']?\\s*(\\d+)`, 'iu').exec(attributes) ?? [];
  return Math.min(most, number === undefined ? 1 : Number(number));
}
