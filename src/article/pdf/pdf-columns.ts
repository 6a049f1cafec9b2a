import type { PdfPiece } from './pdf-text.ts';

type Row = readonly PdfPiece[];

/**
 * The rows of a page, where two columns of text go through them side by side, parted into those of the left and then those
 * of the right column. Most PDFs have their columns one after the other; those of old scans go from edge to edge.
 */
export function inColumns(rows: readonly Row[]): readonly Row[] {
  const gutter = gutterOf(rows);
  if (gutter === null) return rows;
  const ordered: Row[] = [];
  let right: Row[] = [];
  for (const whole of rows) {
    const row = whole.filter(isWritten);
    if (row.some((piece) => piece.x < gutter && piece.x + piece.width > gutter)) {
      ordered.push(...right, whole);
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
function gutterOf(rows: readonly Row[]): number | null {
  const places = new Map<number, number>();
  for (const row of rows) {
    const gap = widestGap(row);
    if (gap !== null) places.set(gap, (places.get(gap) ?? 0) + 1);
  }
  for (const [place] of [...places].toSorted((one, other) => other[1] - one[1]).slice(0, 3)) {
    const parted = rows.filter((row) => isParted(row, place)).length;
    if (parted >= FEWEST_ROWS && parted * 2 >= rows.length) return place;
  }
  return null;
}

function isWritten({ text }: PdfPiece): boolean {
  return text.trim() !== '';
}

/** Where the right half begins, to the point. */
function widestGap(row: Row): number | null {
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

function isParted(row: Row, place: number): boolean {
  const written = row.filter(isWritten);
  const left = written.filter((piece) => piece.x + piece.width <= place);
  const right = written.filter((piece) => piece.x >= place);
  return left.length + right.length === written.length && hasWords(left) && hasWords(right);
}

function hasWords(pieces: Row): boolean {
  const words = pieces.map(({ text }) => text).join('');
  return (words.match(/\p{L}/gu)?.length ?? 0) >= FEWEST_LETTERS;
}
