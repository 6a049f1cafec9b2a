import { revealSteps } from '../editions/reveal-steps.ts';
import { withoutDeadLinks } from '../editions/without-dead-links.ts';
import type { Host } from '../host/host.ts';
import { printDocument } from './print-document.ts';
import type { DrawnBriefing } from './draw-briefing.ts';
import type { RenderedSlide } from '../render/render-slides.ts';
import type { EditionDocument } from './print-editions.ts';
import { hyphenateMarkedWords } from './hyphenate-in-page.ts';

/** The chosen slides as a document of their own, with a page for each step where that was asked for. */
export async function drawSlidesApart(
  drawn: DrawnBriefing,
  chosen: readonly RenderedSlide[],
  host: Host,
): Promise<EditionDocument> {
  const pages = drawn.settings.print.withSteps ? chosen.map(revealSteps) : chosen.map((slide) => [slide]);
  const slides = pages.flat();
  const { html, assets } = printDocument({ ...drawn, slides });
  return {
    edition: 'slides',
    html: withoutDeadLinks(html),
    assets,
    pageCount: slides.length,
    pageLabels: pages.flatMap(labelsOf),
    change: await hyphenateMarkedWords(slides, host),
  };
}

/** A slide’s pages go by its number; with steps `3.1`, `3.2` and so on, `3` once it is whole. */
function labelsOf(pages: readonly RenderedSlide[]): readonly string[] {
  return pages.map(({ slide }, step) =>
    step === pages.length - 1 ? String(slide.number) : `${slide.number}.${step + 1}`,
  );
}
