import type { RevealApi } from 'reveal.js';

import { drawPart } from '../dom/draw-element.ts';
import { openEvidence } from '../evidence/connect-sources.ts';
import { addressOf } from '../place/tab-place.ts';
import { openJump } from './jump.ts';
import { connectKeys } from './keys.ts';
import { openOverview } from './overview.ts';
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

/** Copies the address of the slide that is shown, and says on its button whether the browser let it. */
async function copyLink(deck: RevealApi): Promise<void> {
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

/** Puts a large dot in the place of the pointer, which nobody sees from the back row, or takes it away. */
function togglePointer(): void {
  if (leavePointer()) return;
  dot = drawPart('div', 'pointer');
  document.body.append(dot);
  document.documentElement.classList.add(CLASS);
  document.addEventListener('pointermove', follow);
}

/** Says whether there was a dot to take away. */
function leavePointer(): boolean {
  if (dot === null) return false;
  dot.remove();
  dot = null;
  document.documentElement.classList.remove(CLASS);
  document.removeEventListener('pointermove', follow);
  return true;
}

let dot: HTMLElement | null = null;

const CLASS = 'is-pointing';

function follow({ clientX, clientY }: PointerEvent): void {
  if (dot !== null) dot.style.translate = `${clientX}px ${clientY}px`;
}
