import type { RevealApi } from 'reveal.js';

import { KEY_B, isBlackKey } from './black-screen.ts';

/**
 * Has a picture in the speaker view hand the keys of the view to the deck. reveal.js would move the picture and have the deck
 * follow at its leisure: of keys that are pressed in haste some were lost, and others moved the deck under an open panel.
 */
export function handKeysOn(deck: RevealApi): void {
  const keyboardCondition = (event: KeyboardEvent): boolean => {
    const deckWindow: unknown = window.parent.opener;
    const keyCode = codeForDeck(event);
    if (isWindow(deckWindow) && !isHeld(event) && keyCode !== null)
      deckWindow.postMessage(JSON.stringify({ method: 'triggerKey', args: [keyCode] }), '*');
    return false;
  };
  deck.configure({ keyboardCondition });
}

/** Across origins, of which each file has its own, nothing else of a window can be seen. */
function isWindow(value: unknown): value is Window {
  return typeof value === 'object' && value !== null && 'postMessage' in value;
}

/**
 * Keys that the browser or a part of the view needs don’t move the deck; reveal.js hands it every key that reaches the document,
 * without what is held down with it. A view that is loaded again would be empty.
 */
export function keepKey(event: KeyboardEvent, view: Document, deck: RevealApi): void {
  if (isHeld(event) && event.key.toLowerCase() === 'r') event.preventDefault();
  if (isHeld(event) || isOwn(event.key, view)) return event.stopPropagation();
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

/** Whether a key is held with another that makes it the browser’s. */
function isHeld({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey;
}

function isOwn(key: string, view: Document): boolean {
  return OWN_KEYS.some(
    ([selector, keys]) => keys.test(key) && view.querySelector(`${selector}:focus-within`) !== null,
  );
}

const OWN_KEYS = [
  ['.speaker-reset', /^(?: |Enter)$/u],
  ['select', /^(?:.|Enter|Arrow.+)$/u],
  ['#speaker-controls', /^Arrow(?:Up|Down)$/u],
] as const;
