/**
 * Lets one finger move over a page that two have enlarged; otherwise it moves the deck. Whoever enlarges a slide on a phone to read
 * it would be led to the next one on the way to the end of a line.
 */
export function panWhenZoomed(element: Element): void {
  const viewport = window.visualViewport;
  viewport?.addEventListener('resize', () => {
    // Asked by reveal.js at each touch
    element.toggleAttribute('data-prevent-swipe', 1.01 < viewport.scale);
  });
}
