/** The inside of a drawing, and its size in CSS pixels. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly content: string;
}

/**
 * Size of the labels in CSS pixels. Fitting shrinks a drawing to four fifths at most, to 19.2 px, which are 14.4 pt.
 */
export const LABEL = 24;
/** From one line of labels to the next. */
export const LINE = 28;
/** From the middle of a line of labels down to its baseline. */
export const BASELINE = 8;
