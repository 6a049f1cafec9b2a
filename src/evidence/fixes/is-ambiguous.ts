import type { Evidence } from '../model/verdict.ts';
import type { Effort } from '../match/effort.ts';
import { findOccurrences } from '../match/find-occurrences.ts';
import { firstAtLeast } from '../../source/count-before.ts';
import type { ArticleIndex } from '../index/index-article.ts';

/** What the fixes of all quotations of an outline may cost together. */
export interface FixBudget {
  readonly effort: Effort;
  /** How many places of the article may still be looked at. */
  left: number;
}

/** Words that are looked for together. */
const RUN = 3;

/**
 * Whether a quotation resembles another passage of the article half as much as the one that it comes nearest to, so that either may be
 * meant. Compared are the runs of three words that each of them shares with it. What would take too long to tell is ambiguous.
 */
export function isAmbiguous(
  { nearest, difference }: Evidence,
  index: ArticleIndex,
  budget: FixBudget,
): boolean {
  if (nearest === null) return true;
  const { starts } = index.tokens;
  const [from, to] = [firstAtLeast(starts, nearest.start), firstAtLeast(starts, nearest.end)];
  const words = difference.flatMap((run) => (run.kind === 'source-only' ? [] : run.words));
  const width = Math.max(1, to - from);
  const elsewhere = new Map<number, number>();
  let here = 0;
  for (let at = 0; at + RUN <= words.length; at += 1) {
    const run = words.slice(at, at + RUN);
    budget.left -= costOf(run, index);
    if (budget.left < 0) return true;
    const found = findOccurrences(index, run);
    if (found.some((place) => place >= from && place < to)) here += 1;
    for (const bucket of new Set(
      found.filter((place) => place < from || place >= to).map((place) => Math.floor(place / width)),
    ))
      elsewhere.set(bucket, (elsewhere.get(bucket) ?? 0) + 1);
  }
  // A passage may begin in one piece of the article and end in the next.
  const most = [...elsewhere].reduce(
    (sum, [bucket, count]) => Math.max(sum, count + (elsewhere.get(bucket + 1) ?? 0)),
    0,
  );
  return here === 0 || 2 * most >= here;
}

/** About how many places are looked at to find some words. */
function costOf(words: readonly string[], { idOf, places, ids }: ArticleIndex): number {
  const rarest = Math.min(...words.map((word) => places[idOf.get(word) ?? -1]?.length ?? 0));
  return Math.min(ids.length, RUN * rarest) + RUN;
}
