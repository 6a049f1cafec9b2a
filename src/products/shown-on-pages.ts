import type { ShownWords } from '../evidence/receipt/shown.ts';
import type { InspectedPdf } from '../pdf/inspect/inspected-pdf.ts';
import { textsInPdf } from '../pdf/inspect/texts-in-pdf.ts';

/** The words on the pages of a PDF, for comparison with a receipt; `null` where it has no tags to read them by. */
export function shownOnPages(pdf: InspectedPdf): ShownWords | null {
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
