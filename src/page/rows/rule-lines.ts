import { heightWith, type LineHeights, type MeasuredRow } from './measure-row.ts';

/** What is ruled on a sheet. */
export interface Ruling {
  /** Lines of each row. */
  readonly lines: readonly number[];
  /** Height that is left. */
  readonly left: number;
}

/** Gives rows lines, one after another to the one that has the fewest, as long as the sheet has space; each has `least`, and `most` at most. */
export function ruleLines(
  rows: readonly MeasuredRow[],
  room: number,
  heights: LineHeights,
  { least, most }: { readonly least: FewestLines; readonly most: number },
): Ruling {
  const lines = rows.map((row) => fewestLines(row, least));
  const costOf = (at: number): number => {
    const [row, count] = [rows[at], lines[at]];
    if (row === undefined || count === undefined || !row.takesLines || most <= count) return Infinity;
    return heightWith(row, count + 1, heights) - heightWith(row, count, heights);
  };
  let left = room - heightOfRows(rows, least, heights);
  for (;;) {
    const open = [...rows.keys()].filter((at) => costOf(at) <= left);
    const next = open.toSorted((one, other) => (lines[one] ?? 0) - (lines[other] ?? 0))[0];
    if (next === undefined) return { lines, left };
    left -= costOf(next);
    lines[next] = (lines[next] ?? 0) + 1;
  }
}

/** Lines that each row has at least. */
export interface FewestLines {
  readonly beside: number;
  /** Under a question, for its answer. */
  readonly answer: number;
}

function fewestLines({ takesLines, asks }: MeasuredRow, { beside, answer }: FewestLines): number {
  return takesLines ? (asks ? answer : beside) : 0;
}

/** The height of rows with the lines that each has at least. */
export function heightOfRows(rows: readonly MeasuredRow[], least: FewestLines, heights: LineHeights): number {
  return rows.reduce((sum, row) => sum + heightWith(row, fewestLines(row, least), heights), 0);
}
