import type { RevealApi } from 'reveal.js';

import { drawButton, drawElement, drawPart } from '../dom/draw-element.ts';
import { fillIn, WORDS } from '../dom/page-words.ts';
import { focusHeading, titleOf } from './slide-title.ts';

/** Shows all slides as small pictures in a dialog; choosing one closes it and goes there. */
export function openOverview(deck: RevealApi): void {
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
