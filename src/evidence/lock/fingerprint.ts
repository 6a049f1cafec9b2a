import type { ArticlePart, SavedArticle } from '../../article/article.ts';
import { articleHolding } from '../index/parts-beside.ts';
import { sha256 } from '../../text/bytes.ts';
import type { Excerpt } from './excerpt.ts';
import { tokenise } from '../text/tokenise.ts';
import type { Passage } from '../model/verdict.ts';
import { withoutOuterMarks } from '../text/without-outer-marks.ts';

/** Hash of a quotation's tokens: equal for typographic variants, different for any other change. */
export function wordsFingerprint(content: string): string {
  return sha256(tokenise(withoutOuterMarks(content)).words.join(' '));
}

/** How far the neighbourhood of a passage reaches, in characters. */
const NEIGHBOURHOOD = 120;

/** Hash of a passage with the words around it: tells whether the place in the article is still the same. */
export function neighbourhoodFingerprint(
  article: SavedArticle,
  passage: Pick<Passage, 'start' | 'end' | 'paragraph'>,
): string {
  const from = Math.max(0, passage.start - NEIGHBOURHOOD);
  const { text } = articleHolding(article, passage).file;
  return sha256(tokenise(text.slice(from, passage.end + NEIGHBOURHOOD)).words.join(' '));
}

/** Hash of the parts of an article that have names. */
export function partsFingerprint(parts: readonly ArticlePart[]): string {
  return sha256(JSON.stringify(parts));
}

/** Hash of a passage with the sentences around it, to the letter. */
export function excerptFingerprint({ before, passage, after }: Excerpt): string {
  return sha256(JSON.stringify([before, passage, after]));
}
