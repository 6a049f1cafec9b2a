import { FINAL, isTaken, marksIn, SOFT_HYPHEN, unite } from './hyphen-mark.ts';
import { boxesOf } from './with-range.ts';

/**
 * Settles the places at which long words of slides may be hyphenated, all at once: where a line ends, a hyphen becomes a
 * character and the line is ended for good, and the other places go. Columns and lines stay as they are, though what they are
 * made of gets wider or narrower.
 */
export function finaliseMarks(): void {
  const all = marksIn(document.body);
  // Where the style sheet wants a word whole, it hides the marks in it.
  const hidden = new Set(all.filter((mark) => mark.getClientRects().length === 0));
  const marks = all.filter((mark) => !hidden.has(mark));
  unite(hidden);
  for (const mark of marks) mark.replaceChildren(SOFT_HYPHEN);
  lockColumns(new Set(marks.flatMap((mark) => mark.closest('table') ?? [])));
  const taken = new Set(marks.filter(isTaken));
  for (const mark of taken) {
    mark.replaceChildren('-');
    mark.classList.add(FINAL);
    mark.after(document.createElement('br'));
  }
  unite(new Set(marks.filter((mark) => !taken.has(mark))));
}

/** Reads all widths before it sets one. */
function lockColumns(tables: ReadonlySet<HTMLTableElement>): void {
  const cells = [...tables].flatMap((table) => [...(table.rows[0]?.cells ?? [])]);
  const widths = cells.map((cell) => cell.getBoundingClientRect().width / zoomOf(cell));
  for (const table of tables) table.style.tableLayout = 'fixed';
  for (const [at, cell] of cells.entries()) {
    cell.style.boxSizing = 'border-box';
    cell.style.width = `${widths[at] ?? 0}px`;
  }
}

/** Slides are smaller on sheets of paper. */
function zoomOf(element: Element): number {
  return element instanceof HTMLElement ? element.currentCSSZoom : 1;
}

/**
 * Takes away the places at which the address of a link may be hyphenated and isn’t. Chromium makes a link of each piece between two of
 * them, and who goes through a PDF by keys would stop at each. Lines stay as they are: they end at the places that are left.
 */
export function finaliseBreaks(): void {
  const breaks = [...document.querySelectorAll('a wbr')];
  unite(new Set(breaks.filter((place) => !isLineEnd(place))));
}

/** Whether what follows begins lower than what is before; where that isn’t two texts, it may be. */
function isLineEnd({ previousSibling, nextSibling }: Element): boolean {
  if (!(previousSibling instanceof Text && nextSibling instanceof Text)) return true;
  const [before, after] = [boxesOf(previousSibling).at(-1), boxesOf(nextSibling)[0]];
  return before === undefined || after === undefined || after.top > before.top + before.height / 2;
}
