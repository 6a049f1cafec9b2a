import { idOfWhole } from '../deck/number-part.ts';
import type { LayoutReport } from '../layout/layout-report.ts';
import type { DrawnBriefing } from '../pipeline.ts';
import { renderSlides } from '../render/render-slides.ts';

/** Draws the slides again that had to be fitted, and leaves the others as they are. */
export async function redrawFitted(drawn: DrawnBriefing, layout: LayoutReport): Promise<DrawnBriefing> {
  const changed = layout.filter(({ fit, variant }) => fit !== 1 || variant !== null);
  if (changed.length === 0) return drawn;
  const adjustments = new Map(changed.map(({ id, fit, variant, gap }) => [id, { fit, variant, gap }]));
  // The parts of a slide are drawn together, for they have the same size of type.
  const wholes = new Set([...adjustments.keys()].map(idOfWhole));
  const slides = drawn.deck.slides.filter(({ id }) => wholes.has(idOfWhole(id)));
  const redrawn = await renderSlides(drawn.deck, { ...drawn.drawing, adjustments }, slides);
  const byId = new Map(redrawn.value.map((slide) => [slide.slide.id, slide]));
  return { ...drawn, slides: drawn.slides.map((slide) => byId.get(slide.slide.id) ?? slide) };
}
