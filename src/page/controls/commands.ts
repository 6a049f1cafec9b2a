import type { RevealApi } from 'reveal.js';

import { connectKeys } from './keys.ts';
import { openOverview } from './overview.ts';
import { focusHeading } from './slide-title.ts';

/** What buttons and keys do, by the name in `data-command`; a deck with a speaker view adds `speaker`. */
export const COMMANDS = new Map<string, (deck: RevealApi) => void>([
  ['previous', (deck) => deck.prev()],
  ['next', (deck) => deck.next()],
  ['overview', openOverview],
  ['help', () => document.querySelector<HTMLDialogElement>('dialog.help')?.showModal()],
  ['fullscreen', toggleFullscreen],
  ['focus-slide', (deck) => focusHeading(deck.getCurrentSlide())],
  ['focus-toolbar', () => document.querySelector<HTMLElement>('.toolbar button')?.focus()],
]);

/** Connects keys and every element with a `data-command`; unknown commands do nothing. */
export function connectCommands(deck: RevealApi): void {
  // A phone may have no full screen to offer.
  const fullscreen = document.querySelector<HTMLElement>('[data-command="fullscreen"]');
  if (fullscreen !== null) fullscreen.hidden = !document.fullscreenEnabled;
  document.addEventListener('click', (event) => {
    const element =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-command]') : null;
    if (element === null) return;
    event.preventDefault();
    const command = element.dataset['command'] ?? '';
    if (command === 'close') element.closest('dialog')?.close();
    else COMMANDS.get(command)?.(deck);
  });
  connectKeys((command) => COMMANDS.get(command)?.(deck));
}

function toggleFullscreen(): void {
  const change =
    document.fullscreenElement === null
      ? document.documentElement.requestFullscreen()
      : document.exitFullscreen();
  // A browser may refuse; then the deck stays as it is.
  change.catch(() => {});
}
