import { plainText } from '../markdown/nodes/plain-text.ts';
import type { Table } from '../markdown/nodes/block.ts';
import { rule } from './rule.ts';
import { blocksShown } from './read-slide.ts';

/** Every column of a table has a heading, except above the names of its rows. */
export const tableWithoutHeader = rule({
  code: 'table/no-header',
  severity: 'warning',
  message: ({ column }: { readonly column: number }) => `Column ${column} of this table has no heading.`,
  hint: () => 'Name in the first row what each column holds.',
  docs: 'A screen reader reads the heading of the column with each cell (WCAG 2.2, 1.3.1). The corner above a column of names may stay empty, and so may the whole first row of a table with two columns, each row of which reads “name: value”.',
  *check(outline, withoutHeader) {
    const { file } = outline;
    for (const block of blocksShown(outline)) {
      if (block.type !== 'table' || isListOfValues(block)) continue;
      const index = block.header.findIndex((cell, column) => column > 0 && plainText(cell.children) === '');
      if (index !== -1)
        yield withoutHeader({ column: index + 1 }, { file: file.path, position: block.position });
    }
  },
});

function isListOfValues({ header }: Table): boolean {
  return header.length === 2 && header.every((cell) => plainText(cell.children) === '');
}
