import type { RevealApi } from 'reveal.js';

import { runCommand } from './commands.ts';
import { areLettersKeys, connectLetterKeys } from './letter-keys.ts';

/**
 * Which keys reveal.js may act on: those that move. Its letter keys stay off, for they get in the way of speech
 * input and screen readers (WCAG 2.1.4); so do keys that a control or an open dialog needs itself, and those that Alt makes
 * the browser’s, such as its way back.
 */
export function mayReachReveal(event: {
  readonly keyCode: number;
  readonly altKey?: boolean;
  readonly target?: EventTarget | null;
}): boolean {
  if (isDialogOpen() || event.altKey || !MOVING_KEYS.has(event.keyCode)) return false;
  return !(event.keyCode === SPACE && isControl(event.target));
}

/** Connects Esc, F, S and ?; the letters only where the document and its reader allow them. */
export function connectKeys(deck: RevealApi): void {
  connectLetterKeys();
  document.addEventListener('keydown', (event) => {
    const command = commandFor(event);
    if (command === null || event.defaultPrevented || isDialogOpen()) return;
    event.preventDefault();
    runCommand(command, deck);
  });
}

const SPACE = 32;

/** Space, page up and down, end, home, arrows. */
const MOVING_KEYS: ReadonlySet<number> = new Set([SPACE, 33, 34, 35, 36, 37, 38, 39, 40]);

type Command = 'overview' | 'fullscreen' | 'speaker' | 'help';

function commandFor({ key, code, ctrlKey, metaKey, altKey }: KeyboardEvent): Command | null {
  if (ctrlKey || metaKey || altKey) return null;
  if (key === 'Escape') return 'overview';
  if (!areLettersKeys()) return null;
  const letter = OTHER_SCRIPT.test(key) ? code.slice(3) : key;
  return LETTERS.get(letter.toLowerCase()) ?? null;
}

/** Where the keyboard has letters of another script, F and S are the keys that have them on Latin ones. */
export const OTHER_SCRIPT = /^[^ -ɏ؟]/u;

const LETTERS: ReadonlyMap<string, Command> = new Map([
  ['f', 'fullscreen'],
  ['s', 'speaker'],
  ['?', 'help'],
  ['؟', 'help'],
]);

/** Keys wait for the dialog then. */
export function isDialogOpen(): boolean {
  return document.querySelector('dialog[open]') !== null;
}

function isControl(target: EventTarget | null | undefined): boolean {
  return target instanceof Element && target.closest('a, button, input, select, textarea, summary') !== null;
}
