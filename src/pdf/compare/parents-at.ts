import { valueIn } from '../file/entry-values.ts';
import { catalogOf } from '../file/pages.ts';
import type { PdfFile } from '../file/pdf-file.ts';
import type { PdfObject } from '../file/pdf-object.ts';
import { oncePer } from '../../text/once-per.ts';

/** What the tree of parents of a PDF has under a number: the elements of a page, or that of a link. `null` for nothing. */
export function parentsAt(number: PdfObject | null, file: PdfFile): PdfObject | null {
  if (number?.kind !== 'number') return null;
  const found = parentsOf(file).get(number.value) ?? null;
  // A list of elements is an object of its own, which nothing else names.
  const list = file.resolve(found);
  return list?.kind === 'array' ? list : found;
}

/** A tree of one level, as `writeTags` writes it; what has several has none that is known. */
const parentsOf = oncePer((file: PdfFile): ReadonlyMap<number, PdfObject> => {
  const tree = file.dictionary(file.dictionary(catalogOf(file), 'StructTreeRoot'), 'ParentTree');
  const list = valueIn(tree, 'Nums', file);
  const items = tree?.entries.length === 1 && list?.kind === 'array' ? list.items : [];
  const parents = new Map<number, PdfObject>();
  for (let at = 0; at + 1 < items.length; at += 2) {
    const [number, value] = [items[at], items[at + 1]];
    if (number?.kind === 'number' && value !== undefined && !parents.has(number.value))
      parents.set(number.value, value);
  }
  return parents;
});
