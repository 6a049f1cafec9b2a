import type { ArticleIndex } from './index-article.ts';
export interface FoundSpeaker {
  readonly name: string;
  readonly isCertain: boolean;
}
export function speakerOfSpan(
  _index: ArticleIndex,
  _span: { readonly start: number; readonly end: number },
): FoundSpeaker | null {
  return null;
}
