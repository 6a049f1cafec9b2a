import { listIn, valueIn } from '../file/entry-values.ts';
import type { PdfDictionary, PdfObject } from '../file/pdf-object.ts';
import type { PdfFile } from '../file/pdf-file.ts';
import type { InspectedTag } from '../tags/read-tags.ts';

/** The cells of a table, row by row. */
export function rowsOf(table: InspectedTag): readonly (readonly InspectedTag[])[] {
  return kidsOf(table).flatMap((kid) => {
    if (kid.role === 'TR') return [kidsOf(kid)];
    return ['THead', 'TBody', 'TFoot', 'NonStruct'].includes(kid.role) ? rowsOf(kid) : [];
  });
}

function kidsOf(tag: InspectedTag): readonly InspectedTag[] {
  return tag.kids.flatMap((kid) => (kid.kind === 'tag' ? [kid] : []));
}

/** An attribute of a cell that belongs to tables, such as its scope (ISO 32000-1 §14.8.5.7); `null` where it has none. */
export function tableAttribute(cell: PdfDictionary, key: string, file: PdfFile): PdfObject | null {
  for (const one of listIn(cell, 'A', file)) {
    const value = one.kind === 'dictionary' ? valueIn(one, key, file) : null;
    if (value !== null) return value;
  }
  return null;
}

/** Whether the cells of a table, with what they span, at least themselves, fill a rectangle without gaps and overlaps. */
export function isRegular(rows: readonly (readonly InspectedTag[])[], file: PdfFile): boolean {
  /** By column: how many rows a cell above still reaches down. */
  let reach: number[] = [];
  let width: number | null = null;
  for (const row of rows) {
    const taken = reach.map((left) => left > 0);
    const next = reach.map((left) => Math.max(0, left - 1));
    let column = 0;
    for (const { dictionary } of row) {
      while (taken[column] === true) column += 1;
      const [columns, height] = [spanOf(dictionary, 'ColSpan', file), spanOf(dictionary, 'RowSpan', file)];
      if (columns < 1 || height < 1) return false;
      const end = column + columns;
      if (end > MAX_COLUMNS) return false;
      for (; column < end; column += 1) {
        if (taken[column] === true) return false;
        taken[column] = true;
        next[column] = height - 1;
      }
    }
    const filled = taken.filter(Boolean).length;
    if (filled !== taken.length || (width !== null && filled !== width)) return false;
    width = filled;
    reach = next;
  }
  return reach.every((left) => left === 0);
}

/** A table as wide, or a cell as high, as this is a mistake, or meant to do harm. */
const MAX_COLUMNS = 1000;

function spanOf(cell: PdfDictionary, key: string, file: PdfFile): number {
  const span = tableAttribute(cell, key, file);
  return span?.kind === 'number' ? Math.min(MAX_COLUMNS, Math.floor(span.value)) : 1;
}
