import { deflateSync } from 'node:zlib';

import { streamBody, type PdfStreamBody } from '../file/pdf-draft.ts';
import type { PdfStream } from '../file/pdf-object.ts';

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
