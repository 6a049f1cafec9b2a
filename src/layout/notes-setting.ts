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
