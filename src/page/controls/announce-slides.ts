import type { RevealApi } from 'reveal.js';

import { fillIn, WORDS } from '../dom/page-words.ts';
import { HAS_ADDRESS, isReceiver } from '../dom/query.ts';
import { isFocusUnderWay } from './follow-links.ts';
import { focusHeading, ownWords, slidePlace, spokenWords, titleOf } from './slide-title.ts';

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

/**
 * Says in a status what came on screen, in the language of the deck: “Slide 3 of 20: title”, or “Step 2 of 4” with the words of
 * the step, without which nobody who doesn’t see it would know that a key did anything (WCAG 4.1.3). Where the focus goes to the
 * heading, the title is said for that, and not a second time. Calling what it gives ends it.
 */
export function sayChanges(
  status: Element,
  deck: RevealApi,
  doesFocusFollow: () => boolean = () => false,
): () => void {
  let said = placeIn(deck);
  const saySlide = (isTitleSaid: boolean): void => {
    said = placeIn(deck);
    const place = fillIn(WORDS.spoken.slide, slidePlace(deck));
    status.replaceChildren(ownWords(place), isTitleSaid ? '' : titleOf(deck.getCurrentSlide()));
  };
  const sayStep = (): void => {
    // Steps that are drawn anew while the outline is written come again, too.
    if (placeIn(deck) === said) return;
    // Before the first step
    if (deck.getIndices().f < 0) return saySlide(false);
    said = placeIn(deck);
    const slide = deck.getCurrentSlide();
    const words = [...slide.querySelectorAll('.current-fragment')].flatMap((part) => [
      ' ',
      spokenWords(part),
    ]);
    const step = { number: deck.getIndices().f + 1, count: countSteps(slide) };
    status.replaceChildren(ownWords(fillIn(WORDS.spoken.step, step)), ...words);
  };
  const listeners = [
    ['slidechanged', () => saySlide(doesFocusFollow())],
    ['fragmentshown', sayStep],
    ['fragmenthidden', sayStep],
  ] as const;
  for (const [type, say] of listeners) deck.on(type, say);
  return () => {
    for (const [type, say] of listeners) deck.off(type, say);
  };
}

function placeIn(deck: RevealApi): string {
  return `${deck.getCurrentSlide()?.id} ${deck.getIndices().f}`;
}

/** Steps that come together have one number. */
function countSteps(slide: Element): number {
  const parts = [...slide.querySelectorAll('.fragment')];
  return new Set(parts.map((part) => part.getAttribute('data-fragment-index'))).size;
}
