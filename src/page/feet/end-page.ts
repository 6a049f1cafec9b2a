import { bottomIn, columnsOf, firstAfter } from './page-atoms.ts';
import type { Atom } from './page-atoms.ts';
import { columnOf } from './page-columns.ts';
import { startsBetweenLines, startsWith } from './page-start.ts';
import type { PageStart } from './page-start.ts';

/** A page whose end is looked for. */
interface OpenPage {
  readonly start: PageStart;
  readonly column: number;
  readonly pageHeight: number;
  /** How far what stands on it was lowered for its foot. */
  readonly lowered: number;
}

/**
 * Ends a page where its column ends: before a block, or between two lines. It ends there as well when what stands on it
 * goes up again. Gives the start of the next page, or `null` where nothing follows.
 */
export function endPage(page: OpenPage): PageStart | null {
  const { start, column } = page;
  for (const [at, atom] of start.atoms.entries()) {
    const columns = columnsOf(atom);
    if (columns === null || columns[1] <= column) continue;
    const first =
      columns[0] <= column && atom instanceof Text ? atom.splitText(firstAfter(atom, column)) : atom;
    const atoms = [first, ...start.atoms.slice(at + 1)];
    const block = blockBeginningAfter(first, column);
    if (block !== null) return startsWith(block, atoms);
    return startsBetweenLines(first, atoms, roomLeft(start.atoms.slice(0, at + 1), page));
  }
  return null;
}

/** The outermost block that begins with what is first on the next page; `null` for the middle of one. */
function blockBeginningAfter(atom: Atom, column: number): HTMLElement | null {
  let block: HTMLElement | null = null;
  for (
    let element = atom.parentElement;
    element !== null && element !== document.body;
    element = element.parentElement
  ) {
    const [box] = element.getClientRects();
    if (box === undefined || columnOf(box) <= column) break;
    if (!getComputedStyle(element).display.startsWith('inline')) block = element;
  }
  return block;
}

/** What is left of the page under its last line, once that has gone up again. */
function roomLeft(atoms: readonly Atom[], { column, pageHeight, lowered }: OpenPage): number {
  const last = atoms.findLast((atom) => atom instanceof Text && columnsOf(atom)?.[1] === column);
  const top = document.body.getBoundingClientRect().top;
  return last instanceof Text ? pageHeight - (bottomIn(last, column) - top - lowered) : pageHeight;
}
