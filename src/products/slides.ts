import { withoutDeadLinks } from '../editions/edition-document.ts';
import { revealSteps } from '../editions/draw-handout.ts';
import type { RenderedSlide } from '../render/render-slides.ts';
import { hyphenateMarkedWords } from './hyphenate-in-page.ts';
import { pdfProduct, type DrawnPages } from './pdf-product.ts';
import { printDocument } from './draw-briefing.ts';
import type { FittedDeck, Product, ProductTools } from './product.ts';

/**
 * The slides, one a page. As they are they are printed in the page in which they were fitted; a choice of them, or a page
 * for each step, is a print of its own.
 */
export const slides: Product = pdfProduct({
  name: 'slides',
  titleEnd: '',
  printsFitted: ({ withSteps, pages }) => !withSteps && pages === null,
  inputs: ({ withSteps }) => ({ withSteps }),
  draw: async (deck, tools) => ({ value: await drawSlides(deck, tools), diagnostics: [] }),
});

async function drawSlides(deck: FittedDeck, { host }: ProductTools): Promise<DrawnPages> {
  const { drawn, chosen } = deck;
  const { print } = drawn.settings;
  if (slides.printsFitted(print))
    return { job: null, change: null, html: joined(drawn.slides), pageLabels: null };
  const steps = (await chosen()).map((slide) => (print.withSteps ? revealSteps(slide) : [slide]));
  const pages = steps.flat();
  const { html, assets } = printDocument({ ...drawn, slides: pages });
  return {
    job: { html: withoutDeadLinks(html), assets, pageCount: pages.length },
    change: await hyphenateMarkedWords(pages, host),
    html: joined(pages),
    pageLabels: steps.flatMap(labelsOf),
  };
}

function joined(pages: readonly RenderedSlide[]): string {
  return pages.map(({ html }) => html).join('\n');
}

/** A slide’s pages go by its number; with steps `3.1`, `3.2` and so on, `3` once it is whole. */
function labelsOf(pages: readonly RenderedSlide[]): readonly string[] {
  return pages.map(({ slide }, step) =>
    step === pages.length - 1 ? String(slide.number) : `${slide.number}.${step + 1}`,
  );
}
