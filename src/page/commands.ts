import type { RevealApi } from 'reveal.js';

import { focusHeading } from './announce-slides.ts';
import { openOverview } from './overview.ts';

/** Connects every element with a `data-command`; unknown commands do nothing. */
export function connectCommands(deck: RevealApi): void {
  // A phone may have no full screen to offer.
  const fullscreen = document.querySelector<HTMLElement>('[data-command="fullscreen"]');
  if (fullscreen !== null) fullscreen.hidden = !document.fullscreenEnabled;
  document.addEventListener('click', (event) => {
    const element =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-command]') : null;
    if (element === null) return;
    event.preventDefault();
    if (element.dataset['command'] === 'close') element.closest('dialog')?.close();
    else runCommand(element.dataset['command'] ?? '', deck);
  });
}

/** Asks for the speaker view. */
export const SPEAKER_EVENT = 'lectern-speaker';

/** Does what a button or key stands for. */
export function runCommand(command: string, deck: RevealApi): void {
  switch (command) {
    case 'previous':
      return deck.prev();
    case 'next':
      return deck.next();
    case 'overview':
      return openOverview(deck);
    case 'help':
      return document.querySelector<HTMLDialogElement>('dialog.help')?.showModal();
    case 'speaker':
      // A file for the audience has nothing that hears it, nor the code of the view.
      document.dispatchEvent(new Event(SPEAKER_EVENT));
      return;
    case 'fullscreen':
      return toggleFullscreen();
    case 'focus-slide':
      return focusHeading(deck.getCurrentSlide());
    case 'focus-toolbar':
      return document.querySelector<HTMLElement>('.toolbar button')?.focus();
    default:
      return;
  }
}

function toggleFullscreen(): void {
  const change =
    document.fullscreenElement === null
      ? document.documentElement.requestFullscreen()
      : document.exitFullscreen();
  // A browser may refuse; then the deck stays as it is.
  change.catch(() => {});
}
