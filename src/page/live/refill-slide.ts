import { drawSlide } from '../draw-slide.ts';

/** Gives a slide its new content; what reveal.js has written on the element stays. */
export function refillSlide(slide: HTMLElement, html: string): HTMLElement {
  const drawn = drawSlide(html);
  if (drawn === null) return slide;
  // reveal.js hides far slides by their display, beside which a slide has properties of its own.
  drawn.style.display = slide.style.display;
  for (const name of slide.getAttributeNames()) {
    if (!OWNED_BY_REVEAL.has(name) && !drawn.hasAttribute(name)) slide.removeAttribute(name);
  }
  for (const { name, value } of drawn.attributes) {
    if (!OWNED_BY_REVEAL.has(name)) slide.setAttribute(name, value);
  }
  const state = [...slide.classList].filter((name) => REVEAL_CLASSES.has(name));
  slide.className = [...drawn.classList, ...state].join(' ');
  slide.replaceChildren(...drawn.childNodes);
  return slide;
}

const OWNED_BY_REVEAL: ReadonlySet<string> = new Set([
  'class',
  'hidden',
  'inert',
  'aria-hidden',
  'data-fragment',
]);

const REVEAL_CLASSES: ReadonlySet<string> = new Set(['past', 'present', 'future', 'visible']);
