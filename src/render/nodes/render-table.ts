import type { Alignment, Table, TableCell } from '../../markdown/nodes/block.ts';
import { plainText } from '../../markdown/nodes/plain-text.ts';
import type { RenderContext } from '../render-context.ts';
import { columnKinds } from './column-kinds.ts';
import { partingInTable } from './parting.ts';
import { languageOfText } from './render-element.ts';
import { renderInline } from './render-inline.ts';

/** A GFM table, its first row heading the columns; where that is empty, or figures stand in it, the first column heads the rows. */
export function renderTable(table: Table, around: RenderContext): string {
  const context = { ...around, parting: partingInTable(around.parting, table.header.length) };
  const { short, text } = columnKinds(table);
  const head = table.header.map((cell, index) =>
    renderCell(
      'th scope="col"',
      cell,
      table.alignments[index] ?? null,
      context,
      text.has(index) ? 'head-text' : null,
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
  kind: 'cell-short' | 'head-text' | null,
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
 * What stands in a cell without words. Chromium tags no cell that shows nothing, and those behind it would stand under
 * the wrong heads (measured with 147).
 */
const EMPTY_CELL = '&nbsp;';
