import { attachedFiles } from './attached-files.ts';
import { enclosureOf } from './enclosure.ts';
import { catalogOf } from './file/pages.ts';
import { textIn, valueIn } from './file/entry-values.ts';
import { damaged } from './file/pdf-error.ts';
import type { PdfStream } from './file/pdf-object.ts';
import { openPdf, type PdfFile } from './file/pdf-file.ts';
import { readTextString } from './file/text-string.ts';

/**
 * The content of the file that travels in a PDF under a name, or `null` when there is none: as data of Lectern’s, or as an
 * attachment. Throws `PdfError` for what is no PDF, is damaged or locked, was rewritten by another program in a way that
 * Lectern doesn’t read, or holds more than it would ever enclose.
 */
export function readEnclosed(bytes: Uint8Array, name: string): Uint8Array | null {
  const file = openPdf(bytes);
  const enclosed = enclosureOf(catalogOf(file), file);
  if (enclosed !== null && textIn(enclosed.head, 'Name', file) === name)
    return file.content(enclosed, MAX_SIZE);
  const attached = attachmentNamed(name, file);
  return attached === null ? null : file.content(attached, MAX_SIZE);
}

/** A receipt with every quotation of a long article takes a hundredth of this. */
const MAX_SIZE = 20 * 2 ** 20;

function attachmentNamed(name: string, file: PdfFile): PdfStream | null {
  const named = attachedFiles(catalogOf(file), file).find((one) => readTextString(one.name.bytes) === name);
  if (named === undefined) return null;
  const specification = file.resolve(named.value);
  const embedded = specification?.kind === 'dictionary' ? file.dictionary(specification, 'EF') : null;
  const contents = ['UF', 'F'].map((key) => valueIn(embedded, key, file));
  const stream = contents.find((content) => content?.kind === 'stream');
  if (stream?.kind !== 'stream') throw damaged(`it names “${name}” but doesn’t hold it`);
  return stream;
}
