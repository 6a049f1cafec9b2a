import { isRegular, rowsOf } from '../inspect/table-grid.ts';
import { pdfRule } from './pdf-rule.ts';

/** Tables are rectangles. */
export const tableIrregular = pdfRule({
  code: 'pdf/table-irregular',
  severity: 'error',
  clause: 'ISO 14289-1 §7.2',
  problem: 'The rows of a table have different numbers of cells',
  remedy: 'Give each row a cell for each column, or say how many columns and rows a cell spans.',
  reason: 'In a ragged table a screen reader names the wrong column.',
  *find({ tags, file }) {
    for (const table of tags)
      if (table.role === 'Table' && !isRegular(rowsOf(table), file)) yield { page: table.page, what: null };
  },
});
