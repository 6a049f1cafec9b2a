import { numberIn } from '../entry-values.ts';
import type { PageContent } from '../page-content.ts';
import type { PdfDictionary, PdfObject } from '../pdf-object.ts';
import type { PdfFile } from '../pdf-file.ts';
import { readNumberTree } from '../number-tree.ts';
import { pdfRule } from './pdf-rule.ts';

/** A way leads from content to its tags. */
export const parentsMissing = pdfRule({
  code: 'pdf/parents-missing',
  severity: 'error',
  clause: 'ISO 32000-1 §14.7.4.4',
  problem: 'The way back from content to its tags is missing',
  remedy: 'Fill the parent tree for each page and link.',
  reason: 'Readers that start from a place on the page don’t find its tag.',
  *find({ catalog, file, tree, pages }) {
    const structure = file.dictionary(catalog, 'StructTreeRoot');
    if (structure === null || tree === null) return;
    const parents = parentsOf(structure, file);
    for (const { contents, dictionary, index } of pages) {
      const highest = highestId(contents);
      const list = file.resolve(parents.get(numberIn(dictionary, 'StructParents', file) ?? -1) ?? null);
      if (highest >= 0 && (list?.kind !== 'array' || list.items.length <= highest))
        yield { page: index, what: null };
    }
  },
});

/** The highest number in a page’s own content; -1 for none. */
function highestId(contents: readonly PageContent[]): number {
  let highest = -1;
  for (const { form, marks } of contents)
    if (form === null) for (const { id } of marks.stretches) highest = Math.max(highest, id);
  return highest;
}

function parentsOf(structure: PdfDictionary, file: PdfFile): ReadonlyMap<number, PdfObject> {
  const tree = file.dictionary(structure, 'ParentTree');
  const entries = tree === null ? [] : readNumberTree(tree, file);
  return new Map(entries.map(({ key, value }) => [key, value]));
}
