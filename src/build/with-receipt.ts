import { RECEIPT_FILE, receiptJson } from '../evidence/read-receipt.ts';
import type { Host } from '../host/host.ts';
import { updatePdf } from '../pdf/update-pdf.ts';
import { receiptOf } from '../pipeline.ts';
import type { DrawnBriefing } from '../pipeline.ts';
import { VERSION } from '../version.ts';

/**
 * The PDF with its properties, a date that doesn’t come from the clock, and the receipt as an attachment. The date is
 * SOURCE_DATE_EPOCH (reproducible-builds.org) or the outline’s own, where that is an ISO date.
 */
export function withReceipt(pdf: Uint8Array, drawn: DrawnBriefing, host: Host): Uint8Array {
  const { title, subtitle, presenters, date } = drawn.deck;
  const epoch = Number(host.environment['SOURCE_DATE_EPOCH'] ?? Number.NaN);
  return updatePdf(pdf, {
    properties: {
      title,
      author: presenters.join(', ') || null,
      subject: subtitle,
      creator: `Lectern ${VERSION}`,
      date: Number.isFinite(epoch) ? epoch : date,
    },
    attachment: {
      name: RECEIPT_FILE,
      mediaType: 'application/json',
      description: 'What each quotation was compared with; lectern verify checks it again.',
      content: new TextEncoder().encode(receiptJson(receiptOf(drawn))),
    },
  });
}
