import { deflateSync } from 'node:zlib';

import { nameIn, numberIn } from '../file/entry-values.ts';
import { type PdfStreamBody, streamBody } from '../file/pdf-draft.ts';
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

/** A content stream as it is written into a file. */
export function packedContent(content: Uint8Array): Uint8Array {
  return deflateSync(content, QUICKLY);
}

/** A small window is set up quickly, and a page has no use for a large one; this level is quicker than the usual by a third. */
const QUICKLY = { level: 3, windowBits: 13, memLevel: 6, chunkSize: 8192 };

/** A stream that has another content. */
export function packedBody(stream: PdfStream, content: Uint8Array): PdfStreamBody {
  const packing = { Filter: { kind: 'name', name: 'FlateDecode' }, DecodeParms: null } as const;
  return streamBody(stream, packing, packedContent(content));
}
