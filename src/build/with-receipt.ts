import { RECEIPT_FILE, receiptJson } from '../evidence/read-receipt.ts';
import type { Host } from '../host/host.ts';
import { finishPdf } from '../pdf/finish-pdf.ts';
import type { Edition } from '../outline/edition.ts';
import { receiptOf } from '../pipeline.ts';
import type { DrawnBriefing } from '../pipeline.ts';
import { VERSION } from '../version.ts';
import type { PrintedEdition } from './print-editions.ts';

/**
 * A print of a briefing made whole: accessible and fit to be kept (PDF/UA-1, PDF/A-2a), with its properties, a date that
 * doesn’t come from the clock, and the receipt. The date is SOURCE_DATE_EPOCH (reproducible-builds.org) or the outline’s
 * own, where that is an ISO date.
 */
export function withReceipt(
  { edition, pdf, pageLabels }: PrintedEdition,
  drawn: DrawnBriefing,
  host: Host,
): Uint8Array {
  const { subtitle, presenters, date, language } = drawn.deck;
  const epoch = Number(host.environment['SOURCE_DATE_EPOCH'] || Number.NaN);
  return finishPdf(pdf, {
    properties: {
      title: `${drawn.deck.title}${TITLE_ENDS[edition]}`,
      authors: presenters,
      subject: subtitle,
      creator: `Lectern ${VERSION}`,
      date: Number.isFinite(epoch) ? epoch : date,
    },
    language,
    pageLabels,
    enclosure: {
      name: RECEIPT_FILE,
      mediaType: 'application/json',
      content: new TextEncoder().encode(receiptJson(receiptOf(drawn))),
    },
  });
}

/** Readers show the title in place of the file’s name: editions that are open side by side are told apart. */
const TITLE_ENDS: Readonly<Record<Edition, string>> = {
  slides: '',
  notes: ': speaker notes',
  handout: ': handout',
  reader: ': reader',
};
