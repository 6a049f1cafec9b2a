import type { Atom } from './page-atoms.ts';

/** Where a page begins. */
export interface PageStart {
  /** What stands on it and on those after it. */
  readonly atoms: readonly Atom[];
  /** Lowers what stands on it, so that less of it has room: as much less as a foot of that height takes. */
  readonly lower: (height: number) => void;
}

/** The start of the document. */
export function startsDocument(atoms: readonly Atom[]): PageStart {
  const box = document.createElement('div');
  document.body.prepend(box);
  return { atoms, lower: (height) => setHeight(box, height) };
}

/** A start with a block, before which the page is broken. */
export function startsWith(block: HTMLElement, atoms: readonly Atom[]): PageStart {
  // Between columns while they stand in place of pages.
  block.style.breakBefore = 'var(--page-break, page)';
  // At the head of a page a margin goes, unless the break is a forced one.
  for (let inner: Element | null = block; inner instanceof HTMLElement; inner = inner.firstElementChild)
    inner.style.marginBlockStart = '0';
  if (getComputedStyle(block).display !== 'table-row')
    return { atoms, lower: (height) => (block.style.marginBlockStart = `${height}px`) };
  const cells = [...block.children].filter((cell) => cell instanceof HTMLElement);
  const paddings = cells.map((cell) => Number.parseFloat(getComputedStyle(cell).paddingTop));
  return {
    atoms,
    lower: (height) => {
      for (const [at, { style }] of cells.entries())
        style.paddingTop = height === 0 ? '' : `${(paddings[at] ?? 0) + height}px`;
    },
  };
}

/**
 * A start between two lines of a block: a box takes the place of the lines that would still have room on the page before,
 * of which this much is left. The lines before it stay justified.
 */
export function startsBetweenLines(first: Atom, atoms: readonly Atom[], roomLeft: number): PageStart {
  const box = document.createElement('span');
  box.setAttribute('aria-hidden', 'true');
  box.style.cssText = 'float:inline-start;width:100%';
  // A line has no room in what is left of the page; where there is more of the box, it goes on at the head of the next.
  const lower = (height: number): void => setHeight(box, height === 0 ? roomLeft - 2 : roomLeft + height);
  lower(0);
  let place: ChildNode = first;
  while (place.parentElement !== null && isInline(place.parentElement) && place.previousSibling === null)
    place = place.parentElement;
  place.before(box);
  return { atoms, lower };
}

function isInline(element: Element): boolean {
  return getComputedStyle(element).display.startsWith('inline');
}

function setHeight({ style }: HTMLElement, height: number): void {
  style.height = `${height}px`;
}
