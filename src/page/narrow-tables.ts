/**
 * Makes tables fit that are wider than the page, and no others: Chromium would print the whole document smaller, and notes
 * would no longer be at the feet of their pages. First they are set smaller and closer, with words split at their
 * syllables, and in the smallest type of a sheet; where that is too wide still, words break anywhere.
 */
export function narrowTables(): void {
  for (const { classList } of tooWide()) classList.add('is-narrow');
  for (const { classList } of tooWide()) classList.add('is-narrowest');
  for (const { style } of tooWide()) style.overflowWrap = 'anywhere';
}

function tooWide(): readonly HTMLTableElement[] {
  return [...document.querySelectorAll('table')].filter((table) => sticksOut(table, document.body));
}

/** Whether something begins or ends beside what it is in. */
export function sticksOut(element: Element, around: Element): boolean {
  const [inner, outer] = [element.getBoundingClientRect(), around.getBoundingClientRect()];
  return inner.left < outer.left - 1 || outer.right + 1 < inner.right;
}

/**
 * Lets tables break that are long for a page: kept whole as far as they can be, they would leave much of the page before
 * them blank.
 */
export function breakTallTables(pageHeight: number): void {
  for (const table of document.querySelectorAll('table'))
    if (pageHeight * TALL < table.getBoundingClientRect().height) table.classList.add('is-tall');
}

/** Of a page. */
const TALL = 1 / 4;
