import { catalogOf } from './pages.ts';
import { openPdf } from './pdf-file.ts';
import { entryOf } from './pdf-object.ts';

/** The number of pages of a PDF, as its page tree has it. Throws `PdfError` when the PDF is damaged. */
export function countPages(bytes: Uint8Array): number | null {
  const file = openPdf(bytes);
  const pages = file.dictionary(catalogOf(file), 'Pages');
  const count = pages === null ? null : file.resolve(entryOf(pages, 'Count'));
  return count?.kind === 'number' ? count.value : null;
}
