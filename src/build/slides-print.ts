import { revealSteps } from '../editions/reveal-steps.ts';
import { withoutDeadLinks } from '../editions/without-dead-links.ts';
import { printDocument } from '../pipeline.ts';
import type { DrawnBriefing } from '../pipeline.ts';
import type { RenderedSlide } from '../render/render-slides.ts';
import type { EditionPrint } from './print-editions.ts';

/** The chosen slides as a document of their own, with a page for each step where that was asked for. */
export function slidesPrint(drawn: DrawnBriefing, chosen: readonly RenderedSlide[]): EditionPrint {
  const slides = drawn.settings.print.withSteps ? chosen.flatMap(revealSteps) : chosen;
  const html = withoutDeadLinks(printDocument({ ...drawn, slides }));
  return { edition: 'slides', html, pageCount: slides.length };
}
