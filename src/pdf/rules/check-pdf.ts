import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { InspectedPdf } from '../inspect/inspected-pdf.ts';
import { CONTENT_RULES } from './content-rules.ts';
import { DOCUMENT_RULES } from './document-rules.ts';
import { FONT_RULES } from './font-rules.ts';
import { namePlaces, type CheckedPdf, type PdfRule } from './pdf-rule.ts';
import { readPrintedFonts } from './printed-fonts.ts';
import { TAG_RULES } from './tag-rules.ts';

/** Every rule that a finished print is held to. */
export const PDF_RULES: readonly PdfRule[] = [
  ...DOCUMENT_RULES,
  ...CONTENT_RULES,
  ...TAG_RULES,
  ...FONT_RULES,
];

/** Holds a PDF against every rule. A rule that is broken in many places is reported once, with the places. */
export function checkPdf(pdf: InspectedPdf, path: string): readonly Diagnostic[] {
  const checked: CheckedPdf = { ...pdf, fonts: readPrintedFonts(pdf.pages, pdf.file) };
  return PDF_RULES.flatMap((rule) => {
    const faults = [...rule.find(checked)];
    return faults.length === 0
      ? []
      : [rule.kind({ where: namePlaces(faults) }, { file: path, position: null })];
  });
}
