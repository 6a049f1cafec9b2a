import { valueIn } from './entry-values.ts';
import { damaged } from './pdf-error.ts';
import { entryOf, type PdfDictionary, type PdfObject } from './pdf-object.ts';
import type { PdfFile } from './pdf-file.ts';

/** A page, and what it shares with others by standing under the same node of the page tree. */
export interface PdfPage {
  /** The number of its object. */
  readonly number: number;
  readonly dictionary: PdfDictionary;
  readonly resources: PdfDictionary | null;
}

/** The catalog of a PDF, from which all else hangs. Throws `PdfError` when there is none. */
export function catalogOf(file: PdfFile): PdfDictionary {
  const catalog = file.dictionary(file.trailer, 'Root');
  if (catalog === null) throw damaged('it has no catalog');
  return catalog;
}

/** The pages in their order (ISO 32000-1 §7.7.3). Throws `PdfError` when they can’t be followed. */
export function pagesOf(catalog: PdfDictionary, file: PdfFile): readonly PdfPage[] {
  const pages: PdfPage[] = [];
  const seen = new Set<number>();
  const root = entryOf(catalog, 'Pages');
  const ahead: Node[] = root === null ? [] : [{ node: root, resources: null }];
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    const number = next.node.kind === 'reference' ? next.node.number : 0;
    if (number !== 0 && seen.has(number)) throw damaged('its pages go in a circle');
    seen.add(number);
    const dictionary = file.resolve(next.node);
    if (dictionary?.kind !== 'dictionary') continue;
    const resources = file.dictionary(dictionary, 'Resources') ?? next.resources;
    const kids = valueIn(dictionary, 'Kids', file);
    if (kids?.kind !== 'array') pages.push({ number, dictionary, resources });
    else for (const node of kids.items.toReversed()) ahead.push({ node, resources });
  }
  return pages;
}

interface Node {
  readonly node: PdfObject;
  readonly resources: PdfDictionary | null;
}
