/** What an open deck needs to catch up; src/page/live reads it. */
export interface LiveUpdate {
  readonly version: string;
  /** The version that it changes; `null` when it holds everything. */
  readonly from: string | null;
  readonly title: string;
  /** Of the deck; what is around the slides is in it, too. */
  readonly language: string;
  readonly css: string | null;
  /** Ids of all slides, in order. */
  readonly order: readonly string[];
  /** The slides that differ from the version before, by id. */
  readonly changed: Readonly<Record<string, string>>;
  /** The whole evidence receipt, which is small; `null` for a deck without. */
  readonly receiptJson: string | null;
}
