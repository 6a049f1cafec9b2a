/** What a stretch of marked content shows. */
export type Shown = 'nothing' | 'lines' | 'picture' | 'text';

/** A stretch of content that carries a number. */
export interface MarkedStretch {
  readonly id: number;
  /** Where the operands of `BDC` begin. */
  readonly start: number;
  /** What stands between `BDC` and `EMC`. */
  readonly from: number;
  readonly to: number;
  readonly shown: Shown;
  /** Where the operands of the last `Tf` before it stand; -1 for none. */
  readonly font: number;
  /** The operands of what it stands in that has no number and is no artifact. */
  readonly within: readonly Place[];
}

/** A part of a content stream. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** What the content of a page, or of a form on it, is made of. */
export interface ContentMarks {
  readonly stretches: readonly MarkedStretch[];
  /** What shows something and is neither tagged nor an artifact; it may be wrapped as it stands. */
  readonly loose: readonly Place[];
  /** Numbers that PDF/A-2 doesn’t allow. */
  readonly extremes: readonly Place[];
}
