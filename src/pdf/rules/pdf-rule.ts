import { type Severity, diagnosticKind, type DiagnosticKind } from '../../diagnostics/diagnostic.ts';
import type { InspectedPdf } from '../inspect-pdf.ts';

/** One place where a PDF breaks a rule. */
export interface PdfFault {
  /** Counted from 1; `null` for the document as a whole. */
  readonly page: number | null;
  /** What it is there, in a few words; `null` where the rule says it all. */
  readonly what: string | null;
}

/** What a rule found, in words. */
interface PdfFaults {
  /** Such as `pages 3, 4 and 17 more`. */
  readonly where: string;
}

/** One demand of the standards on a PDF. Its kind carries the code, what is wrong, what to do, and the clause. */
export interface PdfRule {
  readonly kind: DiagnosticKind<PdfFaults>;
  readonly find: (pdf: InspectedPdf) => Iterable<PdfFault>;
}

/** What a rule is made of. */
export interface PdfRuleData {
  readonly code: string;
  /** A warning for what the standards leave to judgement. */
  readonly severity: Severity;
  /** Where the standards say it. */
  readonly clause: string;
  /** What is wrong, without a full stop. */
  readonly problem: string;
  readonly remedy: string;
  /** Why it matters. */
  readonly reason: string;
  readonly find: (pdf: InspectedPdf) => Iterable<PdfFault>;
}

/** Makes a rule out of its data. */
export function pdfRule(data: PdfRuleData): PdfRule {
  const { code, severity, clause, problem, remedy, reason, find } = data;
  const kind = diagnosticKind({
    code,
    severity,
    message: ({ where }: PdfFaults) => `${problem}${where === '' ? '' : `: ${where}`} (${clause}).`,
    hint: () => remedy,
    docs: reason,
  });
  return { kind, find };
}

/** Says where faults are, briefly: the things at fault, and the pages that they are on. */
export function namePlaces(faults: readonly PdfFault[]): string {
  const things = unique(faults.flatMap(({ what }) => what ?? []));
  const pages = unique(faults.flatMap(({ page }) => page ?? []));
  const places =
    pages.length === 0 ? '' : `${pages.length === 1 ? 'page' : 'pages'} ${listed(pages.map(String))}`;
  if (things.length === 0) return places;
  return places === '' ? listed(things) : `${listed(things)} on ${places}`;
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}

/** A handful says what to look for; the rest is counted. */
const SHOWN = 5;

function listed(values: readonly string[]): string {
  if (values.length <= SHOWN + 1) return values.join(', ');
  return `${values.slice(0, SHOWN).join(', ')} and ${values.length - SHOWN} more`;
}
