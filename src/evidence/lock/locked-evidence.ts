import type { Quotation } from '../../outline/outline.ts';
import { citedParagraphs, citedParts, referencesOf } from '../index/cited-paragraphs.ts';
import { NO_SPEAKER, UNREAD_SPEAKER, type SpeakerFinding, type Evidence } from '../model/verdict.ts';
import { wordsFingerprint } from './fingerprint.ts';
import type { EvidenceLock, LockedPlace, LockedQuotation } from './lock.ts';

/** Compares a quotation with the lock: `locked` if words, source and paragraph equal an entry. With `null` as source it looks in all of them. */
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
    speaker: UNREAD_SPEAKER,
    kind: null,
    cutWord: null,
  };
  if (!known) return { ...nothing, verdict: 'unverifiable', checkedAgainst: 'nothing' };
  const entry = entryFor(quotation, sourceId, lock);
  if (entry === null) return { ...nothing, verdict: 'unverifiable', checkedAgainst: 'lock' };
  const { start, end, paragraph, lastParagraph, part = null, source, kind = null } = entry;
  return {
    ...nothing,
    sourceId: source,
    passage: { start, end, paragraph, lastParagraph, part },
    speaker: lockedSpeaker(entry, quotation),
    kind: kind === null ? null : { ...kind, quoted: [] },
    verdict: 'locked',
    checkedAgainst: 'lock',
  };
}

/** What the lock recorded of the speaker. Nobody can check another one without the article, so that counts as another’s words. */
function lockedSpeaker({ speaker, said }: LockedQuotation, quotation: Quotation): SpeakerFinding {
  if (speaker !== quotation.speaker)
    return { verdict: 'other', name: speaker, mentionAt: null, cueAt: null, isBeside: true };
  if (said === undefined) return speaker === null ? NO_SPEAKER : UNREAD_SPEAKER;
  const { verdict, mention, cue } = said;
  return {
    verdict,
    name: null,
    mentionAt: rangeOf(mention),
    cueAt: rangeOf(cue),
    isBeside: verdict === 'stated',
  };
}

const rangeOf = (place: LockedPlace | null): SpeakerFinding['mentionAt'] =>
  place === null ? null : { start: place.start, end: place.end };

/** The entry with the same words in the same place; where only the speaker differs, that one. */
function entryFor(quotation: Quotation, sourceId: string | null, lock: EvidenceLock): LockedQuotation | null {
  const words = wordsFingerprint(quotation.content);
  const references = referencesOf(quotation.citation).filter(
    (reference) => sourceId === null || reference.sourceId === sourceId,
  );
  const cited = references.flatMap((reference) => citedParagraphs(reference) ?? [-1]);
  const parts = references.flatMap(citedParts);
  const entries = lock.quotations.filter(
    (entry) =>
      entry.words === words &&
      (sourceId === null || entry.source === sourceId) &&
      (cited.length + parts.length === 0 ||
        (entry.part !== undefined && parts.includes(entry.part)) ||
        cited.some((number) => number >= entry.paragraph && number <= entry.lastParagraph)),
  );
  return entries.find((entry) => entry.speaker === quotation.speaker) ?? entries[0] ?? null;
}
