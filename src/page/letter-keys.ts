/**
 * Lets the reader turn the letter keys off and on in the list of keys (WCAG 2.1.4): speech input takes words for keys. The
 * browser remembers it as far as it lets a file keep anything.
 */
export function connectLetterKeys(): void {
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
