import type { Budget } from '../../text/budget.ts';
import type { PdfLine, PdfPiece } from './pdf-text.ts';
import { oneLine } from '../../text/words.ts';

/** Puts the pieces of a page together into lines, in the order in which the PDF has them, and column by column. Throws `OverBudget`. */
export function pdfLines(pieces: readonly PdfPiece[], budget: Budget): readonly PdfLine[] {
  const rows: PdfPiece[][] = [];
  let row: PdfPiece[] = [];
  let tallest: PdfPiece | null = null;
  const close = (): void => {
    if (tallest !== null) rows.push(row);
    row = [];
    tallest = null;
  };
  for (const piece of pieces) {
    const isBlank = piece.text.trim() === '';
    if (!isBlank && tallest !== null && !isOnLine(piece, tallest)) close();
    if (piece.text !== '') row.push(piece);
    if (!isBlank && (tallest === null || piece.height > tallest.height)) tallest = piece;
    if (piece.endsLine) close();
  }
  close();
  // Each piece of a line is looked at with those before it.
  for (const { length } of rows) budget.spend('steps', length ** 2 / 8);
  return inColumns(rows)
    .map(lineOf)
    .filter((line) => line.text !== '');
}

/** A letter far taller than those beside it is over several lines; what is raised or lowered is not much smaller. */
function isOnLine(piece: PdfPiece, tallest: PdfPiece): boolean {
  const [lower = 0, higher = 0] = [piece.height, tallest.height].toSorted((one, other) => one - other);
  return Math.abs(piece.y - tallest.y) <= (higher > lower * 1.8 ? lower : higher) / 2;
}

function lineOf(row: readonly PdfPiece[]): PdfLine {
  const written = row.filter((piece) => piece.text.trim() !== '');
  const height = Math.max(...written.map((piece) => piece.height));
  const { text, isFromRight } = lineText(row, height);
  const left = Math.min(...written.map((piece) => piece.x));
  const right = Math.max(...written.map((piece) => piece.x + piece.width));
  return {
    text,
    x: isFromRight ? -right : left,
    right: isFromRight ? -left : right,
    wordsX: wordsX(written, isFromRight),
    y: written.find((piece) => piece.height === height)?.y ?? 0,
    height,
    fonts: fontsOf(written),
    cells: cellsOf(written, height),
  };
}

/** Whether a text begins an item of a list: `•`, `–`, `3.`, `(b)`. */
const ITEM_MARK = /^(?:[•‣◦▪■●○·–—*-]|\(?(?:\d{1,3}|\p{L})[.)])$/u;

function wordsX(row: readonly PdfPiece[], isFromRight: boolean): number {
  const starts = row.map((piece) => (isFromRight ? -piece.x - piece.width : piece.x));
  const [first, second] = starts.toSorted((one, other) => one - other);
  const mark = row[starts.indexOf(first ?? 0)]?.text.trim() ?? '';
  return (ITEM_MARK.test(mark) ? second : first) ?? first ?? 0;
}

function fontsOf(row: readonly PdfPiece[]): readonly string[] {
  const characters = new Map<string, number>();
  for (const { font, text } of row) characters.set(font, (characters.get(font) ?? 0) + text.length);
  return [...characters].toSorted((one, other) => other[1] - one[1]).map(([font]) => font);
}

/** In heights of its type: more than the widest gap of most justified lines. */
const CELL_GAP = 1.5;
/** Gaps of a line that was stretched over a narrow column are wide, and alike. */
const ALIKE = 0.3;

function cellsOf(row: readonly PdfPiece[], height: number): number {
  const across = row.toSorted((one, other) => one.x - other.x);
  const gaps = across.slice(1).flatMap((piece, at) => {
    const before = across[at];
    const gap = before === undefined ? 0 : piece.x - before.x - before.width;
    return gap > height * 0.15 ? [gap] : [];
  });
  const isStretched = gaps.length > 1 && Math.max(...gaps) - Math.min(...gaps) < height * ALIKE;
  return isStretched ? 1 : 1 + gaps.filter((gap) => gap > height * CELL_GAP).length;
}

type PdfRow = readonly PdfPiece[];

/**
 * The rows of a page, where two columns of text go through them side by side, split into those of the left and then those
 * of the right column. Most PDFs have their columns one after the other; those of old scans go from edge to edge.
 */
function inColumns(rows: readonly PdfRow[]): readonly PdfRow[] {
  const gutter = gutterOf(rows);
  if (gutter === null) return rows;
  const ordered: PdfRow[] = [];
  let right: PdfRow[] = [];
  for (const whole of rows) {
    const row = whole.filter(isWritten);
    if (row.some((piece) => piece.x < gutter && piece.x + piece.width > gutter)) {
      for (const one of right) ordered.push(one);
      ordered.push(whole);
      right = [];
      continue;
    }
    const isLeft = (piece: PdfPiece): boolean => piece.x < gutter;
    if (row.some(isLeft)) ordered.push(row.filter(isLeft));
    if (!row.every(isLeft)) right.push(row.filter((piece) => !isLeft(piece)));
  }
  return [...ordered, ...right];
}

/** Fewer rows may be those of a table. */
const FEWEST_ROWS = 6;
const GUTTER = 1.2;
/** Letters on each side, so that rows of figures are none. */
const FEWEST_LETTERS = 15;

/** The place at which so many rows have a wide gap between words; `null` where there is no such place. */
function gutterOf(rows: readonly PdfRow[]): number | null {
  const places = new Map<number, number>();
  for (const row of rows) {
    const gap = widestGap(row);
    if (gap !== null) places.set(gap, (places.get(gap) ?? 0) + 1);
  }
  for (const [place] of [...places].toSorted((one, other) => other[1] - one[1]).slice(0, 3)) {
    const split = rows.filter((row) => isSplit(row, place)).length;
    if (split >= FEWEST_ROWS && split * 2 >= rows.length) return place;
  }
  return null;
}

function isWritten({ text }: PdfPiece): boolean {
  return text.trim() !== '';
}

/** Where the right half begins, to the point. */
function widestGap(row: PdfRow): number | null {
  const written = row.filter(isWritten).toSorted((one, other) => one.x - other.x);
  let widest: { readonly gap: number; readonly place: number } | null = null;
  for (const [at, piece] of written.entries()) {
    const before = written[at - 1];
    if (before === undefined) continue;
    const gap = piece.x - before.x - before.width;
    if (gap > piece.height * GUTTER && gap > (widest?.gap ?? 0))
      widest = { gap, place: Math.floor(piece.x) - 1 };
  }
  return widest?.place ?? null;
}

function isSplit(row: PdfRow, place: number): boolean {
  const written = row.filter(isWritten);
  const left = written.filter((piece) => piece.x + piece.width <= place);
  const right = written.filter((piece) => piece.x >= place);
  return left.length + right.length === written.length && hasWords(left) && hasWords(right);
}

function hasWords(pieces: PdfRow): boolean {
  const words = pieces.map(({ text }) => text).join('');
  return (words.match(/\p{L}/gu)?.length ?? 0) >= FEWEST_LETTERS;
}

/** What a line says, and whether it is read from the right. */
interface LineText {
  readonly text: string;
  readonly isFromRight: boolean;
}

/**
 * The words of a line in the order in which they are read. The marks of notes are left out, letters set apart and
 * characters of Chinese that were stretched over their line are together.
 */
export function lineText(row: readonly PdfPiece[], height: number): LineText {
  const isFromRight = isReadFromRight(row);
  const together = withLettersTogether(row);
  let text = '';
  let last: PdfPiece | null = null;
  for (const piece of isFromRight ? fromTheRight(together) : together) {
    if (piece.text.trim() === '') continue;
    if (isNoteMark(piece, text, row, height)) continue;
    const isAccent = /^\p{M}/u.test(piece.text);
    text += `${last === null || isAccent || !isApart(last, piece, text, height) ? '' : ' '}${piece.text}`;
    if (!isAccent) last = piece;
  }
  return { text: oneLine(text), isFromRight };
}

/** Type is set apart by more than this share of its height. */
const WORD_GAP = 0.15;
/** The letters of Chinese stand apart by less than this when their line is justified. */
const WIDE_GAP = 0.9;

function isApart(last: PdfPiece, piece: PdfPiece, text: string, height: number): boolean {
  const gap = Math.max(piece.x - last.x - last.width, last.x - piece.x - piece.width);
  const isUnspaced = UNSPACED_END.test(text) && UNSPACED_START.test(piece.text);
  return gap > height * (isUnspaced ? WIDE_GAP : WORD_GAP);
}

const UNSPACED = '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\u3000-\\u303f\\uff00-\\uffef“”‘’…—]';
const UNSPACED_END = new RegExp(`${UNSPACED}$`, 'u');
const UNSPACED_START = new RegExp(`^${UNSPACED}`, 'u');
const BLANK_IN_CHINESE = new RegExp(`(?<=${UNSPACED}) (?=${UNSPACED})`, 'gu');
const HAN = /\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}/u;

/** PDF.js puts a blank wherever letters stand apart: `T h e`, `必 须`. */
function withLettersTogether(row: readonly PdfPiece[]): readonly PdfPiece[] {
  const isSpaced = row.some(({ text }) => isSetApart(text, 3));
  return row.map((piece) => {
    if (isSpaced && isSetApart(piece.text, 2)) return { ...piece, text: piece.text.replaceAll(' ', '') };
    return HAN.test(piece.text) ? { ...piece, text: piece.text.replace(BLANK_IN_CHINESE, '') } : piece;
  });
}

/** At least so many parts, most of them single letters; two letters that are drawn close are together. */
function isSetApart(text: string, least: number): boolean {
  const parts = text.split(' ');
  if (
    parts.length < least ||
    !parts.every((part) => /^(?:\p{P}*[\p{L}\p{N}]{1,2}\p{P}*|\p{P}+)$/u.test(part))
  )
    return false;
  return parts.filter((part) => !/[\p{L}\p{N}]{2}/u.test(part)).length > parts.length * 0.6;
}

/**
 * Raised and small after a word or a stop; a figure after a figure or a unit may be a power. A letter at the beginning
 * leads from the mark at a name to where somebody works; the number of a note is kept.
 */
function isNoteMark(piece: PdfPiece, before: string, row: readonly PdfPiece[], height: number): boolean {
  if (piece.height > height * 0.85 || !NOTE_MARK.test(piece.text)) return false;
  const base = row.find((one) => one.height === height)?.y ?? piece.y;
  const isAfterWord = before === '' ? /\p{L}/u.test(piece.text) : BEFORE_NOTE.test(before.trimEnd());
  return piece.y > base + height * 0.15 && isAfterWord;
}

const NOTE_MARK = /^\s*(?:\[?\d{1,3}\]?(?:[,–-]\s?\d{1,3})*|[*†‡§¶]+|\p{Ll}(?:,\s?\p{Ll})*)\s*$/u;
const BEFORE_NOTE = /(?:\p{L}{3}|[.,;:!?”"’»]|[\p{L}\d]{3}[)\]]|\d{3}s)$/u;

const FROM_RIGHT = /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}]/gu;

function isReadFromRight(row: readonly PdfPiece[]): boolean {
  const words = row.map(({ text }) => text).join('');
  const fromRight = words.match(FROM_RIGHT)?.length ?? 0;
  return fromRight > 0 && fromRight * 2 >= (words.match(/\p{L}/gu)?.length ?? 0);
}

/**
 * Pieces of a line of Arabic or Hebrew as they are read. PDF.js turns each piece of such a script round by itself; the
 * pieces are from left to right, and so are the words and figures of other scripts between them.
 */
function fromTheRight(row: readonly PdfPiece[]): readonly PdfPiece[] {
  const ordered: PdfPiece[] = [];
  let others: PdfPiece | null = null;
  for (const piece of startingAtTheRight(row)) {
    if (/[\p{L}\p{N}]/u.test(piece.text) && piece.text.search(FROM_RIGHT) === -1) {
      const turned = { ...piece, text: piece.text.replace(/^([.,:;!?]+)(.*)$/u, '$2$1') };
      others = others === null ? turned : besideEachOther(turned, others);
      continue;
    }
    if (others !== null) ordered.push(others);
    ordered.push({ ...piece, text: asRead(piece.text) });
    others = null;
  }
  return others === null ? ordered : [...ordered, others];
}

function besideEachOther(left: PdfPiece, right: PdfPiece): PdfPiece {
  const gap = right.x - left.x - left.width;
  const text = `${left.text}${gap > left.height * WORD_GAP ? ' ' : ''}${right.text}`;
  return { ...left, text, width: right.x + right.width - left.x };
}

/** Where the PDF goes through a line from left to right, an accent comes before its letter, wherever it is drawn. */
function startingAtTheRight(row: readonly PdfPiece[]): readonly PdfPiece[] {
  const written = row.filter(({ text }) => text.trim() !== '');
  const letters = written.filter(({ text }) => !/^\p{M}/u.test(text));
  const isFromLeft = letters.every((piece, at) => at === 0 || piece.x >= (letters[at - 1]?.x ?? 0));
  return isFromLeft ? written.toReversed() : written.toSorted((one, other) => other.x - one.x);
}

/** Brackets by themselves are drawn mirrored; forms of letters that stand for their place in the word are the letters. */
function asRead(text: string): string {
  const isMark = !/[\p{L}\p{N}]/u.test(text);
  const turned = isMark ? text.replace(/[()[\]«»]/gu, (mark) => MIRRORED[mark] ?? mark) : text;
  return turned.replace(/[\ufb1d-\ufdff\ufe70-\ufefc]+/gu, (forms) => forms.normalize('NFKC'));
}

const MIRRORED: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '«': '»',
  '»': '«',
};
