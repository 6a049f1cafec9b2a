/** A place in a text, as in unist: line and column count from 1, offset from 0 in UTF-16 code units. */
export interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** Where something is in a text; `end` is the first place after it. */
export interface Position {
  readonly start: Point;
  readonly end: Point;
}

/** A range of a text by its offsets, in UTF-16 code units; `end` is the first one after it. */
export interface Range {
  readonly start: number;
  readonly end: number;
}
