import { z } from 'zod';

import { type Budget, spendText } from '../../text/budget.ts';
import { pdfLines } from './pdf-lines.ts';
import type { PdfLine, PdfPiece } from './pdf-text.ts';
import { startWatchedWorker } from './watched-worker.ts';
import type { WorkLimits } from './work-limits.ts';

/** PDF.js types a transform as an array of anything. */
const Transform = z.tuple([z.number(), z.number(), z.number(), z.number(), z.number(), z.number()]);

/**
 * What reading may take, on a slow and busy machine too: a page takes some hundredths of a second, a report of five
 * hundred pages a few seconds and 200 MB. A few bytes of a PDF can stand for hours of work: streams packed in streams,
 * drawings that hold each other. PDF.js knows no limits of its own.
 */
const LIMITS: WorkLimits = { step: 10_000, whole: 60_000, memory: 768 * 1_048_576 };

/**
 * The lines of the pages of a PDF; `null`, before any is read, for one with more than `mostPages`. Throws what PDF.js throws of a file that it can’t open, and
 * `OverLimit` for one that takes too long, and `OverBudget`.
 */
export async function pdfPages(
  bytes: Uint8Array,
  mostPages: number,
  budget: Budget,
  limits: WorkLimits = LIMITS,
): Promise<readonly (readonly PdfLine[])[] | null> {
  const worker = startWatchedWorker(limits);
  try {
    const { getDocument, PDFWorker, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const verbosity = VerbosityLevel.ERRORS;
    const task = getDocument({
      data: new Uint8Array(bytes),
      // @ts-expect-error -- its types know the workers of browsers alone; all that it asks of one is to pass messages.
      worker: PDFWorker.create({ port: worker.port, verbosity }),
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      stopAtErrors: false,
      verbosity,
    });
    const file = await worker.step(task.promise);
    if (file.numPages > mostPages) return null;
    const pages: (readonly PdfLine[])[] = [];
    for (let number = 1; number <= file.numPages; number += 1) {
      const text = file.getPage(number).then((page) => page.getTextContent());
      const { items } = await worker.step(text);
      const pieces = items.flatMap((item) => ('str' in item ? [pieceOf(item)] : []));
      budget.spend('nodes', pieces.length);
      spendText(pieces.map((piece) => piece.text).join(''), budget);
      pages.push(pdfLines(pieces, budget));
    }
    return pages;
  } finally {
    await worker.end();
  }
}

/** What is read of a piece of text as PDF.js gives it. */
interface TextItem {
  readonly str: string;
  readonly transform: readonly unknown[];
  readonly width: number;
  readonly height: number;
  readonly fontName: string;
  readonly hasEOL: boolean;
}

function pieceOf({ str: text, transform, width, height, fontName: font, hasEOL }: TextItem): PdfPiece {
  const [, , , , x, y] = Transform.parse(transform);
  return { text, x, y, width, height, font, endsLine: hasEOL };
}
