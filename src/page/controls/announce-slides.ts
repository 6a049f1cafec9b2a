import type { RevealApi } from 'reveal.js';

import { isFocusUnderWay } from './follow-links.ts';
import { HAS_ADDRESS, isReceiver } from '../dom/query.ts';
import { sayChanges } from './say-changes.ts';
import { focusHeading, slidePlace } from './slide-title.ts';

/**
 * Says slides and steps as they change, keeps the number in the toolbar, and moves the focus to the heading when a key brought
 * the change. Takes away reveal.js's role `application`, which switches the reading keys of screen readers off, and its live
 * region, which says the whole slide a second time. The pictures in the speaker view say nothing.
 */
export function announceSlides(deck: RevealApi): void {
  removeRevealRoles(deck);
  deck.on('sync', () => removeRevealRoles(deck));
  showPlace(deck);
  deck.on('slidechanged', () => showPlace(deck));
  if (isReceiver()) return;
  const status = document.querySelector('.status');
  const lastInput = watchInput();
  const doesFocusFollow = (): boolean =>
    !isFocusUnderWay() && (lastInput() === 'key' || isFocusLeftBehind(deck));
  if (status !== null) sayChanges(status, deck, doesFocusFollow);
  let following = 0;
  const focus = (): void => {
    // Somebody may have taken it elsewhere meanwhile.
    if (document.activeElement === document.body || isFocusLeftBehind(deck))
      focusHeading(deck.getCurrentSlide());
  };
  deck.on('slidechanged', () => {
    if (!doesFocusFollow()) return;
    clearTimeout(following);
    if (isFocusLeftBehind(deck)) following = window.setTimeout(focus, PATIENCE);
    else focusHeading(deck.getCurrentSlide());
  });
}

/**
 * Milliseconds in which Orca hears that a slide is gone which had the focus. If another has the focus by then, it takes that for
 * what it knows already, and says no title.
 */
const PATIENCE = 250;

/** Shows the number of the slide in the toolbar and points the reading links at the slide. */
export function showPlace(deck: RevealApi): void {
  const slide = deck.getCurrentSlide();
  if (slide === undefined || slide === null) return;
  const place = document.querySelector('.toolbar__place');
  const { number, count } = slidePlace(deck);
  if (place !== null) place.textContent = `${number} / ${count}`;
  for (const link of document.querySelectorAll<HTMLElement>('[data-link="read"]')) {
    link.hidden = !HAS_ADDRESS;
    link.setAttribute('href', `?view=read#${encodeURIComponent(slide.id)}`);
  }
}

/** Whether a slide that isn’t shown any more has the focus: browsers take it from there, and reading would begin at the top. */
function isFocusLeftBehind(deck: RevealApi): boolean {
  const slide = document.activeElement?.closest('.slides > section');
  return slide !== null && slide !== undefined && slide !== deck.getCurrentSlide();
}

function removeRevealRoles(deck: RevealApi): void {
  const element = deck.getRevealElement();
  element?.removeAttribute('role');
  for (const region of element?.querySelectorAll('.aria-status') ?? []) region.remove();
}

/**
 * The focus goes along only with keys pressed on the slide; who presses a button wants to stay on it. Screen readers press one
 * with a click alone, without a pointer.
 */
function watchInput(): () => 'key' | 'other' {
  let last: 'key' | 'other' = 'other';
  const onKey = (event: KeyboardEvent): void => {
    const isOnControl = event.target instanceof Element && event.target.closest('.toolbar, dialog') !== null;
    last = isOnControl ? 'other' : 'key';
  };
  document.addEventListener('keydown', onKey, { capture: true });
  const onClick = ({ target }: Event): void => {
    // This button is gone once it is pressed.
    if (!(target instanceof Element && target.matches('.offer'))) last = 'other';
  };
  document.addEventListener('click', onClick, { capture: true });
  return () => last;
}
