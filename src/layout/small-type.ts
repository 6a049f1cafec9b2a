import type { SlideLayout } from './layout-report.ts';

/** Whether a slide was made to fit in type that is smaller than the scale has for its layout: a reason to split it, and mentioned. */
export function isSmall({ excess, fit, size, least }: SlideLayout): boolean {
  return excess === null && fit < 1 && size !== null && size < least;
}
