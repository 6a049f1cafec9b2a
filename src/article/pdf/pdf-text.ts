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

/** How most of a document is set. */
export interface StoryType {
  readonly height: number;
  /** From line to line within a paragraph, in heights of the type. */
  readonly leading: number;
}

/** The type that most of the text is set in. */
export function storyType(pages: readonly (readonly PdfLine[])[]): StoryType {
  const height = commonest(pages.flat().map((line) => [line.height, line.text.length]));
  const gaps = pages.flatMap((page) =>
    page.slice(1).flatMap((line, at): readonly (readonly [number, number])[] => {
      const gap = (page[at]?.y ?? 0) - line.y;
      const isStory = isSetLike(line.height, height) && isSetLike(page[at]?.height ?? 0, height);
      return isStory && gap > 0 && gap < height * WIDEST ? [[gap / height, 1]] : [];
    }),
  );
  return { height, leading: gaps.length < FEWEST ? USUAL : commonest(gaps) };
}

/** A paragraph of so many characters is no longer the front of an article. */
export const SHORTEST_STORY = 150;

/** Whether type is larger than the story’s; type that is higher by less counts as the same. */
export function isLarger(height: number, story: number): boolean {
  return height > story * 1.15;
}

/** Whether type is smaller than the story’s. */
export function isSmaller(height: number, story: number): boolean {
  return height < story * 0.93;
}

/** Whether two heights of type are the same to the eye. */
export function isSetLike(height: number, other: number): boolean {
  return Math.abs(height - other) <= Math.max(height, other) * 0.08;
}

/** Lines that are further apart are in different paragraphs, even in a manuscript with a blank line between its lines. */
const WIDEST = 3;
const FEWEST = 4;
const USUAL = 1.4;

/** The value with most weight, told to a tenth. */
function commonest(values: readonly (readonly [number, number])[]): number {
  const weights = new Map<number, number>();
  for (const [value, weight] of values) {
    const rounded = Math.round(value * 10) / 10;
    weights.set(rounded, (weights.get(rounded) ?? 0) + weight);
  }
  const [most] = [...weights].toSorted((one, other) => other[1] - one[1] || one[0] - other[0]);
  return most?.[0] ?? 0;
}
