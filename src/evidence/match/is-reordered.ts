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

/** How many tokens the widest of a match's omissions leaves out. */
function widestGap({ edits }: PatternMatch): number {
  const gaps = edits.map((edit) => (edit.kind === 'ellipsis' ? (edit.end ?? 0) - (edit.start ?? 0) : 0));
  return Math.max(0, ...gaps);
}

/** Whether one run of words is followed by the other, less than a gap apart, in a paragraph of the match. */
function standWithin(
  index: ArticleIndex,
  first: readonly string[],
  second: readonly string[],
  { match, gap }: { readonly match: PatternMatch; readonly gap: number },
): boolean {
  if (gap === 0) return false;
  const seconds = findOccurrences(index, second);
  let next = 0;
  for (const start of findOccurrences(index, first)) {
    if (!isInParagraphsOf(index, start, match)) continue;
    const end = start + first.length;
    while (next < seconds.length && (seconds[next] ?? 0) < end) next += 1;
    const place = seconds[next];
    if (place === undefined) return false;
    if (place - end < gap && index.paragraphOf[place] === index.paragraphOf[end - 1]) return true;
  }
  return false;
}

function isInParagraphsOf(index: ArticleIndex, token: number, match: PatternMatch): boolean {
  const paragraph = index.paragraphOf[token] ?? 0;
  return (
    paragraph >= (index.paragraphOf[match.start] ?? 0) && paragraph <= (index.paragraphOf[match.end - 1] ?? 0)
  );
}
