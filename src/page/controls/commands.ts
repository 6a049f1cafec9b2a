import type { RevealApi } from 'reveal.js';

import { openEvidence } from '../evidence/connect-sources.ts';
import { copyLink } from './copy-link.ts';
import { openJump } from './jump.ts';
import { connectKeys } from './keys.ts';
import { openOverview } from './overview.ts';
import { leavePointer, togglePointer } from './pointer.ts';
import { focusHeading } from './slide-title.ts';
import { connectZoom, leaveZoom, zoomOn } from './zoom.ts';

/** What buttons and keys do, by the name in `data-command`; a deck with a speaker view adds `speaker`. */
export const COMMANDS = new Map<string, (deck: RevealApi) => void>([
  ['previous', (deck) => deck.prev()],
  ['next', (deck) => deck.next()],
  ['overview', openOverview],
  ['jump', (deck) => openJump(deck)],
  ['help', () => document.querySelector<HTMLDialogElement>('dialog.help')?.showModal()],
  ['zoom', zoomOn],
  ['pointer', togglePointer],
  ['evidence', (deck) => openEvidence(deck.getCurrentSlide())],
  ['copy-link', (deck) => void copyLink(deck)],
  ['leave', () => void (leaveZoom() || leavePointer())],
  ['fullscreen', toggleFullscreen],
  ['present', enterFullscreen],
  ['focus-slide', (deck) => focusHeading(deck.getCurrentSlide())],
  ['focus-toolbar', () => document.querySelector<HTMLElement>('.toolbar button')?.focus()],
]);

/** Connects keys and every element with a `data-command`; unknown commands do nothing. */
export function connectCommands(deck: RevealApi): void {
  connectZoom(deck);
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
  connectKeys(
    (command) => COMMANDS.get(command)?.(deck),
    (number) => showNumber(number, deck),
  );
}

/** Shows the slide with a number; none where there is no such slide. */
export function showNumber(number: number, deck: RevealApi): void {
  if (0 < number && number <= deck.getTotalSlides()) deck.slide(number - 1);
}

function toggleFullscreen(): void {
  if (document.fullscreenElement === null) enterFullscreen();
  else void document.exitFullscreen();
}

/**
 * Fills the screen. Where a browser lets the page have Esc, one has to hold it to leave: the button of a clicker, which sends it in
 * turn with F5, would uncover the desktop. A browser may refuse both; then the deck stays as it is.
 */
function enterFullscreen(): void {
  if (document.fullscreenElement !== null) return;
  void document.documentElement
    .requestFullscreen()
    .then(lockEscape)
    .catch(() => {});
}

/** Only Chromium can (https://wicg.github.io/keyboard-lock/). */
function lockEscape(): unknown {
  const keyboard: unknown = Reflect.get(navigator, 'keyboard');
  if (!(keyboard instanceof Object && 'lock' in keyboard && typeof keyboard.lock === 'function')) return null;
  return keyboard.lock(['Escape']);
}
