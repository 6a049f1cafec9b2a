import { PdfError } from './pdf-error.ts';
import { entryOf, type PdfDictionary } from './pdf-object.ts';

/**
 * Undoes the prediction of bytes by their neighbours that a stream may have been packed with: the PNG filters
 * (ISO 32000-1 §7.4.4.4, RFC 2083 §6). Throws `PdfError` for the rarer TIFF filter.
 */
export function undoPredictor(content: Uint8Array, parameters: PdfDictionary | null): Uint8Array {
  const predictor = numberIn(parameters, 'Predictor', 1);
  if (predictor === 1) return content;
  if (predictor < 10)
    throw new PdfError('unsupported', 'The PDF packs its content in a way that Lectern doesn’t read.');
  const pixel = numberIn(parameters, 'Colors', 1) * numberIn(parameters, 'BitsPerComponent', 8);
  const row = Math.ceil((pixel * numberIn(parameters, 'Columns', 1)) / 8);
  return undoPng(content, Math.max(1, Math.ceil(pixel / 8)), row);
}

function numberIn(parameters: PdfDictionary | null, key: string, otherwise: number): number {
  const value = parameters === null ? null : entryOf(parameters, key);
  return value?.kind === 'number' && value.value > 0 ? value.value : otherwise;
}

/** `step` is the distance to the byte on the left that a byte is predicted from. */
function undoPng(content: Uint8Array, step: number, row: number): Uint8Array {
  const rows = Math.floor(content.length / (row + 1));
  const plain = new Uint8Array(rows * row);
  for (let line = 0; line < rows; line += 1) {
    const filter = content[line * (row + 1)] ?? 0;
    const [from, to] = [line * (row + 1) + 1, line * row];
    for (let at = 0; at < row; at += 1) {
      const left = at < step ? 0 : (plain[to + at - step] ?? 0);
      const above = line === 0 ? 0 : (plain[to + at - row] ?? 0);
      const corner = at < step || line === 0 ? 0 : (plain[to + at - row - step] ?? 0);
      plain[to + at] = (content[from + at] ?? 0) + predicted(filter, left, above, corner);
    }
  }
  return plain;
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return Math.floor((left + above) / 2);
    case 4:
      return paeth(left, above, corner);
    default:
      return 0;
  }
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [toLeft, toAbove, toCorner] = [
    Math.abs(guess - left),
    Math.abs(guess - above),
    Math.abs(guess - corner),
  ];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}
