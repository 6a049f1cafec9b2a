import { readNameTree, type PdfNamed } from './file/read-tree.ts';
import type { PdfDictionary } from './file/pdf-object.ts';
import type { PdfFile } from './file/pdf-file.ts';

/** The files attached to a PDF, by name; the values are file specifications. Throws `PdfError` when they can’t be read. */
export function attachedFiles(catalog: PdfDictionary, file: PdfFile): readonly PdfNamed[] {
  const names = file.dictionary(catalog, 'Names');
  const tree = names === null ? null : file.dictionary(names, 'EmbeddedFiles');
  return tree === null ? [] : readNameTree(tree, file);
}
