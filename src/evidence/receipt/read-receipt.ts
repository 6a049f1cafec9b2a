import type { Receipt } from './receipt.ts';

/** Name under which PDFs of earlier versions have their receipt. */
export const RECEIPT_FILE = 'lectern-receipt.json';

/** Name of the source that a PDF carries. */
export const SOURCE_FILE = 'lectern-source.json';

/** Id of the script element that carries the receipt in a deck. */
export const RECEIPT_ELEMENT = 'lectern-receipt';

/** The receipt as JSON that may be inside a script element. */
export function receiptJson(receipt: Receipt): string {
  return JSON.stringify(receipt)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
