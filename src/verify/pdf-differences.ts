import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { PdfError } from '../pdf/file/pdf-error.ts';
import { type InspectedPdf, readInspectedPdf } from '../pdf/inspect-pdf.ts';
import { textsInPdf } from '../pdf/texts-in-pdf.ts';
import { firstDifference, SAME } from './differences.ts';
import { changedSince } from './verify-diagnostics.ts';

/** What is reported about a PDF that isn’t the one which its source makes: the first page that differs, and the words that do. */
export function pdfDifferences(shown: Uint8Array, built: Uint8Array, path: string): readonly Diagnostic[] {
  const place = { file: path, position: null };
  try {
    const [ofShown, ofBuilt] = [readInspectedPdf(shown), readInspectedPdf(built)];
    const page = pageThatDiffers(ofShown, ofBuilt);
    const where = page === null ? 'Something besides the pages' : `Page ${page}`;
    return [changedSince({ where, ...firstDifference(wordsIn(ofShown), wordsIn(ofBuilt)) }, place)];
  } catch (error) {
    if (!(error instanceof PdfError)) throw error;
    return [changedSince({ where: 'Something in the PDF', ...SAME }, place)];
  }
}

/** The number of the first page on which something else is drawn; `null` for none. */
function pageThatDiffers({ pages: shown }: InspectedPdf, { pages: built }: InspectedPdf): number | null {
  const isSame = (at: number): boolean => {
    const [one, other] = [shown, built].map((pages) => pages[at]?.contents ?? []);
    return (
      one?.length === other?.length &&
      (one ?? []).every(({ content }, part) => Buffer.compare(content, other?.[part]?.content ?? NONE) === 0)
    );
  };
  for (let at = 0; at < Math.max(shown.length, built.length); at += 1)
    if (shown[at] === undefined || built[at] === undefined || !isSame(at)) return at + 1;
  return null;
}

const NONE = new Uint8Array();

const wordsIn = (pdf: InspectedPdf): readonly string[] =>
  textsInPdf(pdf).join(' ').split(/\s+/u).filter(Boolean);
