import type { DeckBlock } from '../deck-block.ts';
import type { PointsSlide, Slide } from '../slide.ts';

/** A slide of text in the place of another. */
export function asPoints(slide: Slide, body: readonly DeckBlock[]): PointsSlide {
  const { id, number, heading, title, section, notes, isIncremental, footnotes, position } = slide;
  const frame = { id, number, heading, title, section, notes, isIncremental, footnotes, position };
  return { ...frame, layout: 'points', body };
}
