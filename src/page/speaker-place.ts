import type { RevealApi } from 'reveal.js';

import { BLACK_EVENT, isBlack } from './black-screen.ts';
import { WORDS } from './page-words.ts';
import { slidePlace } from './say-changes.ts';

/**
 * Shows over the clock which slide of how many it is, and whether the audience sees black in its place; empties the picture of the next one after the last step, where reveal.js
 * shows the last slide again. Calling what it gives ends it.
 */
export function showPlaceIn(view: Document, deck: RevealApi): () => void {
  const place = drawPlace(view);
  const upcoming = view.querySelector('#upcoming-slide');
  const show = (): void => {
    const { number, count } = slidePlace(deck);
    place.replaceChildren(...(isBlack() ? [drawBlack(view), ' '] : []), `${number} / ${count}`);
    const isOver = deck.isLastSlide() && !deck.availableFragments().next;
    upcoming?.classList.toggle('is-over', isOver);
  };
  for (const type of CHANGES) deck.on(type, show);
  document.addEventListener(BLACK_EVENT, show);
  show();
  // A deck that is loaded again may not look into the view where it is a file; then nothing is better than what was.
  window.addEventListener('pagehide', () => {
    place.remove();
    upcoming?.classList.remove('is-over');
  });
  return () => {
    for (const type of CHANGES) deck.off(type, show);
    document.removeEventListener(BLACK_EVENT, show);
  };
}

const CHANGES = ['slidechanged', 'fragmentshown', 'fragmenthidden'] as const;

/** Not for screen readers: what is said at each change has it. */
function drawPlace(view: Document): Element {
  const place = view.createElement('span');
  place.className = 'speaker-place';
  place.setAttribute('aria-hidden', 'true');
  view.querySelector('.speaker-controls-time')?.prepend(place);
  return place;
}

/** In an element that keeps words of either direction together. */
function drawBlack(view: Document): Element {
  const word = view.createElement('bdi');
  word.className = 'speaker-black';
  word.textContent = WORDS.presenter?.black ?? '';
  return word;
}
