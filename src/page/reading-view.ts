/** Keeps the place when the reader goes back to the slides: the link leads to the part that is on screen. */
export function openReadingView(): void {
  const back = document.querySelector('[data-link="slides"]');
  back?.addEventListener('click', () => {
    const slide = partOnScreen();
    if (slide !== null) back.setAttribute('href', `?#/${encodeURIComponent(slide.id)}`);
  });
  restoreMark();
  window.addEventListener('resize', scrollByKeys);
  void document.fonts.ready.then(scrollByKeys);
}

/** Puts what holds a table wider than the window where the Tab key goes, which not every browser does by itself (WCAG 2.1.1). */
function scrollByKeys(): void {
  for (const holder of document.querySelectorAll<HTMLElement>('.table, .blocks, .figure-table')) {
    const isScrolled =
      getComputedStyle(holder).overflowX === 'auto' && holder.clientWidth < holder.scrollWidth;
    if (isScrolled) holder.tabIndex = 0;
    else holder.removeAttribute('tabindex');
  }
}

/** The last part that begins above the middle of the window. */
function partOnScreen(): Element | null {
  return parts().findLast((part) => part.getBoundingClientRect().top < innerHeight / 2) ?? null;
}

/** Links made for the slides (`#/id`, or `#/7` by number from 0) lead to the same part here. */
function restoreMark(): void {
  const [, mark] = location.hash.split('/');
  if (mark) location.replace(`#${parts()[Number(mark)]?.id ?? mark}`);
}

function parts(): readonly Element[] {
  return [...document.querySelectorAll('.slides>section')];
}
