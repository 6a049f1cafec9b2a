import { articleFromText } from './text/article-from-text.ts';
import type { ArticleFormat, Paragraph } from './article.ts';
import { recogniseFront } from './text/recognise-front.ts';
import type { SavedArticle } from './saved-article.ts';

/** A paragraph that was taken out of a page or a PDF. */
export type ExtractedParagraph = Pick<Paragraph, 'isAside'> & {
  readonly text: string;
  readonly isSetOff?: boolean;
};

/** What was taken out of a page or a PDF. */
export interface ExtractedArticle {
  readonly path: string;
  readonly format: ArticleFormat;
  readonly fileHash: string;
  readonly paragraphs: readonly ExtractedParagraph[];
  readonly headline: string | null;
  readonly byline: string | null;
  readonly published: string | null;
  readonly container?: string | null;
  readonly url?: string | null;
}

/** Makes an article whose text is the extracted paragraphs, parted by blank lines. */
export function articleFromParagraphs(extracted: ExtractedArticle): SavedArticle {
  const { path, format, fileHash, headline, byline, published, container = null, url = null } = extracted;
  const text = extracted.paragraphs.map((paragraph) => paragraph.text).join('\n\n');
  const paragraphs: Paragraph[] = [];
  let start = 0;
  for (const { text: words, isAside, isSetOff = false } of extracted.paragraphs) {
    paragraphs.push({ number: paragraphs.length + 1, start, end: start + words.length, isAside, isSetOff });
    start += words.length + 2;
  }
  const found = recogniseFront(text, paragraphs);
  const front = {
    ...found,
    headline: headline ?? found.headline,
    byline: byline ?? found.byline,
    published: published ?? found.published,
  };
  return articleFromText({
    path,
    format,
    text,
    plainText: text,
    paragraphs,
    front,
    fileHash,
    place: { container, url },
  });
}
