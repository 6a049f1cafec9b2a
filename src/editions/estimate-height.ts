import { linesOf } from '../deck/width-of.ts';

/** Type as it is set on a sheet, in millimetres. */
export interface TypeOnSheet {
  readonly letter: number;
  readonly line: number;
}

/** About how high a text is that is set in lines of a width. Where its lines break is for the browser to find. */
export function textHeight(text: string, width: number, { letter, line }: TypeOnSheet): number {
  return linesOf(text, width / letter) * line;
}

/** What is left of the last sheet under pieces of which each stays whole, by their heights in the order in which they stand. */
export function leftUnder(heights: readonly number[], sheet: number): number {
  let used = 0;
  for (const height of heights) {
    const below = used + height;
    used = below <= sheet ? below : height <= sheet ? height : below % sheet;
  }
  return sheet - used;
}
