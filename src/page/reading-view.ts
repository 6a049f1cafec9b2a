/** Keeps the place when the reader goes back to the slides: the link leads to the part that is on screen. */
export function openReadingView(): void {
  const back = document.querySelector('[data-link="slides"]');
  back?.addEventListener('click', () => {
    const slide = partOnScreen();
    if (slide !== null) back.setAttribute('href', `?#/${encodeURIComponent(slide.id)}`);
  });
  restoreMark();
}

/** The last part that begins above the middle of the window. */
function partOnScreen(): Element | null {
  const parts = [...document.querySelectorAll('.slides > section')];
  const middle = window.innerHeight / 2;
  return parts.findLast((part) => part.getBoundingClientRect().top < middle) ?? null;
}

/** Links made for the slides (`#/id`) lead to the same part here. */
function restoreMark(): void {
  const mark = /^#\/([^/]+)/.exec(location.hash)?.[1];
  if (mark !== undefined) location.replace(`#${mark}`);
}
