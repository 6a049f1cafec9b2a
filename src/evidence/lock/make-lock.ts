import type { SavedArticle } from '../../article/article.ts';
import { NORMALISATION } from '../../article/normalised-text.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Range } from '../../text/source-file.ts';
import { sha256 } from '../../text/bytes.ts';
import { type Evidence, mayBeShown } from '../model/verdict.ts';
import { excerptAround } from './excerpt.ts';
import {
  excerptFingerprint,
  neighbourhoodFingerprint,
  partsFingerprint,
  wordsFingerprint,
} from './fingerprint.ts';
import { staleLock } from './lock-diagnostics.ts';
import type { EvidenceLock, LockedPlace, LockedQuotation, LockedSource, ShareLevel } from './lock.ts';

/** Makes the lock of an outline. Quotations that fail, and sources without an article, are left out; `locator` gives no word of the source away. */
export function makeLock(
  evidence: readonly Evidence[],
  articles: ReadonlyMap<string, SavedArticle>,
  share: ShareLevel,
): EvidenceLock {
  const quotations = evidence.flatMap((item) => lockedQuotation(item, articles, share));
  const sources: Record<string, LockedSource> = {};
  for (const id of [...articles.keys()].toSorted()) {
    const article = articles.get(id);
    if (article !== undefined) sources[id] = lockedSource(article, share);
  }
  return { version: 2, normalisation: NORMALISATION, share, sources, quotations };
}

function lockedSource(article: SavedArticle, share: ShareLevel): LockedSource {
  const { format, textHash, fileHash, file, paragraphs, archived, times } = article;
  const facts = {
    format,
    textHash,
    fileHash,
    characters: file.text.length,
    paragraphs: paragraphs.length,
    ...(archived === null ? {} : { archived: archived.date }),
    ...(times === null ? {} : { times: [...times] }),
  };
  if (share !== 'full') return facts;
  const whole = { ...facts, text: file.text };
  // Of plain text they are read again.
  const isTold = format === 'text' || article.parts.length === 0;
  const parts = [...article.parts];
  return isTold ? whole : { ...whole, parts, partsHash: partsFingerprint(parts) };
}

function lockedQuotation(
  evidence: Evidence,
  articles: ReadonlyMap<string, SavedArticle>,
  share: ShareLevel,
): readonly LockedQuotation[] {
  const { quotation, verdict, passage, sourceId, speaker, kind } = evidence;
  const article = articles.get(sourceId ?? '');
  if (passage === null || sourceId === null || article === undefined) return [];
  if (!mayBeShown(evidence)) return [];
  if (verdict !== 'verbatim' && verdict !== 'typographic' && verdict !== 'edited') return [];
  const { part, ...place } = passage;
  const locked = {
    id: quotation.id,
    source: sourceId,
    verdict,
    ...place,
    ...(part === null ? {} : { part }),
    speaker: quotation.speaker,
    said: {
      verdict: speaker.verdict,
      mention: placeIn(article, speaker.mentionAt),
      cue: placeIn(article, speaker.cueAt),
    },
    ...(kind === null ? {} : { kind: { verdict: kind.verdict, isReport: kind.isReport } }),
    words: wordsFingerprint(quotation.content),
    neighbourhood: neighbourhoodFingerprint(article, passage),
  };
  if (share !== 'excerpt') return [locked];
  const excerpt = excerptAround(article, passage);
  return [{ ...locked, excerpt, excerptHash: excerptFingerprint(excerpt) }];
}

function placeIn({ file }: SavedArticle, at: Range | null): LockedPlace | null {
  return at === null
    ? null
    : { start: at.start, end: at.end, hash: sha256(file.text.slice(at.start, at.end)) };
}

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
    if (source === undefined || isTextOf(article, source.textHash)) continue;
    const quotes = staleIds(sourceId, article, lock).map(
      (id) => evidence.find((item) => item.quotation.id === id)?.quotation.content ?? id,
    );
    diagnostics.push(staleLock({ sourceId, quotes }, { file: path, position: null }));
  }
  return diagnostics;
}

/** Git and mail programs change the ends of lines; a text of which they did nothing else is the same. */
function isTextOf({ textHash, file }: SavedArticle, locked: string): boolean {
  if (textHash === locked) return true;
  const lines = file.text.replaceAll('\r\n', '\n');
  return [lines, lines.replaceAll('\n', '\r\n')].some((text) => sha256(text) === locked);
}

function staleIds(sourceId: string, article: SavedArticle, lock: EvidenceLock): readonly string[] {
  const entries = lock.quotations.filter((entry) => entry.source === sourceId);
  return entries
    .filter((entry) => neighbourhoodFingerprint(article, entry) !== entry.neighbourhood)
    .map((entry) => entry.id);
}
