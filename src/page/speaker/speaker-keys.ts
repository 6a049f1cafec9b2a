import type { RevealApi } from 'reveal.js';

import { showNumber } from '../controls/commands.ts';
import { openJump } from '../controls/jump.ts';
import { areLettersKeys, isDialogOpen, isHeld, letterOf, takeNumber } from '../controls/keys.ts';
import { drawButton } from '../dom/draw-element.ts';
import { type PresenterWords } from '../dom/page-words.ts';
import { rememberedHere, rememberHere } from '../dom/query.ts';
import { MOVES } from '../place/slide-place.ts';
import { isBlackKey, KEY_B } from './black-screen.ts';

/**
 * Has a picture in the speaker view hand the keys of the view to the deck. reveal.js would move the picture and have the deck
 * follow at its leisure: of keys that are pressed in haste some were lost, and others moved the deck under an open panel.
 */
export function handKeysOn(deck: RevealApi): void {
  const keyboardCondition = (event: KeyboardEvent): boolean => {
    const keyCode = codeForDeck(event);
    if (!isHeld(event) && keyCode !== null) callDeck('triggerKey', keyCode);
    return false;
  };
  deck.configure({ keyboardCondition });
}

/**
 * Has a picture in the speaker view tell the deck where somebody went in it, by a link or a swipe, and tell the view that it can be
 * told where the deck is. reveal.js would have it report each place that it comes to: as the view opened, the deck lost the steps of
 * its slide, and a slow picture led it back to where it had been.
 */
export function reportMoves(deck: RevealApi): void {
  let isByHand = false;
  for (const type of ['click', 'hashchange', 'touchmove']) {
    // Around reveal.js, which moves the picture in between.
    window.addEventListener(type, () => (isByHand = true), { capture: true });
    window.addEventListener(type, () => (isByHand = false));
  }
  for (const type of MOVES) deck.on(type, () => isByHand && callDeck('setState', deck.getState()));
  window.parent.postMessage(JSON.stringify({ namespace: 'reveal', eventName: 'ready' }), '*');
}

/** Has the deck whose picture this is do something. */
function callDeck(method: 'triggerKey' | 'setState', argument: unknown): void {
  const deckWindow: Window | null = window.parent.opener;
  deckWindow?.postMessage(JSON.stringify({ method, args: [argument] }), '*');
}

/**
 * Keys that the browser or a part of the view needs don’t move the deck; reveal.js hands it every key that reaches the document,
 * without what is held down with it. A view that is loaded again would be empty.
 */
export function keepKey(event: KeyboardEvent, view: Document, deck: RevealApi): void {
  if (isHeld(event) && event.key.toLowerCase() === 'r') event.preventDefault();
  if (view.querySelector('dialog[open]') !== null) return;
  if (isHeld(event) || isOwn(event.key, view)) return event.stopPropagation();
  if (jumps(event, view, deck)) {
    event.preventDefault();
    return event.stopPropagation();
  }
  const keyCode = codeForDeck(event);
  if (keyCode === event.keyCode) return;
  event.stopPropagation();
  if (keyCode !== null) deck.triggerKey(keyCode);
}

/** The code by which the deck, which is told no more, knows a key; none for one that only comes again while it is held down. */
function codeForDeck(event: KeyboardEvent): number | null {
  if (isBlackKey(event)) return event.repeat ? null : KEY_B;
  return event.key === ' ' && event.shiftKey ? PAGE_UP : event.keyCode;
}

const PAGE_UP = 33;

/** Lets the number of a slide be typed in the view, and its words where no audience sees them; says whether a key was for that. */
function jumps(event: KeyboardEvent, view: Document, deck: RevealApi): boolean {
  if (takeNumber(event, (number) => showNumber(number, deck))) return true;
  if (!/^[g/]$/u.test(letterOf(event)) || !areLettersKeys() || isDialogOpen()) return false;
  openJump(deck, view);
  return true;
}

function isOwn(key: string, view: Document): boolean {
  return OWN_KEYS.some(
    ([selector, keys]) => keys.test(key) && view.querySelector(`${selector}:focus-within`) !== null,
  );
}

const OWN_KEYS = [
  ['button', /^(?: |Enter)$/u],
  ['select', /^(?:.|Enter|Arrow.+)$/u],
  ['#speaker-controls', /^Arrow(?:Up|Down)$/u],
] as const;

/**
 * Puts two buttons beside the word over the notes, which make them smaller and larger; the next view has them in that size.
 * Calling what it gives takes them away.
 */
export function letResize(view: Document, words: PresenterWords): () => void {
  const { style } = view.documentElement;
  const resize = (factor: number): void => {
    const size = Number(style.getPropertyValue(PROPERTY)) * factor;
    style.setProperty(PROPERTY, String(Math.min(LARGEST, Math.max(SMALLEST, size))));
    rememberHere(NAME, style.getPropertyValue(PROPERTY));
  };
  const drawSize = (title: string, sign: string, factor: number): HTMLElement => {
    const button = drawButton(sign, () => resize(factor));
    button.setAttribute('aria-label', title);
    return Object.assign(button, { title, className: 'speaker-size' });
  };
  const buttons = [drawSize(words.smallerNotes, '−', 1 / STEP), drawSize(words.largerNotes, '+', STEP)];
  view.querySelector('.speaker-controls-notes h4')?.after(...buttons);
  style.setProperty(PROPERTY, String(Number(rememberedHere(NAME)) || 1));
  return () => buttons.forEach((button) => button.remove());
}

const PROPERTY = '--notes';
const NAME = 'lectern-notes-size';
const STEP = 1.15;
const [SMALLEST, LARGEST] = [0.7, 2.5];
