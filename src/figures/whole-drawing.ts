import type { Drawing } from './drawing.ts';
import { rounded, svg } from './svg.ts';

/** A drawing as one element, with what it says to those who can’t see it. */
export function wholeDrawing({ width, height, content }: Drawing, style: string, words: string): string {
  const viewBox = `0 0 ${rounded(width)} ${rounded(height)}`;
  return svg('svg', { class: 'drawing', viewBox, style, role: 'img', 'aria-label': words }, content);
}
