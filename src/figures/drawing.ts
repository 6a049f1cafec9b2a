import { rounded, svg } from './svg.ts';

/** The inside of a drawing, and its size in CSS pixels. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly content: string;
}

/** A place in a drawing. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Size of the labels in CSS pixels. Fitting shrinks a drawing to four fifths at most, to 19.2 px, which are 14.4 pt.
 */
export const LABEL = 24;
/** From one line of labels to the next. */
export const LINE = 28;
/** From the middle of a line of labels down to its baseline. */
export const BASELINE = 8;

/** A drawing as one element, with what it says to those who can’t see it. */
export function wholeDrawing({ width, height, content }: Drawing, style: string, words: string): string {
  const viewBox = `0 0 ${rounded(width)} ${rounded(height)}`;
  return svg('svg', { class: 'drawing', viewBox, style, role: 'img', 'aria-label': words }, content);
}
