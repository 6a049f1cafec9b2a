import { rememberedHere, rememberHere } from '../dom/query.ts';
import { leaveZoom } from './zoom.ts';

/** What a key is known by: those of the speaker view come with the code alone. */
export type Key = Pick<KeyboardEvent, 'keyCode'> & Partial<KeyboardEvent>;

/**
 * Which keys reveal.js may act on: those that move. Its letter keys stay off, for they get in the way of speech
 * input and screen readers (WCAG 2.1.4); so do keys that a control or an open dialog needs itself, and those that Alt makes
 * the browser’s, such as its way back. One that moves brings an enlarged slide back, and does no more.
 */
export function mayReachReveal(event: Key): boolean {
  if (isDialogOpen() || event.altKey === true || !MOVING_KEYS.has(event.keyCode)) return false;
  if (event.keyCode === SPACE && isControl(event.target)) return false;
  return !leaveZoom();
}

/**
 * Connects F5 and the letters, these only where the document and its reader allow them. F5 and, in turn, Esc are what the
 * button of clickers sends that begins a show: neither may load the deck again or open anything before the audience.
 */
export function connectKeys(run: (command: string) => void, goTo: (number: number) => void): void {
  connectLetterKeys();
  document.addEventListener('keydown', (event) => {
    if (event.key === 'F5' && !isHeld(event)) event.preventDefault();
    else if (takeNumber(event, goTo)) event.preventDefault();
    const command = commandFor(event);
    if (command === null || event.repeat || isDialogOpen()) return;
    event.preventDefault();
    run(command);
  });
}

/** Gathers the digits of a number, which Enter ends; says whether the key was one of them. */
export function takeNumber(event: KeyboardEvent, goTo: (number: number) => void): boolean {
  const before = typed;
  clearTimeout(forgetting);
  typed = '';
  if (event.defaultPrevented || isHeld(event) || isDialogOpen() || !areLettersKeys()) return false;
  if (event.key === 'Enter' && before !== '') {
    goTo(Number(before));
    return true;
  }
  const digit = digitOf(event);
  if (digit === '') return false;
  typed = before + digit;
  forgetting = window.setTimeout(() => (typed = ''), NUMBER_FORGOTTEN);
  return true;
}

let typed = '';
let forgetting = 0;

/** Milliseconds: a digit that was hit by mistake must not wait for the next Enter. */
const NUMBER_FORGOTTEN = 3000;

function digitOf({ key, code }: KeyboardEvent): string {
  if (/^\d$/u.test(key)) return key;
  return OTHER_SCRIPT.test(key) ? (/^(?:Digit|Numpad)(\d)$/u.exec(code)?.[1] ?? '') : '';
}

const SPACE = 32;

/** Space, page up and down, end, home, arrows. */
const MOVING_KEYS: ReadonlySet<number> = new Set([SPACE, 33, 34, 35, 36, 37, 38, 39, 40]);

function commandFor(event: KeyboardEvent): string | null {
  if (isHeld(event)) return null;
  if (event.key === 'F5') return 'present';
  if (event.key === 'Escape') return 'leave';
  if (event.defaultPrevented || !areLettersKeys()) return null;
  return LETTERS.get(letterOf(event)) ?? null;
}

/** The letter of a key on a Latin keyboard, in lower case. */
export function letterOf({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  return (OTHER_SCRIPT.test(key) ? code.slice(3) : key).toLowerCase();
}

/** Whether a key is held with another that makes it the browser’s. */
export function isHeld({ ctrlKey, metaKey, altKey }: Partial<KeyboardEvent>): boolean {
  return ctrlKey === true || metaKey === true || altKey === true;
}

/** Where the keyboard has letters of another script, F and S are the keys that have them on Latin ones. */
const OTHER_SCRIPT = /^[^ -ɏ؟]/u;

const LETTERS: ReadonlyMap<string, string> = new Map([
  ['o', 'overview'],
  ['g', 'jump'],
  ['/', 'jump'],
  ['z', 'zoom'],
  ['e', 'evidence'],
  ['l', 'pointer'],
  ['c', 'copy-link'],
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
  return (
    target instanceof Element &&
    target.closest('a, button:not(.offer), input, select, textarea, summary') !== null
  );
}

/** Lets the reader turn the letter keys off and on in the list of keys (WCAG 2.1.4): speech input takes words for keys. */
function connectLetterKeys(): void {
  const box = document.querySelector<HTMLInputElement>('[data-setting="letter-keys"]');
  if (box === null) return;
  box.checked = rememberedHere(NAME) !== OFF;
  const apply = (): void => {
    document.documentElement.toggleAttribute(ATTRIBUTE, box.checked);
  };
  box.addEventListener('change', () => {
    apply();
    rememberHere(NAME, box.checked ? 'on' : OFF);
  });
  apply();
}

/** Whether letters are keys in this deck, and for this reader. */
export function areLettersKeys(): boolean {
  return document.documentElement.hasAttribute(ATTRIBUTE);
}

const ATTRIBUTE = 'data-letter-keys';
const NAME = 'lectern-letter-keys';
const OFF = 'off';
