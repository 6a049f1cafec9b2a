import type { Table } from '../../../markdown/nodes/block.ts';
import type { DeckBlock } from '../../deck-block.ts';
import { paginateAround } from '../../paginate/paginate-around.ts';
import { paginateRows } from '../../paginate/paginate-rows.ts';
import type { SlideFrame } from '../../slide.ts';
import { partAt, standOut } from '../body-shape.ts';
import { bySlices, type LayoutModule, type Unviewed, USUAL } from '../layout-module.ts';

export interface TableSlide extends SlideFrame {
  readonly layout: 'table';
  readonly introduction: readonly DeckBlock[];
  readonly table: Table;
  readonly body: readonly DeckBlock[];
}

/** A table between what introduces it and what follows. */
export const table: Unviewed<LayoutModule<TableSlide>> = {
  ...USUAL,
  suits: (body) => standOut(body, 'table'),
  compose: (frame, blocks) => {
    const parts = partAt(blocks, 'table');
    if (parts === null) return 'a table';
    const { introduction, found, body } = parts;
    return { ...frame, layout: 'table', introduction, table: found, body };
  },
  contents: ({ introduction, table, body }) => [
    { kind: 'blocks', blocks: introduction },
    { kind: 'blocks', blocks: [table] },
    { kind: 'blocks', blocks: body },
  ],
  split: bySlices((slide: TableSlide, context) =>
    paginateAround(slide, paginateRows(slide.table, context), context, (rows) => ({
      table: { ...slide.table, rows },
    })),
  ),
};
