import type { Table } from '../../markdown/nodes/block.ts';
import { type Edges, paginateAround } from '../paginate/paginate-around.ts';
import { paginateRows } from '../paginate/paginate-rows.ts';
import type { SlideFrame } from '../slide.ts';
import { consistsOf } from './body-shape.ts';
import { around, between, bySlices, type LayoutModule, USUAL } from './layout-module.ts';
import type { Draw } from './draw.ts';
import { viewBody } from './view-body.ts';

export interface TableSlide extends SlideFrame, Edges {
  readonly layout: 'table';
  readonly table: Table;
}

/** A table between what introduces it and what follows. */
export const table: LayoutModule<TableSlide> = {
  ...USUAL,
  view: viewTable,
  suits: (body) => consistsOf(body, 'table'),
  compose: around('table', 'table', 'a table', (table) => ({ table })),
  contents: (slide) => between(slide, { kind: 'blocks', blocks: [slide.table] }),
  split: bySlices((slide: TableSlide, context) =>
    paginateAround(slide, paginateRows(slide.table, context), context, (rows) => ({
      table: { ...slide.table, rows },
    })),
  ),
};

/** A table, in type by its rows. */
function viewTable({ introduction, table, body }: TableSlide, draw: Draw) {
  const rows = table.rows.length;
  return {
    length: rows <= 4 ? 'short' : rows <= 6 ? 'medium' : rows <= 8 ? 'long' : 'full',
    introduction: viewBody(introduction, draw),
    tableHtml: draw.atOnce([table]),
    body: viewBody(body, draw),
  };
}
