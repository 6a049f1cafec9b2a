import type { RevealApi } from 'reveal.js';

import { drawButton, drawElement } from '../dom/draw-element.ts';
import { fillIn, WORDS } from '../dom/page-words.ts';
import { isReceiver } from '../dom/query.ts';
import { currentPlace, goOnFrom, keep, keepBefore, LAST_PLACE } from './keep-place.ts';
import { BRIEFING, type KeptPlace } from './place-store.ts';
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
function goOnIn(place: KeptPlace, deck: RevealApi): void {
  if (!IS_LOADED_AGAIN || currentPlace().startedAt !== null) return;
  const shown = placeOf(deck);
  goOnFrom(place);
  if (TAB_KEPT_AT <= place.keptAt) goTo(place, deck);
  else keep(shown);
}

/** Nobody goes on with a talk of yesterday, at a title, or where all was said. */
function isWorthAsking(place: KeptPlace | null | undefined, deck: RevealApi): boolean {
  if (place === null || place === undefined || HALF_A_DAY <= Date.now() - place.keptAt) return false;
  return (1 < place.number || 0 <= place.step) && numberOf(place, deck) < deck.getSlides().length;
}

const HALF_A_DAY = 12 * 60 * 60_000;

/**
 * Asks whether to go on at a place: a button that has the focus, so that Enter goes on and a screen reader says it. All other keys
 * do what they always do; it stays until the deck moves, or Esc takes it away.
 */
function offerPlace(place: KeptPlace, deck: RevealApi): void {
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

function question(place: KeptPlace, deck: RevealApi): string {
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

/**
 * Whether no other window shows this briefing; from then on, this one is the first. One that is about to be gone, as when a deck is
 * loaded again, has a moment for it. A browser that can’t tell shows it alone.
 */
function isOnlyWindow(): Promise<boolean> {
  return new Promise((resolve) => {
    const hold = (): Promise<never> => {
      resolve(true);
      return new Promise(() => {});
    };
    try {
      const signal = AbortSignal.timeout(PATIENCE);
      navigator.locks
        .request(`lectern-${BRIEFING}`, { signal }, hold)
        .catch(({ name }: Error) => resolve(!/^(?:Timeout|Abort)Error$/u.test(name)));
    } catch {
      resolve(true);
    }
  });
}

/** Milliseconds */
const PATIENCE = 500;
