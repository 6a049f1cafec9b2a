import type { Table } from '../../../markdown/nodes/block.ts';
import { type Edges, paginateAround } from '../../paginate/paginate-around.ts';
import { paginateRows } from '../../paginate/paginate-rows.ts';
import type { SlideFrame } from '../../slide.ts';
import { consistsOf } from '../body-shape.ts';
import { around, between, bySlices, type LayoutModule, type Unviewed, USUAL } from '../layout-module.ts';

export interface TableSlide extends SlideFrame, Edges {
  readonly layout: 'table';
  readonly table: Table;
}

/** A table between what introduces it and what follows. */
export const table: Unviewed<LayoutModule<TableSlide>> = {
  ...USUAL,
  suits: (body) => consistsOf(body, 'table'),
  compose: around('table', 'table', 'a table', (table) => ({ table })),
  contents: (slide) => between(slide, { kind: 'blocks', blocks: [slide.table] }),
  split: bySlices((slide: TableSlide, context) =>
    paginateAround(slide, paginateRows(slide.table, context), context, (rows) => ({
      table: { ...slide.table, rows },
    })),
  ),
};
