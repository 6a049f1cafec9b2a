import { type Evidence, mayBeShown, type SpeakerVerdict } from './model/verdict.ts';

/** What the quotations of an outline came to, counted. */
export interface EvidenceCounts {
  readonly total: number;
  /** Those that may be shown: the words are in the source, and it gives them to nobody else beside them. */
  readonly matching: number;
  readonly speakers: Readonly<Record<SpeakerVerdict, number>>;
  /** Words out of a report that the source quotes as a whole, which are the reporter’s wording. */
  readonly reports: number;
  /** Words that aren’t quoted in the source, or only in part, and are shown as somebody’s. */
  readonly ownWords: number;
}

/** Counts the verdicts of quotations. */
export function countVerdicts(
  evidence: readonly Pick<Evidence, 'verdict' | 'speaker' | 'kind'>[],
): EvidenceCounts {
  const speakers = { stated: 0, inferred: 0, open: 0, author: 0, none: 0, unstated: 0, other: 0, unread: 0 };
  for (const { speaker } of evidence) speakers[speaker.verdict] += 1;
  return {
    total: evidence.length,
    matching: evidence.filter(mayBeShown).length,
    speakers,
    reports: evidence.filter(({ kind }) => kind?.isReport === true).length,
    ownWords: evidence.filter(
      ({ kind, speaker }) =>
        kind !== null &&
        kind.verdict !== 'quoted' &&
        !kind.isReport &&
        speaker.verdict !== 'author' &&
        speaker.verdict !== 'none',
    ).length,
  };
}
