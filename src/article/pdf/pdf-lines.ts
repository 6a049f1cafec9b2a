/** A piece of text on a page, as PDF.js gives it; the origin is at the lower left. */
export interface PdfPiece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly endsLine: boolean;
}

/** A line of a page, read from left to right. */
export interface PdfLine {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly height: number;
}

/** Puts the pieces of a page together into lines, in the order in which the PDF has them. */
export function pdfLines(pieces: readonly PdfPiece[]): readonly PdfLine[] {
  const lines: PdfLine[] = [];
  let line: PdfLine | null = null;
  for (const piece of pieces) {
    if (line !== null && !isOnLine(piece, line)) {
      lines.push(line);
      line = null;
    }
    if (piece.text !== '') line = line === null ? lineOf(piece) : joined(line, piece);
    if (!piece.endsLine || line === null) continue;
    lines.push(line);
    line = null;
  }
  if (line !== null) lines.push(line);
  return lines
    .map(({ text, ...place }) => ({ ...place, text: text.replace(/\s+/gu, ' ').trim() }))
    .filter((one) => one.text !== '');
}

function isOnLine(piece: PdfPiece, line: PdfLine): boolean {
  return piece.text === '' || Math.abs(piece.y - line.y) <= Math.max(line.height, piece.height) / 2;
}

function lineOf({ text, x, y, width, height }: PdfPiece): PdfLine {
  return { text, x, right: x + width, y, height };
}

function joined(line: PdfLine, piece: PdfPiece): PdfLine {
  const isApart = piece.x - line.right > Math.max(line.height, piece.height) * 0.15;
  return {
    ...line,
    text: `${line.text}${isApart ? ' ' : ''}${piece.text}`,
    right: piece.x + piece.width,
    height: Math.max(line.height, piece.height),
  };
}
