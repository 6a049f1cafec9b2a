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

/** Words by the language that they are in, as BCP 47 names it. */
export type WordsByLanguage = Readonly<Record<string, readonly string[]>>;

/** For each language its words, each with soft hyphens at the places where it may be hyphenated; words that may not are left out. */
export type HyphenatedWords = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What is passed to the page of an edition in which lines, notes and running heads are set before it is printed. */
export interface SheetSetting {
  readonly type: 'text';
  /** The height of its sheets between their margins, in pixels. */
  readonly height: number;
  /** Its parts, in order. */
  readonly heads: readonly RunningHead[];
}

/** What the head of a sheet says from the part on that this element holds. */
interface RunningHead {
  readonly id: string;
  /** As a string of CSS. */
  readonly content: string;
}

/** What is passed to the page of an edition that is set in rows, each with lines to write on, before it is printed. */
export interface RowsSetting {
  readonly type: 'rows';
  /** The height of its sheets between their margins, in pixels. */
  readonly height: number;
  /** Slides on a sheet at most. */
  readonly most: number;
  /** Lines to write on that every row has where it leaves space for them. */
  readonly lines: number;
}

/** What is passed to the page of the notes edition, in which type and lines to write on are set before it is printed. */
export interface NotesSetting {
  readonly type: 'notes';
  /** The height of its sheets between their margins, in pixels. */
  readonly height: number;
  /** Sizes of type for what is said, in points, the largest first. */
  readonly sizes: readonly number[];
  /** Distance of the lines, in pixels. */
  readonly pitch: number;
}

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
