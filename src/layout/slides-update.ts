/** What the build asks of the page in which slides are laid out and printed. */
export interface SlidesUpdate {
  /** What is to be there; `null` for what is there already. */
  readonly content: ChangedSlides | NewDocument | null;
  /** Ids of the slides to fit; `null` for all. */
  readonly toFit: readonly string[] | null;
  readonly thoroughness: Thoroughness;
}

/**
 * `largest` finds the largest type in which each slide fits; `not-small` only until that is seen to be small, which is a
 * reason to split it.
 */
export type Thoroughness = 'largest' | 'not-small';

/** A document in place of the one that is there. */
export interface NewDocument {
  readonly type: 'document';
  readonly html: string;
}

/** Slides that come, change or go. */
export interface ChangedSlides {
  readonly type: 'slides';
  /** Ids of the slides that are in the page, in order. */
  readonly before: readonly string[];
  /** Ids of those that are to be there. */
  readonly after: readonly string[];
  /** The HTML of those that differ from what is there, by id. */
  readonly changes: Readonly<Record<string, string>>;
}
