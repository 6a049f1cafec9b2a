import { deflateSync } from 'node:zlib';

import { textIn, valueIn } from './file/entry-values.ts';
import type { PdfDraft } from './file/pdf-draft.ts';
import { catalogOf } from './file/pages.ts';
import { openPdf } from './file/pdf-file.ts';
import { pdfDate, writeTextString } from './file/text-string.ts';

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

/**
 * The content of the file that travels in a PDF under a name, or `null` when there is none. Throws `PdfError` for what is no
 * PDF, is damaged or locked, was rewritten by another program in a way that Lectern doesn’t read, or holds more than it
 * would ever enclose.
 */
export function readEnclosed(bytes: Uint8Array, name: string): Uint8Array | null {
  const file = openPdf(bytes);
  const pieces = file.dictionary(catalogOf(file), 'PieceInfo');
  const stream = valueIn(file.dictionary(pieces, 'Lectern'), 'Private', file);
  if (stream?.kind !== 'stream' || textIn(stream.head, 'Name', file) !== name) return null;
  return file.content(stream, MAX_SIZE);
}

/** The pictures of a briefing have 100 MB at most, which take a third more in Base64. */
const MAX_SIZE = 160_000_000;
