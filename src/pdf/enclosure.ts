import { deflateSync } from 'node:zlib';

import { valueIn } from './file/entry-values.ts';
import type { PdfDraft } from './file/pdf-draft.ts';
import type { PdfDictionary, PdfStream } from './file/pdf-object.ts';
import type { PdfFile } from './file/pdf-file.ts';
import { pdfDate } from './file/pdf-date.ts';
import { writeTextString } from './file/text-string.ts';

/**
 * A file that travels in a PDF as data of this program. PDF/A-2 allows no attachments but other PDF/A files; what a
 * program keeps for itself it allows.
 */
export interface PdfEnclosure {
  readonly name: string;
  /** Such as `application/json`. */
  readonly mediaType: string;
  readonly content: Uint8Array;
}

/** Puts an enclosure into a draft; gives the page-piece dictionary for the catalog (ISO 32000-1 §14.5). */
export function writeEnclosure(
  enclosure: PdfEnclosure,
  date: string | number | null,
  draft: PdfDraft,
): string {
  const { name, mediaType, content } = enclosure;
  const stream = draft.add({
    entries: `/Name ${writeTextString(name)}\n/MediaType ${writeTextString(mediaType)}\n/Filter /FlateDecode`,
    content: deflateSync(content, { level: 9 }),
  });
  // The standard asks for a date here; where none is known, it is that from which computers count.
  const day = (date === null ? null : pdfDate(date)) ?? 'D:1970';
  return `<</Lectern <</LastModified ${writeTextString(day)}\n/Private ${stream} 0 R>>>>`;
}

/** The stream of an enclosure in a PDF; `null` where there is none. */
export function enclosureOf(catalog: PdfDictionary, file: PdfFile): PdfStream | null {
  const pieces = file.dictionary(catalog, 'PieceInfo');
  const ours = file.dictionary(pieces, 'Lectern');
  const stream = valueIn(ours, 'Private', file);
  return stream?.kind === 'stream' ? stream : null;
}
