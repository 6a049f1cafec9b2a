import { findOccurrences } from './find-occurrences.ts';
import type { ArticleIndex } from './index-article.ts';
import type { PatternMatch } from './match-pattern.ts';
import type { QuotationPattern } from './quotation-pattern.ts';

/**
 * Whether two fragments around an ellipsis, found in two sentences, stand the other way round in one sentence of the
 * same passage. Then that sentence is what was quoted, and its order was changed; a phrase that happens to return later
 * must not excuse it.
 */
export function isReordered(index: ArticleIndex, { parts }: QuotationPattern, match: PatternMatch): boolean {
  if (!match.edits.some((edit) => edit.kind === 'ellipsis')) return false;
  if (index.sentenceOf[match.start] === index.sentenceOf[match.end - 1]) return false;
  for (const [at, part] of parts.entries()) {
    const [before, after] = [parts[at - 1], parts[at + 1]];
    if (part.kind !== 'ellipsis' || before?.kind !== 'words' || after?.kind !== 'words') continue;
    if (standInOneSentence(index, after.words, before.words, match)) return true;
  }
  return false;
}

/** Whether the one run of words is followed by the other within a sentence of the paragraphs of a match. */
function standInOneSentence(
  index: ArticleIndex,
  first: readonly string[],
  second: readonly string[],
  match: PatternMatch,
): boolean {
  const seconds = findOccurrences(index, second);
  let next = 0;
  for (const start of findOccurrences(index, first)) {
    if (!isInParagraphsOf(index, start, match)) continue;
    const end = start + first.length;
    while (next < seconds.length && (seconds[next] ?? 0) < end) next += 1;
    const place = seconds[next];
    if (place !== undefined && index.sentenceOf[place] === index.sentenceOf[end - 1]) return true;
  }
  return false;
}

function isInParagraphsOf(index: ArticleIndex, token: number, match: PatternMatch): boolean {
  const paragraph = index.paragraphOf[token] ?? 0;
  return (
    paragraph >= (index.paragraphOf[match.start] ?? 0) && paragraph <= (index.paragraphOf[match.end - 1] ?? 0)
  );
}
