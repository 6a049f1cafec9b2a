import type { Draw } from '../draw.ts';
import { viewBody } from '../view-body.ts';
import type { TableSlide } from './table.ts';

/** A table, in type by its rows. */
export function viewTable({ introduction, table, body }: TableSlide, draw: Draw) {
  const rows = table.rows.length;
  return {
    length: rows <= 4 ? 'short' : rows <= 6 ? 'medium' : rows <= 8 ? 'long' : 'full',
    introduction: viewBody(introduction, draw),
    tableHtml: draw.atOnce([table]),
    body: viewBody(body, draw),
  };
}
