import { resolve } from 'node:path';

import { NOWHERE } from '../../diagnostics/diagnostic-kind.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Host } from '../../host/host.ts';
import { checkPdf, PDF_RULES } from '../../pdf/check-pdf.ts';
import { readInspectedPdf } from '../../pdf/inspect/read-inspected-pdf.ts';
import { summarisePdf } from '../../pdf/inspect/summarise-pdf.ts';
import type { PdfSummary } from '../../pdf/inspect/summarise-pdf.ts';
import { pdfMissing, pdfUnreadable } from '../../pdf/pdf-diagnostics.ts';
import { PdfError } from '../../pdf/file/pdf-error.ts';
import { exitCodeFor } from '../exit-codes.ts';
import { formatPdfSummary } from '../format-pdf-summary.ts';
import type { Terminal } from '../terminal.ts';
import type { AnswerFormat } from '../shared-flags.ts';

/** `lectern inspect <pdf>`: what a PDF is and has, and which rules of PDF/UA-1 and PDF/A-2a it breaks. Gives the exit code. */
export async function inspect(
  path: string,
  format: AnswerFormat,
  host: Host,
  terminal: Terminal,
): Promise<number> {
  const bytes = await host.readFile(resolve(host.workingFolder, path));
  const { summary, diagnostics } = bytes === null ? await missing(path, host) : look(bytes, path);
  if (format === 'json')
    terminal.print(JSON.stringify({ ...summary, rules: PDF_RULES.length, diagnostics }, null, 2));
  else {
    if (summary !== null) {
      const broken = diagnostics.length;
      terminal.print(formatPdfSummary(path, summary, { checked: PDF_RULES.length, broken }));
    }
    terminal.report(diagnostics);
  }
  return exitCodeFor(diagnostics, false);
}

interface Look {
  readonly summary: PdfSummary | null;
  readonly diagnostics: readonly Diagnostic[];
}

async function missing(path: string, host: Host): Promise<Look> {
  const isFolder = (await host.statPath(resolve(host.workingFolder, path)))?.kind === 'folder';
  const what = isFolder ? 'a folder' : 'nothing';
  return { summary: null, diagnostics: [pdfMissing({ path, what }, NOWHERE)] };
}

function look(bytes: Uint8Array, path: string): Look {
  try {
    const pdf = readInspectedPdf(bytes);
    return { summary: summarisePdf(pdf), diagnostics: checkPdf(pdf, path) };
  } catch (error) {
    if (!(error instanceof PdfError)) throw error;
    const isPdf = Buffer.from(bytes.subarray(0, HEAD)).includes('%PDF-');
    const diagnostic = isPdf
      ? pdfUnreadable({ problem: error.message }, { file: path, position: null })
      : pdfMissing({ path, what: 'another kind of file' }, NOWHERE);
    return { summary: null, diagnostics: [diagnostic] };
  }
}

/** Where readers look for the mark of a PDF, though it belongs to the very start. */
const HEAD = 1024;
