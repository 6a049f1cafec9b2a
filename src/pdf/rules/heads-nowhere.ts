import { textIn } from '../file/entry-values.ts';
import { rowsOf, tableAttribute } from '../inspect/table-grid.ts';
import { readTextString } from '../file/text-string.ts';
import { pdfRule } from './pdf-rule.ts';

/** Cells point at headings that are there. */
export const headsNowhere = pdfRule({
  code: 'pdf/heads-nowhere',
  severity: 'error',
  clause: 'ISO 14289-1 §7.5',
  problem: 'A cell names headings that its table doesn’t have',
  remedy: 'Give each heading (TH) an ID, and name only those under Headers.',
  reason: 'A screen reader that follows a name to nothing reads the cell without its heading.',
  *find({ tags, file }) {
    for (const table of tags) {
      if (table.role !== 'Table') continue;
      const cells = rowsOf(table).flat();
      const known = new Set(cells.map(({ dictionary }) => textIn(dictionary, 'ID', file)));
      for (const { dictionary, page } of cells) {
        const heads = tableAttribute(dictionary, 'Headers', file);
        const named = heads?.kind === 'array' ? heads.items.map(file.resolve) : [];
        const isLost = named.some(
          (head) => head?.kind !== 'string' || !known.has(readTextString(head.bytes)),
        );
        if (isLost) yield { page, what: null };
      }
    }
  },
});
