import type { Tokens } from 'marked';

import type { Table, TableCell } from './nodes/block.ts';
import { positionOf, sliceMapped } from './mapped-text.ts';
import type { MappedText } from './mapped-text.ts';
import type { MarkdownContext } from './markdown-context.ts';
import { parseInlines } from './parse-inlines.ts';

/** A table as GFM has it: one line a row, and the line of dashes behind the first. */
export function convertTable(token: Tokens.Table, mapped: MappedText, context: MarkdownContext): Table {
  const rows = [token.header, ...token.rows];
  const lines = mapped.lineStarts.map((start, index) => [
    start,
    mapped.lineStarts[index + 1] ?? mapped.text.length,
  ]);
  const cells = rows.map((row, index): TableCell[] => {
    const [start = 0, end = 0] = lines[index === 0 ? 0 : index + 1] ?? [];
    return convertRow(row, sliceMapped(mapped, start, end), context);
  });
  return {
    type: 'table',
    alignments: token.align,
    header: cells[0] ?? [],
    rows: cells.slice(1),
    position: positionOf(mapped, context.file),
  };
}

/** Finds each cell behind the one before; a cell with an escaped bar isn't found as such and gets the row's place. */
function convertRow(
  row: readonly Tokens.TableCell[],
  line: MappedText,
  context: MarkdownContext,
): TableCell[] {
  let from = 0;
  return row.map((cell) => {
    const start = cell.text === '' ? -1 : line.text.indexOf(cell.text, from);
    if (start !== -1) from = start + cell.text.length;
    const mapped =
      start === -1 ? { ...line, text: cell.text } : sliceMapped(line, start, start + cell.text.length);
    return {
      type: 'table-cell',
      children: parseInlines(mapped, context),
      position: positionOf(mapped, context.file),
    };
  });
}
