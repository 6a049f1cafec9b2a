import { itemsIn } from './entry-values.ts';
import { damaged } from './pdf-error.ts';
import type { PdfFile } from './pdf-file.ts';
import type { PdfDictionary, PdfObject, PdfString } from './pdf-object.ts';

/** One name of a name tree and what it stands for. */
export interface PdfNamed {
  readonly name: PdfString;
  readonly value: PdfObject;
}

/** The names of a name tree in their order (ISO 32000-1 §7.9.6); none without a tree. Throws `PdfError` when it is none. */
export function readNameTree(root: PdfDictionary | null, file: PdfFile): readonly PdfNamed[] {
  return pairsIn(root, file, { list: 'Names', what: 'name tree' }).flatMap(([key, value]) =>
    key?.kind === 'string' ? [{ name: key, value }] : [],
  );
}

type Pair = readonly [key: PdfObject | null, value: PdfObject];

function pairsIn(
  root: PdfDictionary | null,
  file: PdfFile,
  { list, what }: { readonly list: string; readonly what: string },
): readonly Pair[] {
  const pairs: Pair[] = [];
  const ahead = root === null ? [] : [root];
  const seen = new Set<PdfDictionary>();
  for (let node = ahead.pop(); node !== undefined; node = ahead.pop()) {
    if (seen.has(node)) throw damaged(`a ${what} goes in a circle`);
    seen.add(node);
    const items = itemsIn(node, list, file);
    for (let at = 0; at + 1 < items.length; at += 2) {
      const value = items[at + 1];
      if (value !== undefined) pairs.push([file.resolve(items[at] ?? null), value]);
    }
    const kids = itemsIn(node, 'Kids', file).map(file.resolve);
    for (const kid of kids.reverse()) if (kid?.kind === 'dictionary') ahead.push(kid);
  }
  return pairs;
}
