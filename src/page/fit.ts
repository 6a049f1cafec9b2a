import { fitSlides } from './fit/fit-slides.ts';
import type { LayoutReport } from '../layout/layout-report.ts';

/** What the build calls in the print document. */
export function fitDocument(): LayoutReport {
  return fitSlides([...document.querySelectorAll<HTMLElement>('section.slide')]);
}
