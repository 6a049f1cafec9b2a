import type { RevealApi } from 'reveal.js';

import { addressOf } from '../place/tab-place.ts';

/** Copies the address of the slide that is shown, and says on its button whether the browser let it. */
export async function copyLink(deck: RevealApi): Promise<void> {
  const button = document.querySelector<HTMLElement>('[data-command="copy-link"]');
  const address = `${location.href.split(/[?#]/, 1).join('')}${addressOf(deck)}`;
  const isCopied = await copied(address);
  if (button === null) return;
  const words = button.textContent;
  button.textContent = button.dataset[isCopied ? 'done' : 'failed'] ?? words;
  document.querySelector('.status')?.replaceChildren(button.textContent ?? '');
  // Brings a toolbar back that has faded.
  document.dispatchEvent(new Event('pointermove'));
  setTimeout(() => (button.textContent = words), SHOWN);
}

async function copied(address: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(address);
    return true;
  } catch {
    return false;
  }
}

const SHOWN = 3000;
