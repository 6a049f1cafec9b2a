import { nameIn, numberIn } from '../file/entry-values.ts';
import type { PdfFile } from '../file/pdf-file.ts';
import type { PdfStream } from '../file/pdf-object.ts';

/** Whether a stream is a form or the tile of a pattern: a drawing with a content of its own (ISO 32000-1 §8.10, §8.7.3). */
export function isDrawing({ head }: PdfStream, file: PdfFile): boolean {
  return nameIn(head, 'Subtype', file) === 'Form' || numberIn(head, 'PatternType', file) === 1;
}

/** The content of a drawing, or of a page, unpacked. Throws `PdfError` when it is damaged. */
export function drawnContent(stream: PdfStream, file: PdfFile): Uint8Array {
  return file.content(stream, MAX_CONTENT);
}

/** A page of dense drawing takes a twentieth of this. */
const MAX_CONTENT = 100 * 2 ** 20;
