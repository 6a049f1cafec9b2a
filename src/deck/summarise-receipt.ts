import type { Receipt } from '../evidence/receipt/receipt.ts';
import type { EvidenceCounts } from '../evidence/count-verdicts.ts';
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
  {
    receipt: { quotations, sources },
    counts,
  }: { readonly receipt: Receipt; readonly counts: EvidenceCounts },
): ReceiptSummary | null {
  if (quotations.length === 0) return null;
  const against = new Set(quotations.map((item) => item.checkedAgainst));
  const hashes = Object.keys(sourcesShown(outline)).flatMap((sourceId) => {
    const hash = sources[sourceId]?.textHash ?? null;
    return hash === null ? [] : [{ sourceId, hash: hash.slice(0, 12) }];
  });
  return {
    ...counts,
    uncompared: outline.uncompared.map(({ kind }) => kind),
    checkedAgainst: against.size > 1 ? 'both' : against.has('lock') ? 'lock' : 'article',
    date: outline.frontMatter.date ?? null,
    hashes,
  };
}
