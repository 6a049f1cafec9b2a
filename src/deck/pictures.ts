import { inlinesOfBlocks } from '../markdown/walk-inlines.ts';
import type { Image, Inline } from '../markdown/inline.ts';
import type { Outline } from '../outline/outline.ts';
import { inlinesOfSlide } from './inlines-of-slide.ts';

/** Every picture of an outline's slides and notes, in order. */
export function picturesOf(outline: Outline): Image[] {
  const nodes = outline.slides.flatMap((slide): Inline[] => [
    ...inlinesOfSlide(slide),
    ...inlinesOfBlocks(slide.notes),
  ]);
  const notes = [...outline.footnotes.values()].flatMap((footnote) => [
    ...inlinesOfBlocks(footnote.children),
  ]);
  return [...nodes, ...notes].filter((node) => node.type === 'image');
}
