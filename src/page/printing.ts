import type { RevealApi } from 'reveal.js';

/**
 * Before printing, takes away what reveal.js hides slides with, so that every slide gets its page and its tags; puts
 * it back afterwards.
 */
export function preparePrinting(deck: RevealApi): void {
  const stage = deck.getSlidesElement();
  let stageStyle: string | null = null;
  window.addEventListener('beforeprint', () => {
    stageStyle = stage?.getAttribute('style') ?? null;
    stage?.removeAttribute('style');
    for (const slide of deck.getSlides()) {
      for (const name of ['hidden', 'inert', 'aria-hidden']) slide.removeAttribute(name);
      slide.style.removeProperty('display');
    }
  });
  window.addEventListener('afterprint', () => {
    if (stageStyle !== null) stage?.setAttribute('style', stageStyle);
    deck.sync();
    const { h, v, f } = deck.getIndices();
    deck.slide(h, v, f);
  });
}
