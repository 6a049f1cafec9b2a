import { attachFile, type PdfAttachment } from './attach-file.ts';
import { catalogOf } from './attached-files.ts';
import { withoutDates, writeProperties, type DocumentProperties } from './document-properties.ts';
import { PdfError } from './pdf-error.ts';
import { entryOf, type PdfDictionary, type PdfObject } from './pdf-object.ts';
import { openPdf, type PdfFile } from './pdf-file.ts';
import { writeUpdate, type PdfAddition } from './write-update.ts';

/** What to change in a PDF. */
export interface PdfChanges {
  readonly properties: DocumentProperties;
  /** The file to attach, or `null` for none. */
  readonly attachment: PdfAttachment | null;
}

/**
 * Writes properties and an attachment into a PDF from Chromium; all else stays byte for byte, but for the clock’s dates,
 * which are blanked out. Equal pages and changes give equal bytes. Throws `PdfError` when the PDF is none that Lectern can
 * read.
 */
export function updatePdf(bytes: Uint8Array, changes: PdfChanges): Uint8Array {
  const file = openPdf(bytes);
  const free = firstFreeNumber(file);
  const oldProperties = file.dictionary(file.trailer, 'Info');
  const properties = {
    ...placeOf(entryOf(file.trailer, 'Info'), free),
    body: writeProperties(changes.properties, oldProperties, file.source),
  };
  const additions = changes.attachment === null ? [] : attached(changes.attachment, changes, free + 1, file);
  return writeUpdate(file, withoutDates(oldProperties, file.source), { properties, additions });
}

function attached(
  attachment: PdfAttachment,
  { properties }: PdfChanges,
  number: number,
  file: PdfFile,
): readonly PdfAddition[] {
  const catalog = catalogOf(file);
  const { additions, catalogEntries } = attachFile(attachment, properties.date, number, catalog, file);
  const body = changedCatalog(catalog, catalogEntries, file.source);
  return [...additions, { ...placeOf(entryOf(file.trailer, 'Root'), null), body }];
}

function changedCatalog(catalog: PdfDictionary, entries: readonly string[], source: string): string {
  const kept = catalog.entries.filter(({ key }) => key !== 'Names' && key !== 'AF');
  const version =
    entryOf(catalog, 'Version') === null && source.slice(5, 8) < VERSION ? [`/Version /${VERSION}`] : [];
  return ['<<', ...kept.map(({ start, end }) => source.slice(start, end)), ...version, ...entries, '>>'].join(
    '\n',
  );
}

/** The version that has attachments with names in Unicode; Chromium writes 1.4. */
const VERSION = '1.7';

/** The place of an object that takes the old one’s place, or the free one where there was none. */
function placeOf(old: PdfObject | null, free: number | null): Omit<PdfAddition, 'body'> {
  if (old?.kind === 'reference') return { number: old.number, generation: old.generation };
  if (free === null) throw new PdfError('damaged', 'The PDF is damaged: its catalog has no number.');
  return { number: free, generation: 0 };
}

function firstFreeNumber(file: PdfFile): number {
  let free = 1;
  for (const number of file.places.keys()) free = Math.max(free, number + 1);
  if (free > MAX_NUMBER) throw new PdfError('too-large', 'The PDF has no number left for another object.');
  return free;
}

/** Far more objects than briefings have; near the highest number that readers have to take (ISO 32000-1 annex C). */
const MAX_NUMBER = 8_000_000;
