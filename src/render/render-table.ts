import type { Alignment, Table, TableCell } from '../markdown/block.ts';
import type { RenderContext } from './render-context.ts';
import { languageOfText } from './render-element.ts';
import { renderInline } from './render-inline.ts';

/** A GFM table, its first row heading the columns. */
export function renderTable(table: Table, context: RenderContext): string {
  const head = table.header.map((cell, index) =>
    renderCell('th', cell, table.alignments[index] ?? null, context),
  );
  const rows = table.rows.map((row) => {
    const cells = row.map((cell, index) => renderCell('td', cell, table.alignments[index] ?? null, context));
    return `<tr>${cells.join('')}</tr>`;
  });
  // A header row without words would be read as empty headings.
  const hasHead = table.header.some((cell) => 0 < cell.children.length);
  const thead = hasHead ? `<thead><tr>${head.join('')}</tr></thead>` : '';
  return `<table>${thead}<tbody>${rows.join('')}</tbody></table>`;
}

function renderCell(tag: 'th' | 'td', cell: TableCell, alignment: Alignment, context: RenderContext): string {
  const scope = tag === 'th' ? ' scope="col"' : '';
  const align = alignment === null || alignment === 'left' ? '' : ` class="align-${alignment}"`;
  const { attributes, inner } = languageOfText(cell.children, context);
  return `<${tag}${scope}${align}${attributes}>${renderInline(cell.children, inner)}</${tag}>`;
}
