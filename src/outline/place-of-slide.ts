import type { Place } from '../diagnostics/diagnostic-kind.ts';
import type { Outline, OutlineSlide } from './outline.ts';

/** Where a diagnostic about a slide as a whole points: at its heading, if it has one. */
export function placeOfSlide(slide: OutlineSlide, { file }: Outline): Place {
  return { file: file.path, position: slide.heading?.position ?? slide.position };
}
