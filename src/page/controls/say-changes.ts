import type { RevealApi } from 'reveal.js';

import { WORDS, fillIn } from '../dom/page-words.ts';
import { ownWords, slidePlace, spokenWords, titleOf } from './slide-title.ts';

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
