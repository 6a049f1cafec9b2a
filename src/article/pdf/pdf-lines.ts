import { inColumns } from './pdf-columns.ts';
import { lineText } from './pdf-line-text.ts';
import type { PdfLine, PdfPiece } from './pdf-text.ts';

/** Puts the pieces of a page together into lines, in the order in which the PDF has them, and column by column. */
export function pdfLines(pieces: readonly PdfPiece[]): readonly PdfLine[] {
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
  return inColumns(rows)
    .map(lineOf)
    .filter((line) => line.text !== '');
}

/** A letter far taller than those beside it stands over several lines; what is raised or lowered is not much smaller. */
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

/** So many times the height of its type is more than the widest gap of most justified lines. */
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
