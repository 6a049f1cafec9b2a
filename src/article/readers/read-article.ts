import type { Checked } from '../../diagnostics/diagnostic.ts';
import { articleTooLarge, articleTooLong } from '../article-diagnostics.ts';
import type { ArticleFormat, SavedArticle } from '../article.ts';
import { readHtmlArticle } from '../html/read-html-article.ts';
import { readMarkdownArticle } from './read-markdown-article.ts';
import { readTextArticle } from './read-text-article.ts';

const MEGABYTE = 1_048_576;

/** Far above any article; a guard against the wrong file. */
const LARGEST: Readonly<Record<ArticleFormat, number>> = {
  text: 16 * MEGABYTE,
  markdown: 16 * MEGABYTE,
  html: 64 * MEGABYTE,
  pdf: 64 * MEGABYTE,
};

/**
 * Reads a saved article. The format follows from the first bytes and the name. Gives `null` with a diagnostic where there
 * is nothing to quote from; the `article/…` kinds say why.
 */
export async function readArticle(bytes: Uint8Array, path: string): Promise<Checked<SavedArticle | null>> {
  const format = formatOf(bytes, path);
  const limit = LARGEST[format];
  if (bytes.length > limit) {
    return {
      value: null,
      diagnostics: [articleTooLarge({ path, size: bytes.length, limit }, { file: path, position: null })],
    };
  }
  const read = await readAs(format, bytes, path);
  const lengths = [
    { what: 'characters of text', length: read.value?.file.text.length ?? 0, limit: LONGEST },
    { what: 'paragraphs', length: read.value?.paragraphs.length ?? 0, limit: MOST_PARAGRAPHS },
  ] as const;
  const excess = lengths.find(({ length, limit }) => length > limit);
  if (excess === undefined) return read;
  return { value: null, diagnostics: [articleTooLong({ path, ...excess }, { file: path, position: null })] };
}

/** Characters of text; a long book has a million. */
const LONGEST = 1_500_000;

/** A long book has twenty thousand lines. */
const MOST_PARAGRAPHS = 100_000;

async function readAs(
  format: ArticleFormat,
  bytes: Uint8Array,
  path: string,
): Promise<Checked<SavedArticle | null>> {
  switch (format) {
    case 'text':
      return readTextArticle(bytes, path);
    case 'markdown':
      return readMarkdownArticle(bytes, path);
    case 'html':
      return readHtmlArticle(bytes, path);
    case 'pdf': {
      // Most articles are none, and loading Node’s threads takes as long as reading a short one.
      const { readPdfArticle } = await import('../pdf/read-pdf-article.ts');
      return readPdfArticle(bytes, path);
    }
  }
}

function formatOf(bytes: Uint8Array, path: string): ArticleFormat {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).trimStart();
  if (head.startsWith('%PDF-') || /\.pdf$/iu.test(path)) return 'pdf';
  if (/\.x?html?$/iu.test(path) || /^(?:ï»¿)?<(?:!doctype html|html)\b/iu.test(head)) return 'html';
  return /\.(?:md|markdown)$/iu.test(path) ? 'markdown' : 'text';
}
