import type { RevealApi } from 'reveal.js';

import { isReceiver } from '../dom/query.ts';
import { currentPlace, goOnFrom, keep, lastPlace, type Place } from './keep-place.ts';
import { offerPlace } from './offer-place.ts';
import { goTo, MOVES, placeOf } from './slide-place.ts';
import { IS_LOADED_AGAIN, TAB_KEPT_AT, TALK } from './tab-place.ts';

/**
 * Keeps the place of a talk, its start and its time at each move. A deck that is loaded again, also after a crash, goes on by
 * itself; one that is opened again asks first.
 */
export function resumeTalk(deck: RevealApi): void {
  if (isReceiver()) return;
  const moved = (): void => keep({ ...placeOf(deck), startedAt: currentPlace().startedAt ?? Date.now() });
  for (const type of MOVES) deck.on(type, moved);
  // A closed lid may be the last that this document hears of.
  for (const type of ['visibilitychange', 'freeze', 'resume']) document.addEventListener(type, keepTime);
  window.addEventListener('pagehide', keepTime);
  const hasMark = location.hash !== '';
  void lastPlace().then((place) => {
    if (place === null || currentPlace().startedAt !== null) return;
    if (IS_LOADED_AGAIN) goOnIn(place, deck);
    else if (!hasMark && isWorthAsking(place)) offerPlace(place, deck);
  });
}

function keepTime(): void {
  if (currentPlace().startedAt !== null) keep({});
}

/**
 * A browser that was killed may have lost what the tab remembers, and a deck that was loaded again within a moment after a move
 * what it was about to write: the later of the two holds.
 */
function goOnIn(place: Place, deck: RevealApi): void {
  if (place.talk !== TALK) return;
  const shown = placeOf(deck);
  goOnFrom(place);
  if (TAB_KEPT_AT <= place.keptAt) goTo(place, deck);
  else keep(shown);
}

/** Nobody goes on with a talk of yesterday, or at a title. */
function isWorthAsking({ number, step, keptAt }: Place): boolean {
  return (1 < number || 0 <= step) && Date.now() - keptAt < HALF_A_DAY;
}

const HALF_A_DAY = 12 * 60 * 60_000;
