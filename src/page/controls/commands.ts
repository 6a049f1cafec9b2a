import type { RevealApi } from 'reveal.js';

import { drawButton, drawElement, drawPart } from '../dom/draw-element.ts';
import { WORDS, fillIn } from '../dom/page-words.ts';
import { openEvidence } from '../evidence/connect-sources.ts';
import { addressOf } from '../place/tab-place.ts';
import { openJump } from './jump.ts';
import { connectKeys } from './keys.ts';
import { focusHeading, titleOf } from './slide-title.ts';
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

/** Shows all slides as small pictures in a dialog; choosing one closes it and goes there. */
function openOverview(deck: RevealApi): void {
  const dialog = document.querySelector<HTMLDialogElement>('dialog.overview');
  const list = dialog?.querySelector('ol');
  if (dialog === null || list === null || list === undefined) return;
  const current = deck.getSlidePastCount();
  const cards = deck
    .getSlides()
    .map((slide, index) => drawCard(slide, index, index === current, () => chooseSlide(slide, dialog, deck)));
  list.replaceChildren(...cards);
  dialog.querySelector('h2')?.replaceChildren(fillIn(WORDS.spoken.overview, { count: cards.length }));
  // Added once, however often the overview is opened.
  list.addEventListener('keydown', moveBetweenCards);
  dialog.addEventListener('close', emptyWhenClosed);
  dialog.showModal();
  const card = list.querySelector<HTMLElement>('[aria-current]');
  card?.focus({ preventScroll: true });
  card?.closest('li')?.scrollIntoView({ block: 'center' });
}

/** That it was closed is told a little later; by then it may be open again. */
function emptyWhenClosed(this: HTMLDialogElement): void {
  if (!this.open) this.querySelector('ol')?.replaceChildren();
}

/** With a button: browsers show where a link leads to, and an audience would read in whose folder the file is. */
function drawCard(slide: HTMLElement, index: number, isCurrent: boolean, choose: () => void): HTMLElement {
  const button = drawButton(drawElement('span', `${index + 1}. `, titleOf(slide)), choose);
  if (isCurrent) button.setAttribute('aria-current', 'true');
  return drawElement('li', drawPicture(slide), button);
}

/** A copy of the slide that nobody can reach but the eye. */
function drawPicture(slide: HTMLElement): HTMLElement {
  const copy = slide.cloneNode(true);
  if (copy instanceof HTMLElement) showWhole(copy);
  const stage = drawPart(
    'div',
    'overview__stage',
    drawPart('div', 'reveal', drawPart('div', 'slides', copy)),
  );
  const picture = drawPart('div', 'overview__picture', stage);
  picture.inert = true;
  picture.setAttribute('aria-hidden', 'true');
  return picture;
}

function showWhole(copy: HTMLElement): void {
  for (const name of ['hidden', 'inert', 'aria-hidden', 'aria-labelledby', 'aria-label'])
    copy.removeAttribute(name);
  copy.style.removeProperty('display');
  copy.classList.remove('past', 'future');
  copy.classList.add('present');
  for (const fragment of copy.querySelectorAll('.fragment')) fragment.classList.add('visible');
  for (const notes of copy.querySelectorAll('.notes')) notes.remove();
  for (const element of [copy, ...copy.querySelectorAll('[id]')]) element.removeAttribute('id');
}

function chooseSlide(slide: HTMLElement, dialog: HTMLDialogElement, deck: RevealApi): void {
  dialog.close();
  // By the slide, for others may have come before it while the outline is written.
  deck.slide(deck.getIndices(slide).h);
  // Closing gave the focus back to where it was, which is most often on a slide that is gone.
  focusHeading(deck.getCurrentSlide());
}

/** Goes to the card that a key leads to from the one that has the focus. */
function moveBetweenCards(this: HTMLElement, event: KeyboardEvent): void {
  const cards = [...this.querySelectorAll<HTMLElement>(':scope > li > button')];
  const at = cards.findIndex((card) => card === document.activeElement);
  const columns = getComputedStyle(this).gridTemplateColumns.split(' ').length;
  const forward = document.documentElement.dir === 'rtl' ? -1 : 1;
  const places = new Map([
    ['ArrowRight', at + forward],
    ['ArrowLeft', at - forward],
    ['ArrowDown', at + columns],
    ['ArrowUp', at - columns],
    ['Home', 0],
    ['End', cards.length - 1],
  ]);
  const next = cards[places.get(event.key) ?? -1];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
