import type { Draw } from '../draw.ts';
import type { TableSlide } from './table.ts';

/** A table, in type by its rows. */
export function viewTable({ introduction, table, body }: TableSlide, draw: Draw) {
  const rows = table.rows.length;
  return {
    length: rows <= 4 ? 'short' : rows <= 6 ? 'medium' : rows <= 8 ? 'long' : 'full',
    introduction: draw.body(introduction),
    tableHtml: draw.blocks([table]),
    body: draw.body(body),
  };
}
