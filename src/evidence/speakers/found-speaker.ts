import type { Paragraph } from '../../article/article.ts';
import type { SpeakerMiss } from './speaker-diagnostics.ts';
import type { SpeakerConflict } from '../verdict.ts';

/** Whom an article names instead, as messages say it; `null` where it names nobody. */
export function foundSpeaker(
  conflict: Pick<SpeakerConflict, 'name' | 'mentionAt'> | null,
  paragraphs: readonly Paragraph[],
): SpeakerMiss['found'] {
  if (conflict === null || conflict.name === null) return null;
  const at = conflict.mentionAt?.start ?? -1;
  const paragraph = paragraphs.find(({ start, end }) => start <= at && at < end)?.number ?? null;
  return { name: conflict.name, paragraph };
}
