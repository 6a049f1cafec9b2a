import { type PageContent, readPageContents } from './content/page-content.ts';
import type { PdfDictionary } from './file/pdf-object.ts';
import { type PdfFile, openPdf } from './file/pdf-file.ts';
import { type InspectedTag, readTags } from './tags/read-tags.ts';
import { itemsIn } from './file/entry-values.ts';
import { type PdfPage, catalogOf, pagesOf } from './file/pages.ts';
import { PdfError } from './file/pdf-error.ts';

/** A PDF with its pages and tags read. */
export interface InspectedPdf {
  readonly file: PdfFile;
  readonly catalog: PdfDictionary;
  readonly pages: readonly InspectedPage[];
  /** The element that all others are in; `null` for a PDF without tags. */
  readonly tree: InspectedTag | null;
  /** All elements in the order of reading. */
  readonly tags: readonly InspectedTag[];
}

interface InspectedPage {
  /** Counted from 1. */
  readonly index: number;
  /** The number of its object. */
  readonly number: number;
  readonly dictionary: PdfDictionary;
  readonly contents: readonly PageContent[];
  readonly annotations: readonly InspectedAnnotation[];
  /** Why its content couldn’t be read; `null` where it could. */
  readonly unread: string | null;
}

interface InspectedAnnotation {
  readonly number: number;
  readonly dictionary: PdfDictionary;
}

/** Reads the pages and tags of a PDF. Throws `PdfError` when it is none, damaged or locked. */
export function readInspectedPdf(bytes: Uint8Array): InspectedPdf {
  const file = openPdf(bytes);
  const catalog = catalogOf(file);
  const pages = pagesOf(catalog, file).map((page, at) => inspectPage(page, at + 1, file));
  const structure = file.dictionary(catalog, 'StructTreeRoot');
  const byNumber = new Map(pages.map(({ number, index }) => [number, index]));
  const tree = structure === null ? null : readTags(structure, byNumber, file);
  return {
    file,
    catalog,
    pages,
    tree,
    tags: tree === null ? [] : flattened(tree),
  };
}

function inspectPage(page: PdfPage, index: number, file: PdfFile): InspectedPage {
  const { number, dictionary } = page;
  const annotations = annotationsOf(dictionary, file);
  const inspected = { index, number, dictionary, annotations };
  try {
    const contents: readonly PageContent[] = readPageContents(page, file);
    return { ...inspected, contents, unread: null };
  } catch (error) {
    if (!(error instanceof PdfError)) throw error;
    return { ...inspected, contents: [], unread: error.message };
  }
}

function annotationsOf(page: PdfDictionary, file: PdfFile): readonly InspectedAnnotation[] {
  return itemsIn(page, 'Annots', file).flatMap((item) => {
    const dictionary = file.resolve(item);
    const number = item.kind === 'reference' ? item.number : 0;
    return dictionary?.kind === 'dictionary' ? [{ number, dictionary }] : [];
  });
}

function flattened(tree: InspectedTag): readonly InspectedTag[] {
  const tags: InspectedTag[] = [];
  const add = (tag: InspectedTag): void => {
    tags.push(tag);
    for (const kid of tag.kids) if (kid.kind === 'tag') add(kid);
  };
  add(tree);
  return tags;
}
