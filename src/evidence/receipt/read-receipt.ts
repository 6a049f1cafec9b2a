import type { Checked } from '../../diagnostics/diagnostic.ts';
import { noReceipt } from './receipt-diagnostics.ts';
import { Receipt } from './receipt.ts';

/** Name of the receipt attached to a PDF. */
export const RECEIPT_FILE = 'lectern-receipt.json';

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

/** Takes the receipt out of a deck: `<script type="application/json" id="lectern-receipt">`. Reports `evidence/no-receipt`. */
export function readReceiptFromHtml(html: string, path: string): Checked<Receipt | null> {
  const opening = receiptOpening(html);
  if (opening === null) return failure(path, null);
  const start = opening.index + opening[0].length;
  const end = html.indexOf('</script>', start);
  return end === -1 ? failure(path, 'it is cut off') : readReceipt(html.slice(start, end), path);
}

/** The tag that the receipt of a deck stands behind; `null` where there is none. */
export function receiptOpening(html: string): RegExpExecArray | null {
  return OPENING.exec(html);
}

const OPENING = new RegExp(
  `<script\\b[^<>]{0,200}\\bid=["']?${RECEIPT_ELEMENT}["' ][^<>]{0,200}>|<script\\b[^<>]{0,200}\\bid=["']?${RECEIPT_ELEMENT}["']?>`,
  'u',
);

function failure(path: string, reason: string | null): Checked<null> {
  return { value: null, diagnostics: [noReceipt({ path, reason }, { file: path, position: null })] };
}
