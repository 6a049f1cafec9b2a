import { numberIn, valueIn } from '../file/entry-values.ts';
import type { MarkedStretch } from '../content/content-marks.ts';
import { holdersOfContent, holdersOfObjects } from '../inspect/holders.ts';
import type { InspectedPdf, InspectedTag } from '../inspect/inspected-pdf.ts';
import type { PageContent } from '../content/page-content.ts';
import type { PdfDictionary, PdfObject } from '../file/pdf-object.ts';
import type { PdfFile } from '../file/pdf-file.ts';
import { readNumberTree } from '../file/read-tree.ts';
import { pdfRule, type PdfFault } from './pdf-rule.ts';

/** A way leads from content, links and tags to the tags that hold them. */
export const parentsMissing = pdfRule({
  code: 'pdf/parents-missing',
  severity: 'error',
  clause: 'ISO 14289-1 §7.1, ISO 32000-1 §14.7.2, §14.7.4.4',
  problem: 'The way back from content to its tags is missing, or leads to others',
  remedy: 'Fill the parent tree for each page and link, and say of each tag in which one it stands (/P).',
  reason: 'Readers that start from a place on the page don’t find its tag.',
  *find(pdf) {
    const { catalog, file, tree } = pdf;
    const structure = file.dictionary(catalog, 'StructTreeRoot');
    if (structure === null || tree === null) return;
    const parents = parentsOf(structure, file);
    yield* lostContents(pdf, parents);
    yield* lostLinks(pdf, parents);
    yield* orphans(tree, structure, pdf);
  },
});

/** By key: what the tree that leads to tags has. */
type Parents = ReadonlyMap<number, PdfObject>;

function* lostContents(pdf: InspectedPdf, parents: Parents): Iterable<PdfFault> {
  const { file, pages } = pdf;
  const holders = holdersOfContent(pdf);
  for (const { contents, dictionary, index } of pages)
    for (const content of contents) {
      const list = file.resolve(parents.get(keyOf(content, dictionary, file)) ?? null);
      const items = list?.kind === 'array' ? list.items : [];
      const held = holders.get(content.form ?? content.page);
      const isLost = ({ id }: MarkedStretch): boolean =>
        held?.has(id) === true && file.resolve(items[id] ?? null) !== held.get(id);
      if (content.marks.stretches.some(isLost)) yield { page: index, what: null };
    }
}

function* lostLinks(pdf: InspectedPdf, parents: Parents): Iterable<PdfFault> {
  const { file, pages } = pdf;
  const holders = holdersOfObjects(pdf);
  for (const { annotations, index } of pages)
    for (const { number, dictionary } of annotations) {
      const holder = holders.get(number);
      const parent = parents.get(numberIn(dictionary, 'StructParent', file) ?? -1) ?? null;
      if (holder !== undefined && file.resolve(parent) !== holder.dictionary)
        yield { page: index, what: 'a link or note' };
    }
}

/** Elements that say nothing of the one that they stand in, or another. */
function* orphans(
  tree: InspectedTag,
  structure: PdfDictionary,
  { file, tags }: InspectedPdf,
): Iterable<PdfFault> {
  const isOrphan = ({ dictionary }: InspectedTag, parent: PdfDictionary): boolean =>
    dictionary !== structure && valueIn(dictionary, 'P', file) !== parent;
  if (isOrphan(tree, structure)) yield { page: tree.page, what: 'a tag' };
  for (const { dictionary, kids } of tags)
    for (const kid of kids)
      if (kid.kind === 'tag' && isOrphan(kid, dictionary)) yield { page: kid.page, what: 'a tag' };
}

/** The key of a page, or of a form on it, in the tree that leads to tags; -1 for none. */
function keyOf({ form }: PageContent, page: PdfDictionary, file: PdfFile): number {
  const stream = form === null ? null : file.resolve({ kind: 'reference', number: form, generation: 0 });
  return numberIn(stream?.kind === 'stream' ? stream.head : page, 'StructParents', file) ?? -1;
}

function parentsOf(structure: PdfDictionary, file: PdfFile): Parents {
  const entries = readNumberTree(file.dictionary(structure, 'ParentTree'), file);
  return new Map(entries.map(({ key, value }) => [key, value]));
}
