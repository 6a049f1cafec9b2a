import { countBefore } from './count-before.ts';

/** Offset of the first character of each line; line feeds end lines. */
export function startsOfLines(text: string): number[] {
  const starts = [0];
  for (let offset = text.indexOf('\n'); offset !== -1; offset = text.indexOf('\n', offset + 1)) {
    starts.push(offset + 1);
  }
  return starts;
}

/** Offset of the line feed that ends the line in which an offset lies, else of the end of the text. */
export function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
}

/** Index of the last line that starts at or before the offset, by bisection. */
export function lineIndexAt(lineStarts: readonly number[], offset: number): number {
  return Math.max(0, countBefore(lineStarts.length, (at) => (lineStarts[at] ?? 0) <= offset) - 1);
}
