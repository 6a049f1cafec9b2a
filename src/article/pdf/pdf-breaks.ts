import { type PdfLine, isSetLike, type StoryType } from './pdf-text.ts';

/** A line with what is round it. */
export interface PlacedLine {
  readonly line: PdfLine;
  readonly page: number;
  /** How far lines of its column reach. */
  readonly edge: number;
  /** Where the line under it begins, in the same column; `null` where there is none. */
  readonly nextX: number | null;
}

/**
 * A paragraph starts after a gap, with an indent, in another type, at the mark of an item, and after a line that ends early:
 * one that had room for the next word.
 */
export function startsParagraph(placed: PlacedLine, before: PlacedLine, type: StoryType): boolean {
  const { line } = placed;
  const last = before.line;
  if (!isSetLike(line.height, last.height) || BULLET.test(line.text)) return true;
  const hasFont = line.fonts.some((font) => last.fonts.includes(font));
  if (!hasFont && !isOpenBefore(placed, before)) return true;
  const isFull = !hasRoom(before, line);
  const isOpen = isFull && !isFinished(last.text);
  return isSetOff(placed, before, isOpen, type) || (!isFull && !goesOn(line, last));
}

/** Whether a line stands apart from the one before, by a gap, an indent or an end. An open line is followed by more of its sentence. */
function isSetOff(placed: PlacedLine, before: PlacedLine, isOpen: boolean, type: StoryType): boolean {
  const { line, nextX } = placed;
  const last = before.line;
  const size = Math.max(last.height, 1);
  const gap = placed.page === before.page ? last.y - line.y : 0;
  if (gap > size * widest(last, type)) return true;
  // At the top of a column only the line under it shows an indent.
  if (gap <= 0) return !isOpen && nextX !== null && line.x - nextX > size * 0.8;
  if (isFinished(last.text) && last.right < line.right - size * 2) return true;
  if (isCentred(line, last)) return false;
  return last.x - line.x > size * 3 || (!isOpen && line.x - last.wordsX > size * 0.8);
}

/** Whether a line continues with a sentence or a word, wherever the one before ended. */
function goesOn(line: PdfLine, last: PdfLine): boolean {
  return /^\p{Ll}/u.test(line.text) || isBroken(last.text);
}

/** Whether a sentence continues in another font: from a line that reaches as far as the next one does. */
function isOpenBefore({ line }: PlacedLine, before: PlacedLine): boolean {
  const edge = Math.max(before.edge, line.right);
  return !isFinished(before.line.text) && !hasRoom({ ...before, edge }, line);
}

/** Lines of the story are as close together as its lines do; of other type no more is known than what is usual. */
function widest(last: PdfLine, type: StoryType): number {
  return isSetLike(last.height, type.height) ? Math.max(type.leading * 1.25, type.leading + 0.15) : 1.75;
}

const BULLET = /^[•‣◦▪■●○]/u;

/** Whether a sentence ends with these words. */
export function isFinished(text: string): boolean {
  return /[.!?:;。！？：；…]["”’»」』)\]]*$/u.test(text);
}

/** Whether a word is broken at the end of these. */
export function isBroken(text: string): boolean {
  return /\p{L}[-\u00ad\u2010]$/u.test(text);
}

function isCentred(line: PdfLine, last: PdfLine): boolean {
  return Math.abs(line.x + line.right - last.x - last.right) < line.height * 0.5;
}

/** Whether the first word of a line, and a little more, would have found room at the end of the one before. */
function hasRoom({ line: last, edge }: PlacedLine, { text, x, right, height }: PdfLine): boolean {
  const [word = ''] = /^(?:[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|\S+)/u.exec(text) ?? [];
  const width = ((right - x) / Math.max(text.length, 1)) * (word.length + 1);
  return edge - last.right > width + height;
}

/** The lines of a page with what is round them. */
export function placedLines(lines: readonly PdfLine[], page: number): readonly PlacedLine[] {
  return lines.map((line, at) => {
    const next = lines[at + 1];
    const isUnder = next !== undefined && next.y < line.y && isInColumn(next, line);
    const around = [...neighbours(lines, at, -1), line, ...neighbours(lines, at, 1)];
    const edge = Math.max(...around.map((one) => one.right));
    return { line, page, edge, nextX: isUnder ? next.x : null };
  });
}

/** How many lines up and down say how wide a column is; beside a picture it is narrower for a while. */
const NEAR = 4;

function neighbours(lines: readonly PdfLine[], from: number, step: 1 | -1): readonly PdfLine[] {
  const found: PdfLine[] = [];
  let last = lines[from];
  for (let at = from + step; found.length < NEAR; at += step) {
    const line = lines[at];
    if (line === undefined || last === undefined || !isInColumn(line, last)) break;
    found.push(line);
    last = line;
  }
  return found;
}

function isInColumn(one: PdfLine, other: PdfLine): boolean {
  const gap = Math.abs(one.y - other.y);
  const isNear = Math.abs(one.x - other.x) < other.height * 4 && gap > 0 && gap < other.height * 2.4;
  return (
    isNear && isSetLike(one.height, other.height) && one.fonts.some((font) => other.fonts.includes(font))
  );
}
