import { sticksOut } from '../footnotes/narrow-tables.ts';

/**
 * Gives words the width of the sheet, under their picture, where a table is wider than the space beside it, or where a drawing would
 * be so much smaller there that its letters couldn’t be read.
 */
export function widenRows(): void {
  const rows = [...document.querySelectorAll('.row:has(> .row-side)')];
  const hasWideTable = (row: Element): boolean =>
    [...row.querySelectorAll('.row-words table')].some((table) => sticksOut(table, row));
  const narrow = rows.filter((row) => hasWideTable(row) || hasShrunkDrawing(row));
  for (const { classList } of narrow) classList.add('row--wide');
}

/** Whether letters of a drawing, which takes no more than there is, are smaller than the sheet’s notes. */
function hasShrunkDrawing(row: Element): boolean {
  return [...row.querySelectorAll<SVGSVGElement>('.row-words svg.drawing')].some((drawing) => {
    const scale = drawing.getBoundingClientRect().width / drawing.viewBox.baseVal.width;
    const sizes = [...drawing.querySelectorAll('text')].map((text) => getComputedStyle(text).fontSize);
    return sizes.some((size) => Number.parseFloat(size) * scale < SMALLEST);
  });
}

/** Eight points in pixels, and a hair less. */
const SMALLEST = (8 * 96) / 72 - 0.1;
