import type { Quotation } from '../../outline/outline.ts';
import { citedParagraphs, referencesOf } from '../text/cited-paragraphs.ts';
import type { Evidence } from '../evidence.ts';
import { wordsFingerprint } from './fingerprint.ts';
import type { EvidenceLock, LockedQuotation } from './lock.ts';

/**
 * Compares a quotation with the lock, for a source whose article isn't there. `locked` when words, source and paragraph
 * equal an entry; a changed speaker is kept as a conflict and doesn't pass. `null` as source looks in all of them.
 */
export function lockedEvidence(
  quotation: Quotation,
  sourceId: string | null,
  lock: EvidenceLock | null,
): Evidence {
  const known = lock !== null && (sourceId === null || sourceId in lock.sources);
  const nothing = {
    quotation,
    sourceId,
    passage: null,
    edits: [],
    notes: [],
    nearest: null,
    difference: [],
    obstacle: null,
  };
  if (!known) return { ...nothing, speaker: null, verdict: 'unverifiable', checkedAgainst: 'nothing' };
  const entry = entryFor(quotation, sourceId, lock);
  if (entry === null) return { ...nothing, speaker: null, verdict: 'unverifiable', checkedAgainst: 'lock' };
  const { start, end, paragraph, lastParagraph, source } = entry;
  const isSameSpeaker = entry.speaker === quotation.speaker;
  return {
    ...nothing,
    sourceId: source,
    passage: { start, end, paragraph, lastParagraph },
    speaker: isSameSpeaker ? null : { name: entry.speaker, mentionAt: null, isCertain: true },
    verdict: isSameSpeaker ? 'locked' : 'misattributed',
    checkedAgainst: 'lock',
  };
}

/** The entry with the same words in the same place; where only the speaker differs, that one. */
function entryFor(quotation: Quotation, sourceId: string | null, lock: EvidenceLock): LockedQuotation | null {
  const words = wordsFingerprint(quotation.content);
  const cited = referencesOf(quotation.citation)
    .filter((reference) => sourceId === null || reference.sourceId === sourceId)
    .flatMap((reference) => citedParagraphs(reference) ?? [-1]);
  const entries = lock.quotations.filter(
    (entry) =>
      entry.words === words &&
      (sourceId === null || entry.source === sourceId) &&
      (cited.length === 0 ||
        cited.some((number) => number >= entry.paragraph && number <= entry.lastParagraph)),
  );
  return entries.find((entry) => entry.speaker === quotation.speaker) ?? entries[0] ?? null;
}
