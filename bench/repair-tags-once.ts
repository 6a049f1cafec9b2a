import { checkPdf } from '../src/pdf/rules/check-pdf.ts';
import { finishPdf } from '../src/pdf/finish-pdf.ts';
import { readInspectedPdf } from '../src/pdf/inspect-pdf.ts';

/** How long it took to repair a print and to check what came of it, in milliseconds, and how long that is in bytes. */
export interface Repair {
  readonly repair: number;
  readonly check: number;
  readonly after: number;
}

/** Repairs a print and checks it, as a build does. Throws when the check finds anything. */
export function repairTagsOnce(print: Uint8Array, language: string): Repair {
  const start = performance.now();
  const finished = finishPdf(print, { ...DESCRIPTION, language });
  const repaired = performance.now();
  const broken = checkPdf(readInspectedPdf(finished), 'slides.pdf');
  const checked = performance.now();
  if (broken.length > 0) throw new Error(broken.map(({ message }) => message).join('\n'));
  return { repair: repaired - start, check: checked - repaired, after: finished.length };
}

const DESCRIPTION = {
  properties: {
    title: 'The harbour and the town',
    authors: ['Ada Holm'],
    subject: null,
    creator: 'Lectern',
    date: '2026-03-12',
  },
  pageLabels: null,
  headings: [],
  enclosure: null,
  claimsStandards: true,
};
