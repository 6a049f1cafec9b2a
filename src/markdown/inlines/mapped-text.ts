import type { Lexer } from 'marked';

import {
  lineIndexAt,
  startsOfLines,
  type Position,
  positionBetween,
  type SourceFile,
} from '../../text/source-file.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Block } from '../nodes/block.ts';

/**
 * A text that was cut out of the outline, with the way back. marked strips the marks of block quotes and lists line by
 * line, so one source offset a line is enough:
 *
 *     > - one        text: "one\ntwo"
 *     >   two        sources: [4, 12]
 */
export interface MappedText {
  readonly text: string;
  /** Offset in `text` at which each line starts. */
  readonly lineStarts: readonly number[];
  /** Offset in the outline of the same place. */
  readonly sourceStarts: readonly number[];
}

/** A range of the outline as it is. */
export function mapRange(source: string, start: number, end: number): MappedText {
  const text = source.slice(start, end);
  const lineStarts = startsOfLines(text);
  return { text, lineStarts, sourceStarts: lineStarts.map((offset) => offset + start) };
}

/** A file from an offset on, its lines ended as Markdown is read: with `\n`. */
export function mapLines(source: string, start: number): MappedText {
  const text = source.slice(start).replace(/\r\n?/gu, '\n');
  const ends = [...source.slice(start).matchAll(/\r\n?|\n/gu)].map(({ 0: end, index }) => index + end.length);
  return { text, lineStarts: startsOfLines(text), sourceStarts: [0, ...ends].map((at) => at + start) };
}

/** The place in the outline that an offset in the text came from. */
export function sourceOffsetAt(mapped: MappedText, offset: number): number {
  const line = lineIndexAt(mapped.lineStarts, offset);
  return (mapped.sourceStarts[line] ?? 0) + offset - (mapped.lineStarts[line] ?? 0);
}

/** Where a mapped text, or the part of it from `start` to `end`, is in the outline. */
export function positionOf(
  mapped: MappedText,
  file: SourceFile,
  start = 0,
  end = mapped.text.length,
): Position {
  return positionBetween(file, sourceOffsetAt(mapped, start), sourceOffsetAt(mapped, end));
}

/** A part of a mapped text. */
export function sliceMapped(mapped: MappedText, start: number, end: number): MappedText {
  const text = mapped.text.slice(start, end);
  const lineStarts = startsOfLines(text);
  return {
    text,
    lineStarts,
    sourceStarts: lineStarts.map((offset) => sourceOffsetAt(mapped, offset + start)),
  };
}

/**
 * Maps the inside of a block quote or list item, whose lines are the lines of the outer text without some marks or
 * white space at their start. Lines that the outer text doesn’t have are at its end.
 */
export function mapInside(inside: string, outer: MappedText): MappedText {
  const innerLines = inside.split('\n');
  const outerLines = outer.text.split('\n');
  const sourceStarts = innerLines.map((line, index) => {
    const outerLine = outerLines[index];
    if (outerLine === undefined) return sourceOffsetAt(outer, outer.text.length);
    const sourceStart = outer.sourceStarts[index] ?? 0;
    const content = line.trim();
    if (content === '') return sourceStart + Math.max(0, outerLine.length - line.length);
    const column = Math.max(0, outerLine.lastIndexOf(content));
    return sourceStart + column - (line.length - line.trimStart().length);
  });
  return { text: inside, lineStarts: startsOfLines(inside), sourceStarts };
}

/** What the parsers of one outline share. */
export interface MarkdownContext {
  readonly file: SourceFile;
  readonly lexer: Lexer;
  /** What may still be spent on passages full of marks; see `parseInlines`. */
  readonly searchBudget: { left: number };
  /** How many divisions and footnotes the text is in. */
  readonly depth: number;
  /** Whether the text is in a block quote. */
  readonly isQuoted: boolean;
  /** Whether a source may have this id: any, where a bibliography is beside the outline. */
  readonly isSource: (id: string) => boolean;
  readonly report: (diagnostic: Diagnostic) => void;
  /** Takes the definition of a footnote, which belongs to the whole outline. */
  readonly defineFootnote: (label: string, children: readonly Block[], mapped: MappedText) => void;
  /** Is called with the place where a link is defined. */
  readonly defineLink: (label: string, mapped: MappedText) => void;
  /** Is called with the place of a comment. */
  readonly passComment: (mapped: MappedText) => void;
}
