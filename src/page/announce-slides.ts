import type { RevealApi } from 'reveal.js';

import { slideHeading, slideTitle } from './slide-title.ts';

/**
 * Says “Slide 3 of 20: title” when the slide changes, keeps the number in the toolbar, and moves the focus to the
 * heading when a key brought the change. Takes away what hinders screen readers: reveal.js's role `application`,
 * which switches their reading keys off, and its live region, which says the whole slide a second time.
 */
export function announceSlides(deck: RevealApi): void {
  removeRevealRoles(deck);
  deck.on('sync', () => removeRevealRoles(deck));
  showPlace(deck);
  const lastInput = watchInput();
  deck.on('slidechanged', () => {
    showPlace(deck);
    announce(deck);
    if (lastInput() === 'key') focusHeading(deck.getCurrentSlide());
  });
}

/** Moves the focus to the heading of a slide, or to the slide where it has none. */
export function focusHeading(slide: HTMLElement): void {
  const target = slideHeading(slide) ?? slide;
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

/** Shows the number of the slide in the toolbar and points the reading links at the slide. */
export function showPlace(deck: RevealApi): void {
  const slide = deck.getCurrentSlide();
  if (slide === undefined || slide === null) return;
  const place = document.querySelector('.toolbar__place');
  if (place !== null) place.textContent = `${deck.getSlidePastCount() + 1} / ${deck.getTotalSlides()}`;
  for (const link of document.querySelectorAll('[data-link="read"]')) {
    link.setAttribute('href', `?view=read#${encodeURIComponent(slide.id)}`);
  }
}

function announce(deck: RevealApi): void {
  const status = document.querySelector('.status');
  if (status !== null) status.textContent = placeWords(deck);
}

/** “Slide 3 of 20: title”. */
export function placeWords(deck: RevealApi): string {
  const number = deck.getSlidePastCount() + 1;
  return `Slide ${number} of ${deck.getTotalSlides()}: ${slideTitle(deck.getCurrentSlide())}`;
}

function removeRevealRoles(deck: RevealApi): void {
  const element = deck.getRevealElement();
  element?.removeAttribute('role');
  for (const region of element?.querySelectorAll('.aria-status, :scope > .speaker-notes') ?? [])
    region.remove();
}

/** The focus goes along only with keys pressed on the slide; who presses a button wants to stay on it. */
function watchInput(): () => 'key' | 'other' {
  let last: 'key' | 'other' = 'other';
  const onKey = (event: KeyboardEvent): void => {
    const isOnControl = event.target instanceof Element && event.target.closest('.toolbar, dialog') !== null;
    last = isOnControl ? 'other' : 'key';
  };
  document.addEventListener('keydown', onKey, { capture: true });
  document.addEventListener('pointerdown', () => (last = 'other'), { capture: true });
  return () => last;
}
