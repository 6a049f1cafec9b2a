import type { RevealApi } from 'reveal.js';

import { drawElement } from '../dom/draw-element.ts';
import { fillIn, WORDS } from '../dom/page-words.ts';
import { focusHeading, titleOf } from './slide-title.ts';

/** Shows all slides as small pictures in a dialog; choosing one closes it and goes there. */
export function openOverview(deck: RevealApi): void {
  const dialog = document.querySelector<HTMLDialogElement>('dialog.overview');
  const list = dialog?.querySelector('ol');
  if (dialog === null || list === null || list === undefined) return;
  const current = deck.getSlidePastCount();
  const cards = deck.getSlides().map((slide, index) => {
    const card = drawCard(slide, index, index === current);
    card.addEventListener('click', () => chooseSlide(slide, dialog, deck));
    return card;
  });
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
function drawCard(slide: HTMLElement, index: number, isCurrent: boolean): HTMLLIElement {
  const button = drawElement('button', drawElement('span', `${index + 1}. `, titleOf(slide)));
  button.type = 'button';
  if (isCurrent) button.setAttribute('aria-current', 'true');
  return drawElement('li', drawPicture(slide), button);
}

/** A copy of the slide that nobody can reach but the eye. */
function drawPicture(slide: HTMLElement): HTMLElement {
  const copy = slide.cloneNode(true);
  const picture = nested('overview__picture', 'overview__stage', 'reveal', 'slides');
  picture.inert = true;
  picture.setAttribute('aria-hidden', 'true');
  if (copy instanceof HTMLElement) {
    showWhole(copy);
    picture.querySelector('.slides')?.append(copy);
  }
  return picture;
}

function nested(...classNames: readonly string[]): HTMLElement {
  const [first = '', ...rest] = classNames;
  const element = document.createElement('div');
  element.className = first;
  if (rest.length > 0) element.append(nested(...rest));
  return element;
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

function moveBetweenCards(this: HTMLElement, event: KeyboardEvent): void {
  const cards = [...this.querySelectorAll<HTMLElement>(':scope > li > button')];
  const at = cards.findIndex((card) => card === document.activeElement);
  const next = cards[placeFor(event.key, at, cards.length, this)];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

/** The card to which a key goes from the one at this place; none for other keys. */
function placeFor(key: string, at: number, count: number, list: HTMLElement): number {
  const columns = getComputedStyle(list).gridTemplateColumns.split(' ').length;
  const forward = document.documentElement.dir === 'rtl' ? -1 : 1;
  switch (key) {
    case 'ArrowRight':
      return at + forward;
    case 'ArrowLeft':
      return at - forward;
    case 'ArrowDown':
      return at + columns;
    case 'ArrowUp':
      return at - columns;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return -1;
  }
}
