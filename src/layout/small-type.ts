import type { SlideLayout } from './layout-report.ts';

/** In CSS pixels (21 pt), which each layout has of itself: smaller running text is mentioned, and a reason to split a slide. */
export const SMALL_TYPE = 28;

/** Whether a slide was made to fit in type that is smaller than any layout has of itself. */
export function isSmall({ excess, fit, size }: SlideLayout): boolean {
  return excess === null && fit < 1 && size !== null && size < SMALL_TYPE;
}
