import type { Checked, Diagnostic } from '../../diagnostics/diagnostic.ts';
import { sha256 } from '../../source/sha256.ts';
import {
  exhaustingPdf,
  pagesWithoutText,
  scannedPdf,
  tooManyPages,
  unreadablePdf,
} from '../article-diagnostics.ts';
import { articleFromParagraphs } from '../article-from-paragraphs.ts';
import { pdfHeadline, withStandfirst } from './pdf-headline.ts';
import type { PdfLine } from './pdf-text.ts';
import { pdfPages } from './pdf-pages.ts';
import { pdfParagraphs } from './pdf-paragraphs.ts';
import type { SavedArticle } from '../saved-article.ts';
import { storyType } from './pdf-story-type.ts';
import { OverLimit } from './watched-worker.ts';

/** More pages than an article or a report that is read as one has. */
const MOST_PAGES = 500;

/**
 * Reads the text layer of a PDF with PDF.js. Offsets count in the extracted text: paragraphs parted by blank lines, words
 * broken at line ends joined. Reports `article/unreadable-pdf`, `article/exhausting-pdf`, `article/too-many-pages`,
 * `article/scanned-pdf` and `article/pages-without-text`.
 */
export async function readPdfArticle(bytes: Uint8Array, path: string): Promise<Checked<SavedArticle | null>> {
  const place = { file: path, position: null };
  const fileHash = sha256(bytes);
  let pages: readonly (readonly PdfLine[])[] | null;
  try {
    pages = await pdfPages(bytes, MOST_PAGES);
  } catch (error) {
    if (error instanceof OverLimit)
      return { value: null, diagnostics: [exhaustingPdf({ path, what: error.message }, place)] };
    const reason = reasonOf(error);
    return { value: null, diagnostics: [unreadablePdf({ path, reason }, place)] };
  }
  if (pages === null) {
    return { value: null, diagnostics: [tooManyPages({ path, limit: MOST_PAGES }, place)] };
  }
  const empty = pages.flatMap((page, at) => (page.length === 0 ? [at + 1] : []));
  if (empty.length === pages.length) {
    return { value: null, diagnostics: [scannedPdf({ path, pages: pages.length }, place)] };
  }
  const diagnostics: Diagnostic[] =
    empty.length === 0 ? [] : [pagesWithoutText({ path, pages: empty }, place)];
  const paragraphs = pdfParagraphs(pages);
  const { height } = storyType(pages);
  const front = { headline: pdfHeadline(paragraphs, height), byline: null, published: null };
  return {
    value: articleFromParagraphs({
      path,
      format: 'pdf',
      fileHash,
      paragraphs: withStandfirst(paragraphs, front.headline, height),
      ...front,
    }),
    diagnostics,
  };
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'it is damaged';
  return error.name === 'PasswordException' ? 'it asks for a password' : error.message.replace(/\.$/u, '');
}
