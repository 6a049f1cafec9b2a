import { PdfError } from './pdf-error.ts';
import { entryOf, type PdfDictionary, type PdfObject, type PdfString } from './pdf-object.ts';
import type { PdfFile } from './pdf-file.ts';

/** One name of a name tree and what it stands for. */
export interface PdfNamed {
  readonly name: PdfString;
  readonly value: PdfObject;
}

/** The names of a name tree in their order (ISO 32000-1 §7.9.6). Throws `PdfError` when the tree is no tree. */
export function readNameTree(root: PdfDictionary, file: PdfFile): readonly PdfNamed[] {
  const names: PdfNamed[] = [];
  const nodes: PdfDictionary[] = [root];
  const seen = new Set<PdfDictionary>();
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    if (seen.has(node)) throw new PdfError('damaged', 'The PDF is damaged: a name tree goes in a circle.');
    seen.add(node);
    for (const pair of pairsOf(node, file)) names.push(pair);
    for (const child of childrenOf(node, file).toReversed()) nodes.push(child);
  }
  return names;
}

function childrenOf(node: PdfDictionary, file: PdfFile): readonly PdfDictionary[] {
  const children = file.resolve(entryOf(node, 'Kids'));
  if (children?.kind !== 'array') return [];
  return children.items.map(file.resolve).filter((child) => child?.kind === 'dictionary');
}

function pairsOf(node: PdfDictionary, file: PdfFile): readonly PdfNamed[] {
  const list = file.resolve(entryOf(node, 'Names'));
  if (list?.kind !== 'array') return [];
  const pairs: PdfNamed[] = [];
  for (let at = 0; at + 1 < list.items.length; at += 2) {
    const name = file.resolve(list.items[at] ?? null);
    const value = list.items[at + 1];
    if (name?.kind === 'string' && value !== undefined) pairs.push({ name, value });
  }
  return pairs;
}
