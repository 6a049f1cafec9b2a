import { lineIndexAt, startsOfLines } from './line-table.ts';
import type { Point, Position } from './position.ts';

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
