import type { RevealApi } from 'reveal.js';

import { isReceiver } from '../dom/query.ts';
import { currentPlace, goOnFrom, keep, keepBefore, LAST_PLACE } from './keep-place.ts';
import type { Place } from './place-store.ts';
import { offerPlace } from './offer-place.ts';
import { isOnlyWindow } from './only-window.ts';
import { goTo, MOVES, numberOf, placeOf } from './slide-place.ts';
import { IS_LOADED_AGAIN, TAB_KEPT_AT, TALK } from './tab-place.ts';

/**
 * Keeps the place of a talk, its start and its time at each move. A deck that is loaded again, also after a crash, goes on by
 * itself; one that is opened again asks first, until it is answered.
 */
export function resumeTalk(deck: RevealApi): void {
  if (isReceiver()) return;
  const moved = (): void => keep({ ...placeOf(deck), startedAt: currentPlace().startedAt ?? Date.now() });
  for (const type of MOVES) deck.on(type, moved);
  // A closed lid may be the last that this document hears of.
  for (const type of ['visibilitychange', 'freeze', 'resume']) document.addEventListener(type, keepTime);
  window.addEventListener('pagehide', keepTime);
  const hasMark = location.hash !== '';
  const alone = isOnlyWindow();
  void LAST_PLACE.then(async (last) => {
    if (last?.talk === TALK) return goOnIn(last, deck);
    const place = [last?.before, last].find((one) => isWorthAsking(one, deck));
    if (place === null || place === undefined || !(await alone)) return;
    keepBefore(place);
    // What was loaded again without an answer may have got the address of its first slide meanwhile.
    const mayAsk = IS_LOADED_AGAIN ? placeOf(deck).number === 1 : !hasMark;
    if (mayAsk && currentPlace().startedAt === null) offerPlace(place, deck);
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
  if (!IS_LOADED_AGAIN || currentPlace().startedAt !== null) return;
  const shown = placeOf(deck);
  goOnFrom(place);
  if (TAB_KEPT_AT <= place.keptAt) goTo(place, deck);
  else keep(shown);
}

/** Nobody goes on with a talk of yesterday, at a title, or where all was said. */
function isWorthAsking(place: Place | null | undefined, deck: RevealApi): boolean {
  if (place === null || place === undefined || HALF_A_DAY <= Date.now() - place.keptAt) return false;
  return (1 < place.number || 0 <= place.step) && numberOf(place, deck) < deck.getSlides().length;
}

const HALF_A_DAY = 12 * 60 * 60_000;
