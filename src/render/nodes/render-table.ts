import { widthOf } from '../../deck/text-length.ts';
import type { Alignment, Table, TableCell } from '../../markdown/nodes/block.ts';
import { plainText } from '../../markdown/nodes/plain-text.ts';
import { sum } from '../../text/collections.ts';
import type { RenderContext } from './render-context.ts';
import { MANY_COLUMNS, hyphenationInTable } from './slide-needs.ts';
import { languageOfText, renderInline } from './render-inline.ts';

/** A GFM table, its first row heading the columns; where that is empty, or figures are in it, the first column heads the rows. */
export function renderTable(table: Table, around: RenderContext): string {
  const context = { ...around, hyphenation: hyphenationInTable(around.hyphenation, table.header.length) };
  const { short, text } = columnKinds(table);
  const head = table.header.map((cell, index) =>
    renderCell(
      'th scope="col"',
      cell,
      table.alignments[index] ?? null,
      context,
      text.has(index) ? 'header-text' : null,
    ),
  );
  // A header row without words would be read as empty headings; then the first cell of each row names the others.
  const hasHead = table.header.some((cell) => 0 < cell.children.length);
  const namesRows = !hasHead || isTableOfFigures(table);
  const rows = table.rows.map((row) => {
    const cells = row.map((cell, index) => {
      const tag = namesRows && index === 0 ? 'th scope="row"' : 'td';
      return renderCell(
        tag,
        cell,
        table.alignments[index] ?? null,
        context,
        short.has(index) ? 'cell-short' : null,
      );
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  const thead = hasHead ? `<thead><tr>${head.join('')}</tr></thead>` : '';
  return `<table>${thead}<tbody>${rows.join('')}</tbody></table>`;
}

/** Whether each row has a name of its own and begins a cell with a figure, of which nobody who can’t see the row would know whose it is. */
function isTableOfFigures({ rows }: Table): boolean {
  const words = rows.map((row) => row.map(({ children }) => plainText(children).trim()));
  const names = words.map(([name = '']) => name);
  if (names.includes('') || new Set(names).size < names.length) return false;
  return words.every(([, ...others]) => others.some((cell) => /^[^\p{L}\p{N}]*\p{N}/u.test(cell)));
}

type CellTag = 'td' | 'th scope="col"' | 'th scope="row"';

function renderCell(
  tag: CellTag,
  cell: TableCell,
  alignment: Alignment,
  context: RenderContext,
  kind: 'cell-short' | 'header-text' | null,
): string {
  const classes = [
    ...(alignment === null || alignment === 'left' ? [] : [`align-${alignment}`]),
    ...(FIGURE.test(plainText(cell.children).trim()) ? ['cell-number'] : []),
    ...(kind === null ? [] : [kind]),
  ];
  const named = classes.length === 0 ? '' : ` class="${classes.join(' ')}"`;
  const { attributes, inner } = languageOfText(cell.children, context);
  const name = tag.slice(0, 2);
  return `<${tag}${named}${attributes}>${renderInline(cell.children, inner) || EMPTY_CELL}</${name}>`;
}

/** A number of several digits; broken over two lines it would read as two. */
const FIGURE = /^[^\p{L}\p{N}]{0,3}\d[\d.,’'\s]*\d[^\p{L}\p{N}]{0,3}$/u;

/**
 * What is in a cell without words. Chromium tags no cell that shows nothing, and those after it would be under
 * the wrong heads (measured with 147).
 */
const EMPTY_CELL = '&nbsp;';

/** What is known of the columns of a table before a browser sees it; by their places, from 0. */
interface ColumnKinds {
  readonly short: ReadonlySet<number>;
  readonly text: ReadonlySet<number>;
}

/**
 * Short columns have few words in each cell, which stay on one line where there is space beside all others: Chromium shares a
 * table’s width out by the longest lines, and breaks “Station 3” in two for the sake of a remark next to it. A column of text
 * among many others keeps a width, or the long heads of numbers would leave it one word a line.
 */
export function columnKinds({ header, rows }: Table): ColumnKinds {
  const columns = header.map((head, at) => columnOf(head, rows, at));
  const letters = sum(columns.map(({ least }) => least + BETWEEN));
  const placesOf = (kind: 'isShort' | 'isText'): ReadonlySet<number> =>
    new Set(columns.flatMap((column, at) => (column[kind] ? [at] : [])));
  const text = MANY_COLUMNS <= columns.length ? placesOf('isText') : NONE;
  return {
    short: letters <= LETTERS_IN_LINE ? placesOf('isShort') : NONE,
    text: text.size <= MOST_OF_TEXT ? text : NONE,
  };
}

const NONE: ReadonlySet<number> = new Set();

/** Letters that are beside each other on a slide in type of 28 px, where some are wide. */
const LETTERS_IN_LINE = 74;

/** The spacing between two columns is as wide as two letters. */
const BETWEEN = 2;

/** A cell of more letters reads as well on two lines. */
const SHORT_CELL = 18;

/** A column of text should have a line of so many letters. */
const LINE_OF_TEXT = 20;

/** A cell of so many words is a sentence. */
const SENTENCE = 6;

/** More columns of text share the width by themselves. */
const MOST_OF_TEXT = 2;

interface Column {
  readonly isShort: boolean;
  readonly isText: boolean;
  /** Letters that it is wide at the least. */
  readonly least: number;
}

/** The words of a head may be under each other. How long the mark of a source is isn’t seen in its text. */
function columnOf(head: TableCell, rows: Table['rows'], at: number): Column {
  const cells = rows.map((row) => plainText(row[at]?.children ?? []));
  const longest = Math.max(0, ...cells.map(widthOf));
  const hasMark = rows.some((row) => row[at]?.children.some(({ type }) => type === 'citation') ?? false);
  const isShort = longest <= SHORT_CELL && !hasMark;
  const isText = !isShort && cells.some((cell) => SENTENCE <= cell.split(' ').length);
  const heads = plainText(head.children).split(' ').map(widthOf);
  return { isShort, isText, least: Math.max(isShort ? longest : LINE_OF_TEXT, ...heads) };
}
