import type { RevealApi } from 'reveal.js';

import { decodedAddress } from '../dom/decoded-address.ts';
import { HAS_ADDRESS, isReceiver, isRecord } from '../dom/query.ts';
import { goTo, MOVES, placeOf, readSlidePlace } from './slide-place.ts';

/**
 * Keeps the place for this tab, and goes back to it when the deck is loaded again. The address stays as it is meanwhile: screen
 * readers read each change of it aloud, and browsers let it change but now and then. It is written when somebody turns to
 * it: as the window loses the focus or the pointer.
 */
export function keepInTab(deck: RevealApi): void {
  if (isReceiver() || !HAS_ADDRESS) return;
  const kept = readSlidePlace(STORED);
  if (kept !== null) goTo(kept, deck);
  markEntry();
  const remember = (): void => writeTab(deck);
  for (const type of MOVES) deck.on(type, remember);
  remember();
  window.addEventListener('hashchange', markEntry);
  const write = (): void => writeAddress(deck);
  window.addEventListener('blur', write);
  document.documentElement.addEventListener('mouseleave', write);
}

/** Names the talk of this tab: what it was called before the deck was loaded again, or anew. */
export const TALK = talkOfEntry() ?? `${Date.now()}-${Math.random()}`;

/** Whether this tab has shown the deck before: it was loaded again, or brought back after a crash. */
export const IS_LOADED_AGAIN = talkOfEntry() !== null;

/** What to write after `#` for the slide and step that are shown. */
export function addressOf(deck: RevealApi): string {
  const { slide, step } = placeOf(deck);
  return `#/${encodeURIComponent(slide)}${step >= 0 ? `/${step}` : ''}`;
}

function writeAddress(deck: RevealApi): void {
  const address = addressOf(deck);
  if (decodedAddress(location.hash) !== decodedAddress(address))
    history.replaceState(history.state, '', address);
}

function talkOfEntry(): string | null {
  const state: unknown = history.state;
  const talk = isRecord(state) ? state['talk'] : null;
  return typeof talk === 'string' ? talk : null;
}

/** An address that was typed has an entry of its own in the history. */
function markEntry(): void {
  if (talkOfEntry() === TALK) return;
  const state: unknown = history.state;
  history.replaceState({ ...(isRecord(state) ? state : {}), talk: TALK }, '');
}

/** Behind a prefix, for files share what a tab keeps. */
const NAME = `lectern-place-${TALK}`;

const STORED = storedInTab();

/** When the tab kept its place last before this document was opened, in milliseconds since 1970; 0 for never. */
export const TAB_KEPT_AT = isRecord(STORED) ? Number(STORED['keptAt'] ?? 0) : 0;

function storedInTab(): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(NAME) ?? 'null');
  } catch {
    return null;
  }
}

function writeTab(deck: RevealApi): void {
  try {
    sessionStorage.setItem(NAME, JSON.stringify({ ...placeOf(deck), keptAt: Date.now() }));
  } catch {
    // Then the deck begins at its address when it is loaded again.
  }
}
