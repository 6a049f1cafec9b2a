import type { Excerpt } from '../evidence/lock/excerpt.ts';
import type { ShareLevel } from '../evidence/lock/lock.ts';
import { makeReceipt, type Receipt } from '../evidence/receipt/receipt.ts';
import { sourcesShown } from '../outline/inlines-of-outline.ts';
import type { PreparedBriefing } from '../prepare/prepare-briefing.ts';
import { VERSION } from '../version.ts';

/**
 * What stands around each quotation, by its id. A lock says how much of the article may be handed on; without one, an
 * article that is at hand may be quoted with a sentence on either side.
 */
export function excerptsOf(prepared: PreparedBriefing): ReadonlyMap<string, Excerpt> {
  const { quotations } = receiptAt(prepared.savedSources.lock?.share ?? 'excerpt', prepared);
  return new Map(quotations.flatMap(({ id, excerpt }) => (excerpt === null ? [] : [[id, excerpt]])));
}

/** The receipt that the deck and its PDF carry. */
export function receiptOf(prepared: PreparedBriefing): Receipt {
  return receiptAt(prepared.savedSources.lock?.share ?? 'locator', prepared);
}

function receiptAt(share: ShareLevel, { outline, evidence, savedSources, deck }: PreparedBriefing): Receipt {
  const { articles, lock } = savedSources;
  const names = [...deck.sources].map(([id, { mark }]) => [id, mark] as const);
  const { frontMatter, uncompared } = outline;
  return makeReceipt({
    outline: { frontMatter: { ...frontMatter, sources: sourcesShown(outline) }, uncompared },
    evidence,
    articles,
    lock,
    share,
    marks: new Map(names),
    tool: `lectern ${VERSION}`,
  });
}
