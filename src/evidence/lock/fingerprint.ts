import type { SavedArticle } from '../../article/saved-article.ts';
import { sha256 } from '../../source/sha256.ts';
import type { Excerpt } from './excerpt.ts';
import { tokenise } from '../text/tokenise.ts';
import type { Passage } from '../verdict.ts';
import { withoutOuterMarks } from '../text/without-outer-marks.ts';

/** Hash of a quotation's tokens: equal for typographic variants, different for any other change. */
export function wordsFingerprint(content: string): string {
  return sha256(tokenise(withoutOuterMarks(content)).words.join(' '));
}

/** How far the neighbourhood of a passage reaches, in characters. */
const NEIGHBOURHOOD = 120;

/** Hash of a passage with the words around it: tells whether the place in the article is still the same. */
export function neighbourhoodFingerprint(article: SavedArticle, passage: Passage): string {
  const from = Math.max(0, passage.start - NEIGHBOURHOOD);
  const stretch = article.plainText.slice(from, passage.end + NEIGHBOURHOOD);
  return sha256(tokenise(stretch).words.join(' '));
}

/** Hash of a passage with the sentences around it, to the letter. */
export function excerptFingerprint({ before, passage, after }: Excerpt): string {
  return sha256(JSON.stringify([before, passage, after]));
}
