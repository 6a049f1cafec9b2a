import type { PdfLine } from './pdf-text.ts';

/** The pages without their running heads, feet and page numbers, and without the lines of a table of contents. */
export function withoutRunningLines(pages: readonly (readonly PdfLine[])[]): readonly (readonly PdfLine[])[] {
  const edges = pages.map(edgeLines);
  const counts = new Map<string, number>();
  for (const lines of edges)
    for (const shape of new Set([...lines].map(shapeOf))) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  const isRunning = (shape: string): boolean =>
    SINGLE.test(shape) || (pages.length > 1 && (counts.get(shape) ?? 0) >= Math.max(2, pages.length / 2));
  return pages.map((page, at) =>
    page.filter(
      (line) => !isOfContents(line.text) && !(edges[at]?.has(line) === true && isRunning(shapeOf(line))),
    ),
  );
}

/** Lines from the top or the bottom of a page that may be a running head or foot. */
const EDGE_LINES = 2;

/** The lines that stand first and last on a page, by their place or by their order. */
function edgeLines(page: readonly PdfLine[]): ReadonlySet<PdfLine> {
  const down = page.toSorted((one, other) => other.y - one.y);
  const ends = (lines: readonly PdfLine[]): readonly PdfLine[] => [
    ...lines.slice(0, EDGE_LINES),
    ...lines.slice(-EDGE_LINES),
  ];
  return new Set([...ends(page), ...ends(down)]);
}

/** A running line is the same on every page but for its number. */
function shapeOf(line: PdfLine): string {
  return line.text.replace(/\d+/gu, '#').toLowerCase();
}

/** A page number, and what a browser prints over and under a page: `5/14/25, 9:40 PM`, `https://… 1/4`. */
const SINGLE =
  /^(?:(?:page )?[-–—\s]*#(?:\s?(?:\/|of)\s?#)?[-–—\s]*|https?:\/\/\S+(?: #\/#)?|#[./]\s?#[./]\s?#,? #:#(?:\s?[ap]m)?(?: .{0,200})?)$/u;

/** `Conclusion ........ 9` */
function isOfContents(text: string): boolean {
  return text.length <= LONGEST_ENTRY && LEADERS.test(text);
}

const LONGEST_ENTRY = 400;
const LEADERS = /(?:\.\s?|·\s?|…\s?|_){5,}\s*(?:\d{1,4}|[ivxlc]{1,7})$/iu;
