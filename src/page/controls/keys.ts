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
export function connectKeys(run: (command: Command) => void): void {
  connectLetterKeys();
  document.addEventListener('keydown', (event) => {
    const command = commandFor(event);
    if (command === null || event.defaultPrevented || isDialogOpen()) return;
    event.preventDefault();
    run(command);
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

/**
 * Lets the reader turn the letter keys off and on in the list of keys (WCAG 2.1.4): speech input takes words for keys. The
 * browser remembers it as far as it lets a file keep anything.
 */
function connectLetterKeys(): void {
  const box = document.querySelector<HTMLInputElement>('[data-setting="letter-keys"]');
  if (box === null) return;
  box.checked = recall() !== OFF;
  const apply = (): void => {
    document.documentElement.toggleAttribute(ATTRIBUTE, box.checked);
  };
  box.addEventListener('change', () => {
    apply();
    remember(box.checked ? ON : OFF);
  });
  apply();
}

/** Whether letters are keys in this deck, and for this reader. */
export function areLettersKeys(): boolean {
  return document.documentElement.hasAttribute(ATTRIBUTE);
}

const ATTRIBUTE = 'data-letter-keys';
const NAME = 'lectern-letter-keys';
const ON = 'on';
const OFF = 'off';

function recall(): string | null {
  try {
    return localStorage.getItem(NAME);
  } catch {
    return null;
  }
}

function remember(state: string): void {
  try {
    localStorage.setItem(NAME, state);
  } catch {
    // Then it holds as long as the deck is open.
  }
}
