import { sha256 } from '../../source/sha256.ts';
import { sourceFile } from '../../source/source-file.ts';
import type { Article, ArticleFormat, Paragraph } from '../article.ts';
import type { ArticlePart } from '../article-part.ts';
import type { ArticleFront } from './recognise-front.ts';
import type { SavedArticle } from '../saved-article.ts';

/** What a reader found in a saved file. */
export interface ReadText {
  readonly path: string;
  readonly format: ArticleFormat;
  readonly text: string;
  readonly plainText: string;
  readonly paragraphs: readonly Paragraph[];
  readonly parts: readonly ArticlePart[];
  readonly emphasis: Article['emphasis'];
  readonly front: ArticleFront;
  readonly fileHash: string;
  /** Where a saved page says it was published. */
  readonly place?: Pick<SavedArticle, 'container' | 'url'>;
}

/** Puts together the model that every reader gives. */
export function articleFromText(read: ReadText): SavedArticle {
  return {
    file: sourceFile(read.path, read.text),
    format: read.format,
    ...read.front,
    container: read.place?.container ?? null,
    url: read.place?.url ?? null,
    paragraphs: read.paragraphs,
    parts: read.parts,
    emphasis: read.emphasis,
    plainText: read.plainText,
    fileHash: read.fileHash,
    textHash: sha256(read.text),
  };
}
