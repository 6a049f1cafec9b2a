import { inlinesOfSlide } from '../deck/inlines-of-slide.ts';
import type { Inline } from '../markdown/inline.ts';
import { inlinesOfBlocks } from '../markdown/walk-inlines.ts';
import type { Outline } from '../outline/outline.ts';

/** Every inline node that the audience may see: of the slides, then of the footnotes. */
export function* publicInlines({ slides, footnotes }: Outline): Iterable<Inline> {
  for (const slide of slides) yield* inlinesOfSlide(slide);
  for (const { children } of footnotes.values()) yield* inlinesOfBlocks(children);
}
