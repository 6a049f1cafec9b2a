import type { SavedArticle } from '../article/article.ts';
import type { Evidence } from '../evidence/model/verdict.ts';
import type { EvidenceLock } from '../evidence/lock/lock.ts';
import { countVerdicts, type EvidenceCounts } from '../evidence/count-verdicts.ts';
import { sourcesShown } from '../outline/inlines-of-outline.ts';
import type { Outline, UncomparedPassage } from '../outline/outline.ts';

/** “14 of 14 quotations match the saved article. Speakers: 9 named beside the words, 5 inferred.” */
export interface ReceiptSummary extends EvidenceCounts {
  /** What kinds of passages were compared with nothing, one for each. */
  readonly uncompared: readonly UncomparedPassage['kind'][];
  /** Whether every quotation was compared with the article itself, with the lock, or some with either. */
  readonly checkedAgainst: 'article' | 'lock' | 'both';
  /** As the outline gives it. */
  readonly date: string | null;
  /** The start of the SHA-256 of each saved text, by source id. */
  readonly hashes: readonly { readonly sourceId: string; readonly hash: string }[];
}

/** What the sources slide says of the check; `null` for an outline without quotations. */
export function summariseReceipt(
  outline: Outline,
  evidence: readonly Evidence[],
  savedSources: { readonly articles: ReadonlyMap<string, SavedArticle>; readonly lock: EvidenceLock | null },
): ReceiptSummary | null {
  if (evidence.length === 0) return null;
  const against = new Set(evidence.map((item) => item.checkedAgainst));
  const hashes = Object.keys(sourcesShown(outline)).flatMap((sourceId) => {
    const text = savedSources.articles.get(sourceId) ?? savedSources.lock?.sources[sourceId];
    return text === undefined ? [] : [{ sourceId, hash: text.textHash.slice(0, 12) }];
  });
  return {
    ...countVerdicts(evidence),
    uncompared: outline.uncompared.map(({ kind }) => kind),
    checkedAgainst: against.size > 1 ? 'both' : against.has('lock') ? 'lock' : 'article',
    date: outline.frontMatter.date ?? null,
    hashes,
  };
}
