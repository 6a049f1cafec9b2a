import type { ArticleIndex } from './index-article.ts';
import type { Passage, SpeakerConflict } from './verdict.ts';
export function speakerConflict(
  _index: ArticleIndex,
  _passage: Passage,
  _speaker: string,
): SpeakerConflict | null {
  return null;
}
