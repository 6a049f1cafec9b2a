import { readNameTree, type PdfNamed } from './file/read-tree.ts';
import type { PdfDictionary } from './file/pdf-object.ts';
import type { PdfFile } from './file/pdf-file.ts';

/** The files attached to a PDF, by name; the values are file specifications. Throws `PdfError` when they can’t be read. */
export function attachedFiles(catalog: PdfDictionary, file: PdfFile): readonly PdfNamed[] {
  return readNameTree(file.dictionary(file.dictionary(catalog, 'Names'), 'EmbeddedFiles'), file);
}
