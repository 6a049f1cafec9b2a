/** What a deck or PDF shows, for comparison with its receipt. */
export interface ShownWords {
  readonly quotations: readonly ShownQuotation[];
  /** Everything that is read there, line by line or paragraph by paragraph. */
  readonly rows: readonly string[];
  /** The lines in which marks quote somebody; none where that can’t be told. */
  readonly lines: readonly string[];
  /** Whether words stand as they are seen, those that run from right to left turned round: so it is in a PDF. */
  readonly isAsSeen: boolean;
}

/** A block quote, or the part of it that stands on one slide. */
export interface ShownQuotation {
  /** The quotation that it says it is; `null` where it says nothing. */
  readonly id: string | null;
  readonly paragraphs: readonly string[];
  /** Whose words the file says they are; `null` where that can't be told. */
  readonly speaker: string | null;
  /** What is read beside it, where its speaker is named if the file doesn't tell which words do so. */
  readonly beside: string;
}
