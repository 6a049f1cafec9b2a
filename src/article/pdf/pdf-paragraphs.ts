import type { PdfLine } from './pdf-lines.ts';

/** A paragraph of a PDF. */
export interface PdfParagraph {
  readonly text: string;
  /** Height of its type. */
  readonly height: number;
}

/**
 * Makes paragraphs out of the lines of a PDF's pages: running heads, feet and page numbers go, words broken at line ends
 * are joined, ligatures are spelled out.
 */
export function pdfParagraphs(pages: readonly (readonly PdfLine[])[]): readonly PdfParagraph[] {
  const running = runningLines(pages);
  const lines = pages.flatMap((page) =>
    page.filter((line, at) => !(isAtEdge(page, at) && running.has(shapeOf(line)))),
  );
  const paragraphs: PdfParagraph[] = [];
  let last: PdfLine | null = null;
  for (const line of lines) {
    const open = paragraphs.at(-1);
    const text = spelled(line.text);
    if (open === undefined || last === null || startsParagraph(line, last))
      paragraphs.push({ text, height: line.height });
    else paragraphs[paragraphs.length - 1] = { ...open, text: continued(open.text, text) };
    last = line;
  }
  return paragraphs;
}

/** Lines from the top or the bottom of a page that may be a running head or foot. */
const EDGE_LINES = 2;

function isAtEdge(page: readonly PdfLine[], at: number): boolean {
  return at < EDGE_LINES || at >= page.length - EDGE_LINES;
}

/** A running line is the same on every page but for its number. */
function shapeOf(line: PdfLine): string {
  return line.text.replace(/\d+/gu, '#').toLowerCase();
}

function runningLines(pages: readonly (readonly PdfLine[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const shapes = new Set(page.filter((_line, at) => isAtEdge(page, at)).map(shapeOf));
    for (const shape of shapes) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  const isPageNumber = (shape: string): boolean =>
    /^(?:page )?[-–—\s]*#(?:\s?(?:\/|of)\s?#)?[-–—\s]*$/u.test(shape);
  const repeated = [...counts].filter(
    ([shape, count]) => isPageNumber(shape) || (pages.length > 1 && count >= Math.max(2, pages.length / 2)),
  );
  return new Set(repeated.map(([shape]) => shape));
}

/** A paragraph starts after a gap, with an indent, in another size, or after a line that ends early with a full stop. */
function startsParagraph(line: PdfLine, last: PdfLine): boolean {
  const size = Math.max(last.height, 1);
  if (Math.abs(line.height - last.height) > size * 0.15) return true;
  const gap = last.y - line.y;
  if (gap > 0 && gap > size * 1.75) return true;
  if (gap > 0 && line.x - last.x > size * 0.8) return true;
  const endsSentence = /[.!?。！？]["”’)]*$/u.test(last.text);
  return endsSentence && last.right < line.right - size * 2;
}

function continued(open: string, line: string): string {
  const isBroken = /\p{L}[-\u00ad\u2010]$/u.test(open) && /^\p{Ll}/u.test(line);
  if (isBroken) return `${open.slice(0, -1)}${line}`;
  const isUnspaced = /\p{sc=Han}$/u.test(open) && /^\p{sc=Han}/u.test(line);
  return isUnspaced ? `${open}${line}` : `${open} ${line}`;
}

const LIGATURES: ReadonlyMap<string, string> = new Map([
  ['ﬀ', 'ff'],
  ['ﬁ', 'fi'],
  ['ﬂ', 'fl'],
  ['ﬃ', 'ffi'],
  ['ﬄ', 'ffl'],
  ['ﬅ', 'st'],
  ['ﬆ', 'st'],
]);

function spelled(text: string): string {
  return text.replace(/[ﬀ-ﬆ]/gu, (ligature) => LIGATURES.get(ligature) ?? ligature);
}
