import { firstAtLeast } from '../text/first-at-least.ts';
import { findOccurrences } from './find-occurrences.ts';
import type { ArticleIndex } from '../text/index-article.ts';
import type { PatternMatch } from './pattern-match.ts';
import type { QuotationPattern } from './quotation-pattern.ts';

/**
 * Whether two fragments around an ellipsis stand the other way round, and closer together, in one paragraph of the same
 * passage. Then that is what was quoted, and its order was changed; a phrase that happens to return later must
 * not excuse it.
 */
export function isReordered(index: ArticleIndex, { parts }: QuotationPattern, match: PatternMatch): boolean {
  const gap = widestGap(match);
  for (const [at, part] of parts.entries()) {
    const [before, after] = [parts[at - 1], parts[at + 1]];
    if (part.kind !== 'ellipsis' || before?.kind !== 'words' || after?.kind !== 'words') continue;
    if (standWithin(index, after.words, before.words, { match, gap })) return true;
  }
  return false;
}

/** How many tokens the widest of a match's omissions leaves out; one before the first words has no beginning. */
function widestGap({ edits }: PatternMatch): number {
  return Math.max(0, ...edits.map(({ start, end }) => (end ?? 0) - (start ?? end ?? 0)));
}

/** Whether one run of words is followed by the other, less than a gap apart, in a paragraph of the match. */
function standWithin(
  index: ArticleIndex,
  first: readonly string[],
  second: readonly string[],
  { match, gap }: { readonly match: PatternMatch; readonly gap: number },
): boolean {
  const seconds = findOccurrences(index, second);
  return findOccurrences(index, first).some((start) => {
    const end = start + first.length;
    const place = seconds[firstAtLeast(seconds, end)] ?? Number.POSITIVE_INFINITY;
    const isInOne = index.paragraphOf[place] === index.paragraphOf[start];
    return place - end < gap && isInOne && isInParagraphsOf(index, start, match);
  });
}

function isInParagraphsOf(index: ArticleIndex, token: number, match: PatternMatch): boolean {
  const paragraph = index.paragraphOf[token] ?? 0;
  return (
    paragraph >= (index.paragraphOf[match.start] ?? 0) && paragraph <= (index.paragraphOf[match.end - 1] ?? 0)
  );
}
