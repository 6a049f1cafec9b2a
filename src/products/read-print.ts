import type { Checked } from '../diagnostics/diagnostic.ts';
import { RECEIPT_FILE, readReceipt } from '../evidence/receipt/read-receipt.ts';
import {
  noReceipt,
  notAsBuilt,
  pagesUnread,
  shownBesideTags,
} from '../evidence/receipt/receipt-diagnostics.ts';
import type { ShownWords } from '../evidence/receipt/shown.ts';
import { readEnclosed } from '../pdf/enclosure.ts';
import { PdfError } from '../pdf/file/pdf-error.ts';
import { isAsWritten } from '../pdf/file/write-pdf.ts';
import type { InspectedPdf } from '../pdf/inspect/inspected-pdf.ts';
import { readInspectedPdf } from '../pdf/inspect/read-inspected-pdf.ts';
import { textsInPdf } from '../pdf/inspect/texts-in-pdf.ts';
import { untaggedPages } from '../pdf/rules/content-rules.ts';
import type { CarriedReceipt } from './product.ts';

/** The receipt of a PDF, which travels in it as data of ours, and the words on its pages. */
export function readPrint(bytes: Uint8Array, path: string): Checked<CarriedReceipt | null> {
  const place = { file: path, position: null };
  const json = unlessRefused(() => readEnclosed(bytes, RECEIPT_FILE));
  if (json instanceof PdfError) {
    const isLocked = json.reason === 'encrypted';
    return { value: null, diagnostics: [noReceipt({ path, reason: reasonOf(json), isLocked }, place)] };
  }
  if (json === null) return { value: null, diagnostics: [noReceipt({ path, reason: null }, place)] };
  const { value: receipt, diagnostics } = readReceipt(new TextDecoder().decode(json), path);
  if (receipt === null) return { value: null, diagnostics };
  const { value: shown, diagnostics: told } = readPages(bytes, path);
  return { value: { receipt, shown }, diagnostics: [...diagnostics, ...told] };
}

/** The words on the pages of a PDF; `null` where they can’t be read. */
function readPages(bytes: Uint8Array, path: string): Checked<ShownWords | null> {
  const place = { file: path, position: null };
  const read = unlessRefused(() => {
    const pdf = readInspectedPdf(bytes);
    const { unread, besideTags } = untaggedPages(pdf);
    const changed = isAsWritten(bytes, pdf.file) ? [] : [notAsBuilt({ path, state: 'changed' }, place)];
    const covered = besideTags === '' ? [] : [shownBesideTags({ where: besideTags }, place)];
    const beside = [...changed, ...covered];
    const shown = unread === '' ? shownOnPages(pdf) : null;
    if (shown !== null) return { value: shown, diagnostics: beside };
    const reason = unread === '' ? 'they have no tags' : `${unread} can’t be unpacked`;
    return { value: null, diagnostics: [pagesUnread({ reason }, place), ...beside] };
  });
  if (!(read instanceof PdfError)) return read;
  return { value: null, diagnostics: [pagesUnread({ reason: reasonOf(read) }, place)] };
}

/** The words on the pages, for comparison with a receipt; `null` where there are no tags to read them by. */
function shownOnPages(pdf: InspectedPdf): ShownWords | null {
  const texts = textsInPdf(pdf);
  if (texts === null) return null;
  return {
    quotations: texts.quotations.map((quotation) => ({ id: null, speaker: null, ...quotation })),
    rows: texts.rows,
    // What is quoted in marks can’t be told from notes, code and titles there.
    lines: [],
    isAsSeen: true,
  };
}

/** What a function gives, or why it refuses a PDF. */
function unlessRefused<T>(read: () => T): T | PdfError {
  try {
    return read();
  } catch (error) {
    if (error instanceof PdfError) return error;
    throw error;
  }
}

function reasonOf({ message }: PdfError): string {
  return message.replace(/\.$/u, '');
}
