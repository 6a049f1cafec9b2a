import { spokenWords } from './spoken-words.ts';

/** What a slide is called: its heading, each stretch in its language, else its first words. */
export function titleOf(slide: Element): DocumentFragment | string {
  const heading = slideHeading(slide);
  if (heading !== null) return spokenWords(heading);
  return slide.getAttribute('aria-label') ?? firstWords(slide);
}

/** The element that names the slide, `null` on one without heading. */
export function slideHeading(slide: Element): HTMLElement | null {
  const id = slide.getAttribute('aria-labelledby');
  const named = id === null ? null : document.getElementById(id);
  return named ?? slide.querySelector<HTMLElement>('h1, h2, h3');
}

function firstWords(slide: Element): string {
  return (slide.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 120);
}
