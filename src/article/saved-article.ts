import type { Article } from './article.ts';

/**
 * An article with the fingerprints of what was saved. For plain text and Markdown, `file.text` is the decoded file; for
 * HTML and PDF it is the text that was taken out of the file, and all offsets count in that text.
 */
export interface SavedArticle extends Article {
  /**
   * The words without markup, unit for unit as long as `file.text`: a character of Markdown markup is a word joiner
   * (U+2060) here, which normalisation drops. Equal to `file.text` in every other format.
   */
  readonly plainText: string;
  /** SHA-256 of the bytes of the saved file, in hexadecimal. */
  readonly fileHash: string;
  /** SHA-256 of `file.text` in UTF-8, in hexadecimal; what locks and receipts compare. */
  readonly textHash: string;
}
