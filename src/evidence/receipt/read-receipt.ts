import type { Checked } from '../../diagnostics/diagnostic.ts';
import { noReceipt } from './receipt-diagnostics.ts';
import { Receipt } from './receipt.ts';

/** Name of the receipt attached to a PDF. */
export const RECEIPT_FILE = 'lectern-receipt.json';

/** Name of the source that a PDF carries. */
export const SOURCE_FILE = 'lectern-source.json';

/** Id of the script element that carries the receipt in a deck. */
export const RECEIPT_ELEMENT = 'lectern-receipt';

/** The receipt as JSON that may stand inside a script element. */
export function receiptJson(receipt: Receipt): string {
  return JSON.stringify(receipt)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

/** Reads a receipt, such as one attached to a PDF. Reports `evidence/no-receipt`. */
export function readReceipt(json: string, path: string): Checked<Receipt | null> {
  let content: unknown = null;
  try {
    content = JSON.parse(json);
  } catch {
    return failure(path, 'it is damaged');
  }
  const parsed = Receipt.safeParse(content);
  return parsed.success ? { value: parsed.data, diagnostics: [] } : failure(path, 'it has another form');
}

function failure(path: string, reason: string | null): Checked<null> {
  return { value: null, diagnostics: [noReceipt({ path, reason }, { file: path, position: null })] };
}
