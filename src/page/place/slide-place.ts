import type { RevealApi } from 'reveal.js';

import { isRecord } from '../dom/query.ts';

/** A slide and a step in it. */
export interface SlidePlace {
  /** The id of the slide, which stays what it was when others come before it. */
  readonly slide: string;
  /** As the toolbar says it: what is left of a slide whose id came from a heading that was corrected. */
  readonly number: number;
  /** The last step that is shown, from 0; -1 before the first, and on slides without. */
  readonly step: number;
}

/** What the events of reveal.js are called that come with each move. */
export const MOVES = ['slidechanged', 'fragmentshown', 'fragmenthidden'] as const;

/** The place that a deck shows. */
export function placeOf(deck: RevealApi): SlidePlace {
  const { h, f } = deck.getIndices();
  return { slide: deck.getCurrentSlide()?.id ?? '', number: h + 1, step: f ?? -1 };
}

/** The number of the slide that a place means in this deck, which may have been built again since. */
export function numberOf({ slide, number }: SlidePlace, deck: RevealApi): number {
  const slides = deck.getSlides();
  const at = slides.findIndex(({ id }) => id === slide);
  return at === -1 ? Math.min(number, slides.length) : at + 1;
}

/** Shows a place. */
export function goTo(place: SlidePlace, deck: RevealApi): void {
  deck.slide(numberOf(place, deck) - 1, 0, place.step);
}

/** Reads a place from where a browser kept it; `null` for anything else. */
export function readSlidePlace(value: unknown): SlidePlace | null {
  if (!isRecord(value)) return null;
  const { slide, number, step } = value;
  if (typeof slide !== 'string' || !isNumber(number) || !isNumber(step)) return null;
  return { slide, number: Math.max(1, number), step };
}

export function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
