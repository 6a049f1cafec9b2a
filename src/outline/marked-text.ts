import type { Range } from '../text/source-file.ts';
import { pairMarks, type PairedMarks } from './pair-marks.ts';
import type { UncomparedPassage } from './outline.ts';
import type { FoundPassage } from './read-quotation.ts';
import { pairSingleMarks } from './single-passages.ts';

/** A text in which marks may quote somebody: a paragraph, a cell, a label. Quotations may run over several. */
export interface MarkedText {
  /** All that is read there; `null` for what no quotation runs across, such as a block quote. */
  readonly words: string | null;
  readonly passages: readonly PlacedPassage[];
  /** What its author says isn’t to be compared. */
  readonly uncompared: readonly PlacedUncompared[];
  /** What follows an opening mark that nothing closes. */
  readonly opening: PlacedPassage | null;
  /** What comes before a closing mark that nothing opens. */
  readonly closing: PlacedPassage | null;
  /** What the paragraph is in, the same for its neighbours; `null` for other texts. */
  readonly container: object | null;
}

/** A passage with its inner start and end in its text. */
export interface PlacedPassage extends Range {
  readonly passage: FoundPassage;
}

/** The same for one that isn’t compared. */
export interface PlacedUncompared extends Range {
  readonly passage: UncomparedPassage;
}

/** Inner start and end of each passage, in order. */
export function passagesIn(text: string): readonly PairedMarks[] {
  return withSinglePassages(text, pairMarks(text).pairs);
}

function withSinglePassages(text: string, pairs: readonly PairedMarks[]): readonly PairedMarks[] {
  return [...pairs, ...pairSingleMarks(text, pairs)].toSorted(([one], [other]) => one - other);
}

/** Finds the passages of a text by its marks; `make` gives the passage between two offsets. */
export function markedText(
  { words, marks }: { readonly words: string; readonly marks: string },
  make: (start: number, end: number) => FoundPassage,
  { container = null, uncompared = [] }: Partial<Pick<MarkedText, 'container' | 'uncompared'>> = {},
): MarkedText {
  const { pairs, opensAt, closesAt } = pairMarks(marks);
  const placed = ([start, end]: PairedMarks): PlacedPassage => ({ start, end, passage: make(start, end) });
  return {
    words,
    passages: withSinglePassages(marks, pairs).map(placed),
    opening: opensAt === null ? null : placed([opensAt, words.length]),
    closing: closesAt === null ? null : placed([0, closesAt]),
    uncompared,
    container,
  };
}

/** Passages that are by themselves, whatever comes before or after. */
export function aloneStanding(
  passages: readonly FoundPassage[],
  uncompared: readonly UncomparedPassage[] = [],
): MarkedText {
  return {
    words: null,
    passages: passages.map((passage) => ({ start: 0, end: 0, passage })),
    uncompared: uncompared.map((passage) => ({ start: 0, end: 0, passage })),
    opening: null,
    closing: null,
    container: null,
  };
}
