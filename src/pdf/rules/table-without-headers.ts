import { rowsOf, tableAttribute } from '../inspect/table-grid.ts';
import { pdfRule } from './pdf-rule.ts';

/** Cells have headings. */
export const tableWithoutHeaders = pdfRule({
  code: 'pdf/table-without-headers',
  severity: 'error',
  clause: 'ISO 14289-1 §7.5',
  problem: 'Cells of a table are under no heading',
  remedy: 'Mark the headings of columns and rows (TH) with their scope.',
  reason: 'A number in a table means something only together with its headings.',
  *find({ tags, file }) {
    for (const table of tags) {
      if (table.role !== 'Table') continue;
      const cells = rowsOf(table).flat();
      const isUnscoped = cells.some(
        ({ role, dictionary }) => role === 'TH' && tableAttribute(dictionary, 'Scope', file) === null,
      );
      const isUnnamed = cells.some(
        ({ role, dictionary }) => role === 'TD' && tableAttribute(dictionary, 'Headers', file) === null,
      );
      const hasHeads = cells.some(({ role }) => role === 'TH');
      if (cells.length > 0 && (!hasHeads || (isUnscoped && isUnnamed)))
        yield { page: table.page, what: null };
    }
  },
});
