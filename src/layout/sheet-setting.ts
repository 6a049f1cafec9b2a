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
