import { attachedFiles, catalogOf } from './attached-files.ts';
import { PdfError } from './pdf-error.ts';
import { openPdf } from './pdf-file.ts';
import { readStream } from './read-stream.ts';
import { readTextString } from './text-string.ts';

/**
 * The content of the file that is attached to a PDF under a name, or `null` when there is none. Reads PDFs that Lectern
 * made. Throws `PdfError` for what is no PDF, is damaged, was rewritten by another program in a way that Lectern doesn’t
 * read, or holds more than it would ever attach.
 */
export function readPdfAttachment(bytes: Uint8Array, name: string): Uint8Array | null {
  const file = openPdf(bytes);
  const named = attachedFiles(catalogOf(file), file).find((one) => readTextString(one.name.bytes) === name);
  if (named === undefined) return null;
  const specification = file.resolve(named.value);
  const embedded = specification?.kind === 'dictionary' ? file.dictionary(specification, 'EF') : null;
  const head = embedded === null ? null : (file.dictionary(embedded, 'UF') ?? file.dictionary(embedded, 'F'));
  if (head === null)
    throw new PdfError('damaged', `The PDF is damaged: it names “${name}” but doesn’t hold it.`);
  return readStream(head, file, MAX_SIZE);
}

/** A receipt with every quotation of a long article takes a hundredth of this. */
const MAX_SIZE = 20 * 2 ** 20;
