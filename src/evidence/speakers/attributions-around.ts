import { labelOfTurn } from '../../extract/quotations/turn-label.ts';
import type { Range } from '../../source/position.ts';
import type { ArticleIndex } from '../index/index-article.ts';
import { spanAround } from '../text/quoted-spans.ts';
import type { Passage } from '../model/verdict.ts';
import type { SpeakerAttribution } from '../model/article-speakers.ts';

/** The attributions that take in most of a passage, the one that fits it most closely first; else those of its parts. */
export function attributionsAround(
  { speakers }: ArticleIndex,
  { start, end }: Range,
): readonly SpeakerAttribution[] {
  const overlap = (found: Range): number => Math.min(found.end, end) - Math.max(found.start, start);
  const touching = speakers.attributions.filter((found) => overlap(found) > (end - start) / SMALL_PART);
  const most = touching.filter((found) => overlap(found) > (end - start) / 2);
  if (most.length > 0) return most.toSorted((a, b) => a.end - a.start - (b.end - b.start));
  return touching.toSorted((a, b) => overlap(b) - overlap(a));
}

/** Of words that are joined over a “she said”, none may be most of the passage. */
const SMALL_PART = 6;

/** The turn of a transcript that goes on over the paragraph of a passage; `null` where none does, or where the paragraph opens one. */
export function turnAround(index: ArticleIndex, passage: Passage): SpeakerAttribution | null {
  const paragraph = index.article.paragraphs[passage.paragraph - 1];
  const turn = index.speakers.attributions.findLast(
    ({ basis, start }) => basis === 'turn' && start <= passage.start,
  );
  if (turn === undefined || paragraph === undefined) return null;
  // “Outside, a passenger said …”: the writer goes on; who speaks says “I”.
  const isTold = index.speakers.attributions.some(
    ({ basis, start }) =>
      basis === 'clause' &&
      paragraph.start <= start &&
      start < paragraph.end &&
      spanAround(index.speakers.marked, start) !== null,
  );
  if (isTold && !speaksOfSelf(index, paragraph)) return null;
  return paragraph.start > turn.start && labelOfTurn(index.article.plainText, paragraph) === null
    ? turn
    : null;
}

/** An outline in another language may spell every name in its own way. */
export function isForeign({ speakers }: ArticleIndex, { language }: { readonly language: string }): boolean {
  const own = speakers.language === 'und' ? 'en' : speakers.language;
  return language.split('-')[0]?.toLowerCase() !== own;
}

/** Whether a paragraph says “I”, “we” or “you”. */
export function speaksOfSelf({ article }: ArticleIndex, { start, end }: Range): boolean {
  return /\b(?:I|we|me|us|my|our|you|your|I['’]\w+|we['’]\w+)\b/iu.test(article.plainText.slice(start, end));
}
