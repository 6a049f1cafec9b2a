import type { SavedArticle } from '../../article/article.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Evidence } from '../model/verdict.ts';
import { staleLock } from './lock-diagnostics.ts';
import { neighbourhoodFingerprint } from './fingerprint.ts';
import type { EvidenceLock } from './lock.ts';

/** Reports `lock/stale` for each article that changed since the lock was made, with the quotations whose passage isn’t what it was. */
export function checkAgainstLock(
  evidence: readonly Evidence[],
  articles: ReadonlyMap<string, SavedArticle>,
  lock: EvidenceLock,
  path: string,
): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const [sourceId, article] of articles) {
    const source = lock.sources[sourceId];
    if (source === undefined || source.textHash === article.textHash) continue;
    const quotes = staleIds(sourceId, article, lock).map(
      (id) => evidence.find((item) => item.quotation.id === id)?.quotation.content ?? id,
    );
    diagnostics.push(staleLock({ sourceId, quotes }, { file: path, position: null }));
  }
  return diagnostics;
}

function staleIds(sourceId: string, article: SavedArticle, lock: EvidenceLock): readonly string[] {
  const entries = lock.quotations.filter((entry) => entry.source === sourceId);
  return entries
    .filter((entry) => neighbourhoodFingerprint(article, entry) !== entry.neighbourhood)
    .map((entry) => entry.id);
}
