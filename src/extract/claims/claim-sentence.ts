import type { ReadParagraph, ReadSentence } from '../text/read-paragraphs.ts';

/** A sentence of the article with what the ranking looks at. */
export interface ClaimSentence {
  readonly paragraph: ReadParagraph;
  readonly sentence: ReadSentence;
  readonly text: string;
}
