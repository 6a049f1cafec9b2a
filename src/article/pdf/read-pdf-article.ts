import type { Checked, Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type Budget, OverBudget } from '../../text/budget.ts';
import { sha256 } from '../../text/bytes.ts';
import {
  exhaustingPdf,
  pagesWithoutText,
  scannedPdf,
  tooManyPages,
  unreadablePdf,
} from '../article-diagnostics.ts';
import { articleFromParagraphs } from '../front/article-from-paragraphs.ts';
import type { SavedArticle } from '../article.ts';
import { LONGEST, isCreditLine } from '../front/recognise-front.ts';
import { withoutCookieNotices } from '../page-phrases.ts';
import { pdfPages } from './pdf-pages.ts';
import { type PdfParagraph, pdfParagraphs } from './pdf-paragraphs.ts';
import { SHORTEST_STORY, isLarger, storyType, type PdfLine } from './pdf-text.ts';
import { OverLimit } from './work-limits.ts';

/** More pages than an article or a report that is read as one has. */
const MOST_PAGES = 500;

/**
 * Reads the text layer of a PDF with PDF.js. Offsets count in the extracted text: paragraphs separated by blank lines, words
 * broken at line ends joined. Reports `article/unreadable-pdf`, `article/exhausting-pdf`, `article/too-many-pages`,
 * `article/scanned-pdf` and `article/pages-without-text`. Throws `OverBudget`.
 */
export async function readPdfArticle(
  bytes: Uint8Array,
  path: string,
  budget: Budget,
): Promise<Checked<SavedArticle | null>> {
  const place = { file: path, position: null };
  let pages: readonly (readonly PdfLine[])[] | null;
  try {
    pages = await pdfPages(bytes, MOST_PAGES, budget);
  } catch (error) {
    if (error instanceof OverBudget) throw error;
    const diagnostic =
      error instanceof OverLimit
        ? exhaustingPdf({ path, what: error.message }, place)
        : unreadablePdf({ path, reason: reasonOf(error) }, place);
    return { value: null, diagnostics: [diagnostic] };
  }
  if (pages === null) return { value: null, diagnostics: [tooManyPages({ path, limit: MOST_PAGES }, place)] };
  const empty = pages.flatMap((page, at) => (page.length === 0 ? [at + 1] : []));
  if (empty.length === pages.length)
    return { value: null, diagnostics: [scannedPdf({ path, pages: pages.length }, place)] };
  const diagnostics: Diagnostic[] =
    empty.length === 0 ? [] : [pagesWithoutText({ path, pages: empty }, place)];
  const read = pdfParagraphs(pages);
  const story = withoutCookieNotices(read);
  const paragraphs = story.length === 0 ? read : story;
  const { height } = storyType(pages);
  const headline = pdfHeadline(paragraphs, height);
  const found = {
    path,
    format: 'pdf',
    fileHash: sha256(bytes),
    headline,
    byline: null,
    published: null,
  } as const;
  const withFirst = withStandfirst(paragraphs, headline, height);
  return { value: articleFromParagraphs({ ...found, paragraphs: withFirst }), diagnostics };
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'it is damaged';
  return error.name === 'PasswordException' ? 'it asks for a password' : error.message.replace(/\.$/u, '');
}

/**
 * The headline of a PDF by its type, given the height of the story’s: the tallest paragraph above the story, if it is taller. The name of a
 * site may be taller still, so a line of some words goes first. `null` where all above the story is set like it.
 */
export function pdfHeadline(paragraphs: readonly PdfParagraph[], height: number): string | null {
  const story = paragraphs.findIndex(
    (one) => one.text.length >= SHORTEST_STORY && !isLarger(one.height, height),
  );
  const above = paragraphs.slice(0, Math.max(0, story)).filter(isHeadline(height));
  return tallest(above.filter(({ text }) => hasSomeWords(text))) ?? tallest(above);
}

/** The paragraphs with the standfirst marked: the first below the headline and above the story that is set in larger type than that. */
function withStandfirst(
  paragraphs: readonly PdfParagraph[],
  headline: string | null,
  height: number,
): readonly PdfParagraph[] {
  const top = headline === null ? -1 : paragraphs.findIndex(({ text }) => text === headline);
  const under = paragraphs[top + 1];
  const isStandfirst =
    top !== -1 &&
    under !== undefined &&
    isLarger(under.height, height) &&
    hasSomeWords(under.text) &&
    under.text.length <= LONGEST &&
    !isCreditLine(under.text);
  return isStandfirst ? paragraphs.with(top + 1, { ...under, part: 'standfirst' }) : paragraphs;
}

const LONGEST_HEADLINE = 250;

function isHeadline(height: number): (paragraph: PdfParagraph) => boolean {
  return (one) =>
    isLarger(one.height, height) && one.text.length <= LONGEST_HEADLINE && /\p{L}/u.test(one.text);
}

function tallest(paragraphs: readonly PdfParagraph[]): string | null {
  const height = paragraphs.reduce((most, one) => Math.max(most, one.height), -Infinity);
  return paragraphs.find((one) => one.height === height)?.text ?? null;
}

/** Four words, or eight characters of a script that doesn't part them. */
function hasSomeWords(text: string): boolean {
  return (
    text.split(' ').length >= 4 ||
    (text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu)?.length ?? 0) >= 8
  );
}
