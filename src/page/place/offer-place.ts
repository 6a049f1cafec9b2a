import type { RevealApi } from 'reveal.js';

import { drawButton, drawElement } from '../dom/draw-element.ts';
import { fillIn, WORDS } from '../dom/page-words.ts';
import { goOnFrom } from './keep-place.ts';
import type { Place } from './place-store.ts';
import { goTo, MOVES, numberOf } from './slide-place.ts';

/**
 * Asks whether to go on at a place: a button that has the focus, so that Enter goes on and a screen reader says it. All other keys
 * do what they always do; it stays until the deck moves, or Esc takes it away.
 */
export function offerPlace(place: Place, deck: RevealApi): void {
  const button = drawButton(question(place, deck), () => {
    withdraw();
    goOnFrom(place);
    goTo(place, deck);
  });
  button.lang = WORDS.language;
  button.className = 'offer';
  const withdraw = (): void => {
    button.remove();
    document.removeEventListener('keydown', onKey);
    for (const type of MOVES) deck.off(type, withdraw);
  };
  const onKey = ({ key, defaultPrevented }: KeyboardEvent): void => {
    if (document.querySelector('dialog[open]') !== null) return;
    if (key === 'Escape') withdraw();
    // A click on the slide has taken the focus from it.
    else if (key === 'Enter' && !defaultPrevented && document.activeElement === document.body) button.click();
  };
  // Space moves the deck.
  button.addEventListener('keyup', (event) => event.preventDefault());
  document.addEventListener('keydown', onKey);
  for (const type of MOVES) deck.on(type, withdraw);
  document.head.append(drawElement('style', STYLE));
  document.querySelector('main')?.append(button);
  button.focus({ preventScroll: true });
}

function question(place: Place, deck: RevealApi): string {
  const values = { number: numberOf(place, deck), minutes: Math.floor(place.elapsed / 60_000) };
  const { goOnAt, goOnAfter } = WORDS.presenter ?? { goOnAt: '', goOnAfter: '' };
  return fillIn(values.minutes < 1 ? goOnAt : goOnAfter, values);
}

/** Here and not in a sheet, for no audience’s file has it. */
const STYLE = `
.offer { position: fixed; inset: auto 0 8px; z-index: 36; width: max-content; margin: auto; padding: 6px 20px; border: 1px solid; background: var(--ground); color: var(--ink); font: 20px/1.4 var(--font-sans); cursor: pointer; }
.offer:focus { outline: 3px solid var(--accent); outline-offset: 2px; }
@media print { .offer { display: none; } }
`;
