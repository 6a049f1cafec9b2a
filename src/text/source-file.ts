import { oncePer } from './once-per.ts';

/** A text with a name, and the table that turns offsets into lines and columns. */
export interface SourceFile {
  /** As the user would name it: relative to the working folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** Offset of the first character of each line. */
  readonly lineStarts: readonly number[];
}

/** Makes a source file of a text. The text is kept to the character: offsets into it are offsets into what was saved. */
export function sourceFile(path: string, text: string): SourceFile {
  return { path, text, lineStarts: startsOfLines(text) };
}

/** Line and column of an offset; an offset outside the text is moved to its nearest end. */
export function pointAt(file: SourceFile, offset: number): Point {
  const inside = Math.max(0, Math.min(offset, file.text.length));
  const index = lineIndexAt(file.lineStarts, inside);
  return { line: index + 1, column: inside - (file.lineStarts[index] ?? 0) + 1, offset: inside };
}

/** The range between two offsets. */
export function positionBetween(file: SourceFile, start: number, end: number): Position {
  return { start: pointAt(file, start), end: pointAt(file, Math.max(start, end)) };
}

/** The text of a line, counted from 1, without its line end; empty past the last line. */
export function lineText(file: SourceFile, line: number): string {
  const start = file.lineStarts[line - 1];
  if (start === undefined) return '';
  const end = file.lineStarts[line] ?? file.text.length + 1;
  return file.text.slice(start, end - 1).replace(/\r$/u, '');
}

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

/** A place in a text, as in unist: line and column count from 1, offset from 0 in UTF-16 code units. */
export interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** Where something is in a text; `end` is the first place after it. */
export interface Position {
  readonly start: Point;
  readonly end: Point;
}

/** A range of a text by its offsets, in UTF-16 code units; `end` is the first one after it. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** How many of some things in a row come before a place, by bisection: `isBefore` holds for the first of them, and then for none. */
export function countBefore(length: number, isBefore: (at: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the first of some rising numbers that is not below a limit. */
export function firstAtLeast(numbers: readonly number[], limit: number): number {
  return countBefore(numbers.length, (at) => (numbers[at] ?? 0) < limit);
}

/** Those of some spans that share a character with a range, in their order. What is beside them isn’t looked at, though spans may be inside of each other. */
export function touching<Span extends Range>(spans: readonly Span[], { start, end }: Range): Span[] {
  const found: number[] = [];
  const visit = (part: TouchingPart | null): void => {
    if (part === null || part.last <= start) return;
    visit(part.before);
    if (part.start >= end) return;
    if (part.end > start) found.push(part.at);
    visit(part.behind);
  };
  visit(treeOf(spans).root);
  return found.toSorted((one, other) => one - other).flatMap((at) => spans[at] ?? []);
}

/** The middle one of some spans by their beginnings, and those on both sides of it. */
interface TouchingPart extends Range {
  readonly at: number;
  /** Where the last one of all of them ends. */
  readonly last: number;
  readonly before: TouchingPart | null;
  readonly behind: TouchingPart | null;
}

const treeOf = oncePer((spans: readonly Range[]) => {
  const inOrder = spans
    .map(({ start, end }, at) => ({ start, end, at }))
    .toSorted((a, b) => a.start - b.start);
  const partOf = (from: number, to: number): TouchingPart | null => {
    const middle = (from + to) >> 1;
    const span = from < to ? inOrder[middle] : undefined;
    if (span === undefined) return null;
    const [before, behind] = [partOf(from, middle), partOf(middle + 1, to)];
    return { ...span, before, behind, last: Math.max(span.end, before?.last ?? 0, behind?.last ?? 0) };
  };
  return { root: partOf(0, inOrder.length) };
});
