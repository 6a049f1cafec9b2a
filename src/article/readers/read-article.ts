import type { Checked } from '../../diagnostics/diagnostic.ts';
import { NAMES_OF_COUNTED, articleTooLarge, articleTooLong, otherKind } from '../article-diagnostics.ts';
import type { ArticleFormat, SavedArticle } from '../article.ts';
import { readHtmlArticle } from '../html/read-html-article.ts';
import { type Budget, OverBudget, marksIn, newBudget } from '../../text/budget.ts';
import { kindOfFile } from './kind-of-file.ts';
import { readMarkdownArticle } from './read-markdown-article.ts';
import { readTextArticle } from './read-text-article.ts';

const MEGABYTE = 1_048_576;

/** Far above any article; a guard against the wrong file. */
const LARGEST: Readonly<Record<ArticleFormat, number>> = {
  text: 16 * MEGABYTE,
  markdown: 16 * MEGABYTE,
  html: 64 * MEGABYTE,
  mhtml: 64 * MEGABYTE,
  pdf: 64 * MEGABYTE,
  docx: 64 * MEGABYTE,
  epub: 64 * MEGABYTE,
  subtitles: 16 * MEGABYTE,
  warc: 64 * MEGABYTE,
  wacz: 64 * MEGABYTE,
};

/**
 * Reads a saved article. What it is follows from its content. Gives `null` with a diagnostic where there
 * is nothing to quote from; the `article/…` kinds say why. `address` is that of the page that is meant, where a file has several.
 */
export async function readArticle(
  bytes: Uint8Array,
  path: string,
  budget: Budget = newBudget(),
  address: string | null = null,
): Promise<Checked<SavedArticle | null>> {
  const format = kindOfFile(bytes, path);
  if (typeof format !== 'string')
    return { value: null, diagnostics: [otherKind({ path, ...format }, { file: path, position: null })] };
  const limit = LARGEST[format];
  if (bytes.length > limit) {
    return {
      value: null,
      diagnostics: [articleTooLarge({ path, size: bytes.length, limit }, { file: path, position: null })],
    };
  }
  try {
    const read = await readAs(format, { bytes, path, address }, budget);
    if (read.value !== null) checkSize(read.value, budget);
    return read;
  } catch (error) {
    if (!(error instanceof OverBudget)) throw error;
    return {
      value: null,
      diagnostics: [
        articleTooLong(
          { path, what: NAMES_OF_COUNTED[error.what], limit: error.limit },
          { file: path, position: null },
        ),
      ],
    };
  }
}

/** What speech and the gate have to look at. */
function checkSize({ file: { text }, paragraphs }: SavedArticle, budget: Budget): void {
  budget.atMost('characters', text.length);
  budget.atMost('paragraphs', paragraphs.length);
  budget.atMost('marks', marksIn(text));
}

interface AddressedFile {
  readonly bytes: Uint8Array;
  readonly path: string;
  readonly address: string | null;
}

async function readAs(
  format: ArticleFormat,
  { bytes, path, address }: AddressedFile,
  budget: Budget,
): Promise<Checked<SavedArticle | null>> {
  switch (format) {
    case 'text':
      return readTextArticle(bytes, path);
    case 'markdown':
      return readMarkdownArticle(bytes, path, budget);
    case 'html':
      return readHtmlArticle(bytes, path, budget);
    // Most articles are none of these, and loading Node’s threads takes as long as reading a short one.
    case 'pdf':
      return (await import('../pdf/read-pdf-article.ts')).readPdfArticle(bytes, path, budget);
    case 'mhtml':
      return (await import('../packed/read-mhtml-article.ts')).readMhtmlArticle(bytes, path, budget);
    case 'docx':
      return (await import('../packed/read-docx-article.ts')).readDocxArticle(bytes, path);
    case 'epub':
      return (await import('../packed/read-epub-article.ts')).readEpubArticle(bytes, path, budget);
    case 'subtitles':
      return (await import('./read-subtitles-article.ts')).readSubtitlesArticle(bytes, path, budget);
    case 'warc':
    case 'wacz':
      return (await import('../packed/read-archived-article.ts')).readArchivedArticle(
        { bytes, path, format, address },
        budget,
      );
  }
}
