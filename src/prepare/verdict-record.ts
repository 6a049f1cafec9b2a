import { formatSource } from '../deck/format-source.ts';
import { countVerdicts, type EvidenceCounts } from '../evidence/count-verdicts.ts';
import type { Excerpt } from '../evidence/lock/excerpt.ts';
import type { ShareLevel } from '../evidence/lock/lock.ts';
import type { Evidence } from '../evidence/model/verdict.ts';
import { makeReceipt, Receipt } from '../evidence/receipt/receipt.ts';
import { sourcesShown } from '../outline/inlines-of-outline.ts';
import type { Outline } from '../outline/outline.ts';
import { lazily } from '../text/once-per.ts';
import { VERSION } from '../version.ts';
import type { LoadedSavedSources } from './load-saved-sources.ts';

/** What was found of the quotations of a briefing, as far as files made of it say so. */
export interface VerdictRecord {
  /** The receipt that files carry. */
  readonly receipt: Receipt;
  readonly counts: EvidenceCounts;
  /** What is around each quotation, by its id, for those that may be given away. */
  readonly excerpts: () => ReadonlyMap<string, Excerpt>;
}

/**
 * A lock says how much of the article may be handed on. Without one, what is printed may quote an article that is at hand with a sentence
 * on either side, and the receipt says where the words are.
 */
export function recordVerdicts(
  outline: Outline,
  evidence: readonly Evidence[],
  savedSources: Pick<LoadedSavedSources, 'articles' | 'lock'>,
): VerdictRecord {
  const share = savedSources.lock?.share;
  const at = (level: ShareLevel): Receipt => receiptAt(level, outline, evidence, savedSources);
  const excerpts = lazily(() => {
    const { quotations } = at(share ?? 'excerpt');
    return new Map(quotations.flatMap(({ id, excerpt }) => (excerpt === null ? [] : [[id, excerpt]])));
  });
  const own = at(share ?? 'locator');
  const receipt = ofUnpackedLock(savedSources, own) ?? own;
  return { receipt, counts: countVerdicts(evidence), excerpts };
}

/** The receipt of a file that was unpacked, where no article is at hand and the outline’s would be the same but for what only the article tells. */
function ofUnpackedLock(
  { articles, lock }: Pick<LoadedSavedSources, 'articles' | 'lock'>,
  own: Receipt,
): Receipt | null {
  if (lock?.receipt === undefined || articles.size > 0) return null;
  const { data: receipt } = Receipt.safeParse(lock.receipt, { jitless: true });
  const isSame =
    receipt !== undefined && JSON.stringify(recordedByLock(receipt)) === JSON.stringify(recordedByLock(own));
  return isSame ? receipt : null;
}

/** A receipt without what a lock can’t tell of quotations: how well they match, and words of the article. */
function recordedByLock({ quotations, ...others }: Receipt): unknown {
  const told = quotations.map(({ said, excerpt: _e, verdict: _v, checkedAgainst: _c, ...rest }) => [
    rest,
    said.verdict,
  ]);
  return [others, told];
}

const TOOL = `lectern ${VERSION}`;

function receiptAt(
  share: ShareLevel,
  outline: Outline,
  evidence: readonly Evidence[],
  { articles, lock }: Pick<LoadedSavedSources, 'articles' | 'lock'>,
): Receipt {
  const { frontMatter, uncompared } = outline;
  const sources = sourcesShown(outline);
  const marks = Object.entries(sources).map(
    ([id, item]) => [id, formatSource(id, item, frontMatter.lang).mark] as const,
  );
  return makeReceipt({
    outline: { frontMatter: { ...frontMatter, sources }, uncompared },
    evidence,
    articles,
    lock,
    share,
    marks: new Map(marks),
    tool: TOOL,
  });
}
