import type { RevealApi } from 'reveal.js';

import { COMMANDS } from '../controls/commands.ts';
import {
  type Key,
  areLettersKeys,
  isDialogOpen,
  isHeld,
  letterOf,
  mayReachReveal,
} from '../controls/keys.ts';
import { drawElement } from '../dom/draw-element.ts';
import { WORDS, fillIn } from '../dom/page-words.ts';
import { ownWords, slidePlace, titleOf } from '../controls/slide-title.ts';

/** The code that stands for each key of the black screen on its way from the speaker view. */
export const KEY_B = 66;

/** Tells that the screen of the deck went black, or that its slide came back. */
export const BLACK_EVENT = 'lectern-black';

/**
 * Lets B and the full stop, which the button of clickers sends, make the window of the deck black. They, a key that moves, Esc, a
 * click and a swipe bring the slide back; a key that moves does no more than that.
 */
export function connectBlackScreen(deck: RevealApi): void {
  document.head.append(drawElement('style', BLACK_STYLE));
  const keyboardCondition = (event: Key): boolean => {
    if (isBlackKey(event)) {
      if (mayBlacken(event)) setBlack(!isBlack());
      return false;
    }
    if (event.key === undefined && runFromView(event.keyCode, deck)) return false;
    const isForReveal = mayReachReveal(event);
    if (!isBlack()) return isForReveal;
    if (isForReveal) setBlack(false);
    return false;
  };
  deck.configure({ keyboardCondition });
  document.addEventListener('keydown', leaveByEscape, { capture: true });
  for (const type of ['click', 'touchmove']) document.addEventListener(type, () => setBlack(false));
  const status = document.querySelector('.status');
  if (status !== null) sayBlack(status, deck);
}

/** Whether the window of the deck is black. */
export function isBlack(): boolean {
  return document.documentElement.classList.contains(CLASS);
}

/** Whether a key, alone, is one of the black screen; on keyboards with letters of another script, the one that has B on Latin ones. */
export function isBlackKey(event: Key): boolean {
  const { key, code = '', keyCode } = event;
  if (isHeld(event)) return false;
  if (key === undefined) return BLACK_CODES.has(keyCode);
  return ['.', 'b'].includes(letterOf({ key, code }));
}

/** Says in a status that the screen is black, and which slide it is that comes back. Calling what it gives ends it. */
export function sayBlack(status: Element, deck: RevealApi): () => void {
  const say = (): void => {
    if (isBlack()) return status.replaceChildren(ownWords(WORDS.presenter?.black ?? ''));
    const place = fillIn(WORDS.spoken.slide, slidePlace(deck));
    status.replaceChildren(ownWords(place), titleOf(deck.getCurrentSlide()));
  };
  document.addEventListener(BLACK_EVENT, say);
  return () => document.removeEventListener(BLACK_EVENT, say);
}

const CLASS = 'is-black';

/** B, and the full stop among the letters and among the digits. */
const BLACK_CODES: ReadonlySet<number> = new Set([KEY_B, 190, 110]);

/** Over all but dialogs, in every theme and with the reader’s own colours; paper knows nothing of it. */
const BLACK_STYLE = `
@media screen {
  .${CLASS}::after { content: ""; position: fixed; inset: 0; z-index: 100; background: #000; cursor: none; forced-color-adjust: none; }
}
`;

function setBlack(shallBeBlack: boolean): void {
  if (shallBeBlack === isBlack()) return;
  document.documentElement.classList.toggle(CLASS, shallBeBlack);
  document.dispatchEvent(new Event(BLACK_EVENT));
}

/** A key that is held down comes again and again. */
function mayBlacken({ repeat, defaultPrevented, target }: Key): boolean {
  if (repeat === true || defaultPrevented === true || isDialogOpen() || !areLettersKeys()) return false;
  return !(target instanceof Element && target.closest(WRITTEN_IN) !== null);
}

/** What takes letters itself. */
const WRITTEN_IN = 'input, select, textarea, [contenteditable]';

/** Before Esc is heard where it takes back what is under the black. */
function leaveByEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || !isBlack() || isDialogOpen()) return;
  event.stopPropagation();
  setBlack(false);
}

/** Runs what a key of the speaker view does in the deck, and says whether it does anything there but move. */
function runFromView(keyCode: number, deck: RevealApi): boolean {
  if (keyCode === ESCAPE) {
    const dialog = document.querySelector<HTMLDialogElement>('dialog[open]');
    if (dialog !== null) dialog.close();
    else if (isBlack()) setBlack(false);
    else COMMANDS.get('leave')?.(deck);
    return true;
  }
  const command = VIEW_CODES.get(keyCode);
  if (command === undefined) return false;
  if (areLettersKeys() && !isDialogOpen()) COMMANDS.get(command)?.(deck);
  return true;
}

const ESCAPE = 27;

/** Z and E */
const VIEW_CODES: ReadonlyMap<number, string> = new Map([
  [90, 'zoom'],
  [69, 'evidence'],
]);
