import { itemsIn } from '../file/entry-values.ts';
import { contentKeys } from './content-keys.ts';
import { readMarkedContents } from './marked-contents.ts';
import { repairTags } from './repair-tags.ts';
import { repairUnicodeMaps } from '../content/repair-unicode-maps.ts';
import type { PdfPage } from '../file/pages.ts';
import type { PdfDraft } from '../file/pdf-draft.ts';
import { PdfError } from '../file/pdf-error.ts';
import type { PdfFile } from '../file/pdf-file.ts';
import { entryOf, type PdfDictionary, type PdfObject } from '../file/pdf-object.ts';
import { readTags, repairable } from './read-tags.ts';
import { writeContents } from './write-contents.ts';
import { writeLinks } from './write-links.ts';
import { writeTags } from './write-tags.ts';

/** The tags of a PDF as they were written into a draft. */
export interface RepairedContents {
  /** The number of the root of the structure. */
  readonly root: number;
  /** Numbers of the objects that made up the old structure. */
  readonly old: ReadonlySet<number>;
}

/** Repairs the tags, the contents of pages, what their fonts say and the links, and writes them into a draft. Throws `PdfError`. */
export function repairContents(
  catalog: PdfDictionary,
  pages: readonly PdfPage[],
  file: PdfFile,
  draft: PdfDraft,
): RepairedContents {
  const structure = file.dictionary(catalog, 'StructTreeRoot');
  const old = new Set<number>();
  const top = structure === null ? null : readTags(structure, new Map(), file);
  if (structure === null || top === null) throw new PdfError('unsupported', 'The PDF isn’t tagged.');
  addTrees(catalog, structure, file, old);
  const contents = readMarkedContents(pages, file);
  const keys = contentKeys(pages, contents, file, draft);
  const { root, tagged, objects } = writeTags(repairTags(repairable(top, file, old), contents), keys, draft);
  const idle = repairUnicodeMaps(pages, contents.contents, file, draft);
  writeContents(pages, contents, { tagged, idle }, file, draft);
  writeLinks(objects, contents, file, draft);
  return { root, old };
}

/** Adds what else the old structure is made of: its root, and the trees that lead to elements from content and names. */
function addTrees(
  catalog: PdfDictionary,
  structure: PdfDictionary,
  file: PdfFile,
  numbers: Set<number>,
): void {
  const root = entryOf(catalog, 'StructTreeRoot');
  const trees = ['ParentTree', 'IDTree', 'K'].map((key) => entryOf(structure, key));
  for (const object of [root, ...trees]) addNode(object, file, numbers);
}

/** A node of a tree, the nodes below it, and what it leads to: elements, which are known already, and arrays of them. */
function addNode(node: PdfObject | null, file: PdfFile, numbers: Set<number>): void {
  if (node?.kind !== 'reference' || numbers.has(node.number)) return;
  numbers.add(node.number);
  const target = file.resolve(node);
  if (target?.kind !== 'dictionary') return;
  for (const kid of itemsIn(target, 'Kids', file)) addNode(kid, file, numbers);
  for (const value of itemsIn(target, 'Nums', file))
    if (value.kind === 'reference') numbers.add(value.number);
}
