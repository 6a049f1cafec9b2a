import { valueIn } from './entry-values.ts';
import type { PdfDictionary, PdfObject } from './pdf-object.ts';
import { PdfError } from './pdf-error.ts';
import type { PdfFile } from './pdf-file.ts';

/** One number of a number tree and what it stands for. */
export interface PdfNumbered {
  readonly key: number;
  readonly value: PdfObject;
}

/** The entries of a number tree in their order (ISO 32000-1 §7.9.7). Throws `PdfError` when the tree is no tree. */
export function readNumberTree(root: PdfDictionary, file: PdfFile): readonly PdfNumbered[] {
  const entries: PdfNumbered[] = [];
  const ahead: PdfDictionary[] = [root];
  const seen = new Set<PdfDictionary>();
  for (let node = ahead.pop(); node !== undefined; node = ahead.pop()) {
    if (seen.has(node)) throw new PdfError('damaged', 'The PDF is damaged: a number tree goes in a circle.');
    seen.add(node);
    for (const pair of pairsOf(node, file)) entries.push(pair);
    const kids = valueIn(node, 'Kids', file);
    if (kids?.kind !== 'array') continue;
    for (const kid of kids.items.map(file.resolve).reverse()) if (kid?.kind === 'dictionary') ahead.push(kid);
  }
  return entries;
}

function pairsOf(node: PdfDictionary, file: PdfFile): readonly PdfNumbered[] {
  const list = valueIn(node, 'Nums', file);
  if (list?.kind !== 'array') return [];
  const pairs: PdfNumbered[] = [];
  for (let at = 0; at + 1 < list.items.length; at += 2) {
    const key = file.resolve(list.items[at] ?? null);
    const value = list.items[at + 1];
    if (key?.kind === 'number' && value !== undefined) pairs.push({ key: key.value, value });
  }
  return pairs;
}
