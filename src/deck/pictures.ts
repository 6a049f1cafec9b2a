import type { Image } from '../markdown/nodes/inline.ts';
import type { Outline } from '../outline/outline.ts';
import { inlinesOfOutline } from './inlines-of-outline.ts';

/** Every picture of an outline's slides and notes, in order. */
export function picturesOf(outline: Outline): Image[] {
  return inlinesOfOutline(outline).filter((node) => node.type === 'image');
}
