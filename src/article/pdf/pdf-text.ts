/** A piece of text on a page, as PDF.js gives it; the origin is at the lower left. */
export interface PdfPiece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly font: string;
  readonly endsLine: boolean;
}

/**
 * A line of a page. A line of a script that is read from the right has its place mirrored: for it as for every other, `x` is
 * where it begins, and it ends further on.
 */
export interface PdfLine {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  /** Of the tallest type on it. */
  readonly height: number;
  /** The fonts on it, the one that most of it is set in first. */
  readonly fonts: readonly string[];
  /** Where its words begin, after the mark of an item. */
  readonly wordsX: number;
  /** Stretches that wide gaps part, as the cells of a row. */
  readonly cells: number;
}
