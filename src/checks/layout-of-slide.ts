import { inferLayout } from '../deck/choose-layout.ts';
import type { OutlineSlide } from '../outline/outline.ts';

/** The layout that a slide asks for or that its shape gives it; an own layout has its own name. */
export function layoutOfSlide(slide: OutlineSlide): string {
  if (slide.kind === 'section') return 'section';
  return slide.layout ?? inferLayout(slide);
}
