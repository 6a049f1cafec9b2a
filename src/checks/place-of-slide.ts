import type { Outline, OutlineSlide } from '../outline/outline.ts';
import type { Position } from '../source/position.ts';

/** Where a diagnostic about a slide as a whole points: at its heading, if it has one. */
export function placeOfSlide(
  slide: OutlineSlide,
  outline: Outline,
): { readonly file: string; readonly position: Position } {
  return { file: outline.file.path, position: slide.heading?.position ?? slide.position };
}
