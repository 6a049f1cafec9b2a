import { textIn, valueIn } from '../file/entry-values.ts';
import { readNameTree } from '../file/read-tree.ts';
import type { PdfDictionary, PdfObject } from '../file/pdf-object.ts';
import type { PdfFile } from '../file/pdf-file.ts';
import { readTextString } from '../file/text-string.ts';
import type { InspectedPage } from './inspected-pdf.ts';

/** An entry of the outline that readers show beside the pages. */
export interface Bookmark {
  readonly title: string;
  /** 0 for the outermost. */
  readonly depth: number;
  /** The page that it leads to, counted from 1; `null` where it leads to none. */
  readonly page: number | null;
}

/** The bookmarks of a document in their order (ISO 32000-1 §12.3.3). Those that go round in a circle are left out. */
export function readBookmarks(
  catalog: PdfDictionary,
  pages: readonly InspectedPage[],
  file: PdfFile,
): readonly Bookmark[] {
  const outlines = file.dictionary(catalog, 'Outlines');
  const indexes = new Map(pages.map(({ number, index }) => [number, index]));
  const named = namedDestinations(catalog, file);
  const bookmarks: Bookmark[] = [];
  const seen = new Set<PdfDictionary>();
  const add = (first: PdfDictionary | null, depth: number): void => {
    if (depth > MAX_DEPTH) return;
    for (let item = first; item !== null && !seen.has(item); item = file.dictionary(item, 'Next')) {
      seen.add(item);
      const page = pageOf(destinationOf(item, file), named, indexes, file);
      bookmarks.push({ title: textIn(item, 'Title', file) ?? '', depth, page });
      add(file.dictionary(item, 'First'), depth + 1);
    }
  };
  if (outlines !== null) add(file.dictionary(outlines, 'First'), 0);
  return bookmarks;
}

const MAX_DEPTH = 50;

function destinationOf(item: PdfDictionary, file: PdfFile): PdfObject | null {
  const direct = valueIn(item, 'Dest', file);
  const action = direct === null ? file.dictionary(item, 'A') : null;
  return action === null ? direct : valueIn(action, 'D', file);
}

function namedDestinations(catalog: PdfDictionary, file: PdfFile): ReadonlyMap<string, PdfObject> {
  const old = file.dictionary(catalog, 'Dests');
  const tree = file.dictionary(file.dictionary(catalog, 'Names'), 'Dests');
  return new Map([
    ...(old?.entries ?? []).map(({ key, value }): [string, PdfObject] => [key, value]),
    ...readNameTree(tree, file).map(({ name, value }): [string, PdfObject] => [
      readTextString(name.bytes),
      value,
    ]),
  ]);
}

function pageOf(
  destination: PdfObject | null,
  named: ReadonlyMap<string, PdfObject>,
  indexes: ReadonlyMap<number, number>,
  file: PdfFile,
): number | null {
  const name = nameOf(destination);
  const target = name === null ? destination : file.resolve(named.get(name) ?? null);
  const place = target?.kind === 'dictionary' ? valueIn(target, 'D', file) : target;
  const page = place?.kind === 'array' ? place.items[0] : undefined;
  if (page?.kind === 'number') return page.value + 1;
  return page?.kind === 'reference' ? (indexes.get(page.number) ?? null) : null;
}

function nameOf(destination: PdfObject | null): string | null {
  if (destination?.kind === 'name') return destination.name;
  return destination?.kind === 'string' ? readTextString(destination.bytes) : null;
}
