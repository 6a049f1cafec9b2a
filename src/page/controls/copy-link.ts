import type { RevealApi } from 'reveal.js';

import { addressOf } from '../place/tab-place.ts';

/** Copies the address of the slide that is shown, and says so on its button. */
export async function copyLink(deck: RevealApi): Promise<void> {
  const button = document.querySelector<HTMLElement>('[data-command="copy-link"]');
  const address = `${location.href.split(/[?#]/, 1).join('')}${addressOf(deck)}`;
  try {
    await navigator.clipboard.writeText(address);
  } catch {
    // Where a page may not, the reader can.
    prompt(button?.textContent ?? '', address);
    return;
  }
  if (button === null) return;
  const words = button.textContent;
  button.textContent = button.dataset['done'] ?? words;
  document.querySelector('.status')?.replaceChildren(button.textContent ?? '');
  // Brings a toolbar back that has faded.
  document.dispatchEvent(new Event('pointermove'));
  setTimeout(() => (button.textContent = words), SHOWN);
}

const SHOWN = 3000;
