import type { LayoutReport } from './layout-report.ts';
import type { Deck } from '../deck/deck.ts';
import { idOfWhole } from '../deck/number-part.ts';
import { splitSlide } from '../deck/split-slide.ts';

/** Into how many parts each slide is to be split, by its id. */
export type Splits = ReadonlyMap<string, number>;

/** More continuation slides than this are a text, not a slide. */
const MOST_PARTS = 12;

/** The type of a continuation slide should be above the floor at which it was found too full. */
const AIR = 1.3;

/** Splits slides of a deck as asked and numbers all slides anew. */
export function splitDeck(deck: Deck, splits: Splits): Deck {
  const slides = deck.slides.flatMap((slide) => {
    const count = splits.get(slide.id) ?? 1;
    return (count === 1 ? null : splitSlide(slide, count)) ?? [slide];
  });
  return { ...deck, slides: slides.map((slide, index) => ({ ...slide, number: index + 1 })) };
}

/**
 * What to split further after slides were laid out: `deck` is the unsplit one. `null` when nothing is too full, or
 * what is too full can’t be divided more.
 */
export function furtherSplits(deck: Deck, report: LayoutReport, splits: Splits): Splits | null {
  const further = new Map<string, number>();
  for (const { id, excess } of report) {
    if (excess === null || excess.direction !== 'down') continue;
    const whole = idOfWhole(id);
    const parts = splits.get(whole) ?? 1;
    const ratio = ((excess.room + excess.pixels) / excess.room) * AIR;
    further.set(whole, Math.max(further.get(whole) ?? 0, parts + 1, Math.ceil(parts === 1 ? ratio : 0)));
  }
  const possible = deck.slides.flatMap((slide) => {
    const wanted = Math.min(MOST_PARTS, further.get(slide.id) ?? 1);
    const count = mostParts((parts) => splitSlide(slide, parts) !== null, wanted, splits.get(slide.id) ?? 1);
    return count === null ? [] : [[slide.id, count] as const];
  });
  return possible.length === 0 ? null : new Map([...splits, ...possible]);
}

/** The wanted number of parts, or the next smaller that is possible and more than there are. */
function mostParts(isPossible: (parts: number) => boolean, wanted: number, has: number): number | null {
  for (let parts = wanted; has < parts; parts -= 1) if (isPossible(parts)) return parts;
  return null;
}
