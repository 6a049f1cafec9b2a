import type { Point, Range } from '../text/source-file.ts';
import type { Fix } from './diagnostic.ts';

/** A text after some fixes. */
export interface FixedText<T extends Fix = Fix> {
  readonly text: string;
  /** Those that were applied, in the order of their places. */
  readonly applied: readonly T[];
  /** Those that overlap or touch an earlier one, and those whose range or text can’t be right. */
  readonly left: readonly T[];
}

/**
 * Applies fixes to a text as it was saved, with a byte order mark and line ends of any kind: ranges are taken by line and column, and
 * new lines end as those of the text do. Of fixes that overlap the first wins; the others are for the next check. Nothing
 * outside of the ranges changes.
 */
export function applyFixes<T extends Fix>(text: string, fixes: readonly T[]): FixedText<T> {
  const saved = new SavedText(text);
  const placed = fixes.map((fix) => ({ fix, place: saved.placeOf(fix) }));
  const pieces: string[] = [];
  const applied: T[] = [];
  const left: T[] = [];
  let done: Range = { start: -1, end: 0 };
  for (const { fix, place } of placed.toSorted((a, b) => (a.place?.start ?? -1) - (b.place?.start ?? -1))) {
    if (place === null || isInTheWay(done, place)) left.push(fix);
    else {
      pieces.push(text.slice(done.end, place.start), fix.text.replaceAll('\n', saved.lineEnd));
      applied.push(fix);
      done = place;
    }
  }
  return { text: pieces.join('') + text.slice(done.end), applied, left };
}

/** Whether a fix has to wait for the one before it. What is put in beside something that has just changed may be meant for the old state. */
function isInTheWay(done: Range, place: Range): boolean {
  if (done.start === -1 || place.start > done.end) return false;
  const isInsertion = place.start === place.end || done.start === done.end;
  return place.start < done.end || isInsertion;
}

/** A text whose lines are counted as outlines count them, wherever they end. */
class SavedText {
  readonly lineEnd: string;
  private readonly text: string;
  /** Where each line begins and ends, its line end left out. */
  private readonly lines: readonly Range[];

  constructor(text: string) {
    this.text = text;
    const lines: Range[] = [];
    let start = text.startsWith('\uFEFF') ? 1 : 0;
    for (const { 0: lineEnd, index } of text.matchAll(/\r\n?|\n/gu)) {
      lines.push({ start, end: index });
      start = index + lineEnd.length;
    }
    this.lines = [...lines, { start, end: text.length }];
    this.lineEnd = /\r\n?|\n/u.exec(text)?.[0] ?? '\n';
  }

  /** The offsets of a fix; `null` for one that can’t be right. */
  placeOf({ range, text }: Fix): Range | null {
    const [start, end] = [this.offsetOf(range.start), this.offsetOf(range.end)];
    return start === null || end === null || end < start || UNFIT.test(text) ? null : { start, end };
  }

  /** The offset of a point; `null` where the text has no such place, or a character would be cut in two. */
  private offsetOf({ line, column }: Point): number | null {
    const { start = 0, end = -1 } = this.lines[line - 1] ?? {};
    const offset = start + column - 1;
    if (!Number.isInteger(offset) || offset < start || offset > end) return null;
    return HALVES.test(this.text.slice(offset - 1, offset + 1)) ? null : offset;
  }
}

/** Control characters, marks that turn the direction of writing, and half a character: no remedy has them. */
const UNFIT = /[\0-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\p{Cs}/u;

const HALVES = /^[\ud800-\udbff][\udc00-\udfff]$/;
