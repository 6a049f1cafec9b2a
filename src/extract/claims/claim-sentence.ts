import type { ReadParagraph, ReadSentence } from '../cues/read-paragraphs.ts';

/** A sentence of the article with what the ranking looks at. */
export interface ClaimSentence {
  readonly paragraph: ReadParagraph;
  readonly sentence: ReadSentence;
  readonly text: string;
  /** How many parts of it white space leaves. */
  readonly parts: number;
  /** The different words that carry meaning. */
  readonly words: ReadonlySet<string>;
}
