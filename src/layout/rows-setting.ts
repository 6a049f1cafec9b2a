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
