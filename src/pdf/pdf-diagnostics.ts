import { diagnosticKind } from '../diagnostics/diagnostic-kind.ts';

export const pdfUnreadable = diagnosticKind({
  code: 'pdf/unreadable',
  severity: 'error',
  message: ({ problem }: { readonly problem: string }) => `The PDF can’t be looked into: ${problem}`,
  hint: () =>
    'Get the file again, or let qpdf write it anew; qpdf --decrypt takes a password off that you know.',
  docs: 'What can’t be read can’t be checked, and may not open elsewhere either. An encrypted PDF keeps screen readers and archives out, so neither PDF/UA nor PDF/A is checked in one.',
});

interface MissingPdf {
  readonly path: string;
  /** What stands there instead. */
  readonly what: 'nothing' | 'a folder' | 'another kind of file';
}

export const pdfMissing = diagnosticKind({
  code: 'output/no-pdf',
  severity: 'error',
  message: ({ path, what }: MissingPdf) =>
    what === 'nothing' ? `There is no file ${path}.` : `${path} is ${what}, not a PDF.`,
  hint: () => 'Give the path of a PDF.',
  docs: '`lectern inspect` reads one PDF, from Lectern or from any other program.',
});
