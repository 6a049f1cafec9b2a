/** What a slide is called: its heading, else its first words. */
export function slideTitle(slide: Element): string {
  const heading = slideHeading(slide);
  const label = slide.getAttribute('aria-label');
  if (heading === null && label !== null) return label;
  return ((heading ?? slide).textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 120);
}

/** The element that names the slide, `null` on one without heading. */
export function slideHeading(slide: Element): HTMLElement | null {
  const id = slide.getAttribute('aria-labelledby');
  const named = id === null ? null : document.getElementById(id);
  return named ?? slide.querySelector<HTMLElement>('h1, h2, h3');
}
