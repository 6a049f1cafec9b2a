import type { Checked } from '../diagnostics/diagnostic.ts';
import { diagnosticKind, NOWHERE } from '../diagnostics/diagnostic-kind.ts';
import { RECEIPT_FILE, receiptJson } from '../evidence/receipt/read-receipt.ts';
import type { Receipt } from '../evidence/receipt/receipt.ts';
import { missingEntries } from '../evidence/receipt/shown-words.ts';
import type { Host } from '../host/host.ts';
import { checkPdf } from '../pdf/rules/check-pdf.ts';
import { finishPdf, type PdfDescription } from '../pdf/finish-pdf.ts';
import type { Edition } from '../outline/edition.ts';
import type { InspectedPdf } from '../pdf/inspect/inspected-pdf.ts';
import { readInspectedPdf } from '../pdf/inspect/read-inspected-pdf.ts';
import { glyphMissing, privateCharacters } from '../pdf/rules/font-rules.ts';
import { epochOf } from './epoch-of.ts';
import { receiptOf } from './receipt-of.ts';
import type { DrawnBriefing } from './draw-briefing.ts';
import { VERSION } from '../version.ts';
import type { ProductFile } from './build-report.ts';
import type { PrintedEdition } from './print-editions.ts';
import { shownOnPages } from './shown-on-pages.ts';

/** A PDF that is written without saying that it keeps the standards. */
export const claimsNothing = diagnosticKind({
  code: 'output/claims-nothing',
  severity: 'warning',
  message: ({ name }: { readonly name: string }) =>
    `${name} shows characters that no font has, or that only a font knows, so it claims neither PDF/UA nor PDF/A.`,
  hint: () => 'Use other characters, or build where a font has them.',
  docs: 'Both standards forbid the empty boxes that stand in for characters without a font, and PDF/A the private characters of Unicode without a text in their place. The PDF is made all the same; it only doesn’t say that it keeps them.',
});

/**
 * Gate 3: makes a print whole (its tags repaired, its properties and its receipt in it) and holds the bytes to the rules of
 * PDF/UA-1 and PDF/A-2a. A broken rule is an error, but for characters without a glyph or a meaning: with those the file
 * claims nothing.
 */
export function finishPrint(printed: PrintedEdition, drawn: DrawnBriefing, host: Host): Checked<ProductFile> {
  const { edition, pdf } = printed;
  const name = `${edition}.pdf`;
  const { content, inspected, description } = finishWithReceipt(printed, drawn, host);
  const found = checkPdf(inspected, name);
  const errors = found.filter(({ severity }) => severity === 'error');
  const file = { name, content, pages: inspected.pages.length };
  if (errors.length === 0 || errors.some(({ code }) => !OF_CHARACTERS.has(code)))
    return { value: file, diagnostics: found };
  return {
    value: { ...file, content: finishPdf(pdf, { ...description, claimsStandards: false }) },
    diagnostics: [
      ...found.filter((diagnostic) => !errors.includes(diagnostic)),
      claimsNothing({ name }, NOWHERE),
    ],
  };
}

/** The rules that the words of an outline may break. */
const OF_CHARACTERS: ReadonlySet<string> = new Set([glyphMissing.kind.code, privateCharacters.kind.code]);

interface FinishedPdf {
  readonly content: Uint8Array;
  readonly inspected: InspectedPdf;
  readonly description: PdfDescription;
}

/** The receipt of some slides only, or of an edition that shows quotations otherwise, has what stands on its pages. */
function finishWithReceipt(printed: PrintedEdition, drawn: DrawnBriefing, host: Host): FinishedPdf {
  const whole = receiptOf(drawn);
  const finished = finishWith(whole, printed, drawn, host);
  if (printed.edition === 'slides' && drawn.settings.print.pages === null) return finished;
  const shown = shownOnPages(finished.inspected);
  const missing = shown === null ? NOTHING : missingEntries(whole, shown);
  if (missing.quotations.length + missing.uncompared.length === 0) return finished;
  const quotations = without(whole.quotations, missing.quotations);
  const uncompared = without(whole.uncompared, missing.uncompared);
  return finishWith({ ...whole, quotations, uncompared }, printed, drawn, host);
}

const NOTHING = { quotations: [], uncompared: [] };

function without<T>(all: readonly T[], some: readonly T[]): T[] {
  const gone = new Set(some);
  return all.filter((one) => !gone.has(one));
}

function finishWith(
  receipt: Receipt,
  printed: PrintedEdition,
  drawn: DrawnBriefing,
  host: Host,
): FinishedPdf {
  const description = describe(printed, receipt, drawn, host);
  const content = finishPdf(printed.pdf, description);
  return { content, inspected: readInspectedPdf(content), description };
}

/**
 * The date doesn’t come from the clock: it is SOURCE_DATE_EPOCH (reproducible-builds.org) or the outline’s own, where that
 * is an ISO date.
 */
function describe(
  { edition, pageLabels, headings }: PrintedEdition,
  receipt: Receipt,
  drawn: DrawnBriefing,
  host: Host,
): PdfDescription {
  const { title, subtitle, presenters, date, language } = drawn.deck;
  return {
    properties: {
      title: `${title}${TITLE_ENDS[edition]}`,
      authors: presenters,
      subject: subtitle,
      creator: `Lectern ${VERSION}`,
      date: epochOf(host).value ?? date,
    },
    language,
    pageLabels,
    headings,
    enclosure: {
      name: RECEIPT_FILE,
      mediaType: 'application/json',
      content: new TextEncoder().encode(receiptJson(receipt)),
    },
    claimsStandards: true,
  };
}

/** Readers show the title in place of the file’s name: editions that are open side by side are distinguished. */
const TITLE_ENDS: Readonly<Record<Edition, string>> = {
  slides: '',
  notes: ': speaker notes',
  handout: ': handout',
  reader: ': reader',
};
