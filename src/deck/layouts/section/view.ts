import { viewEntry } from '../agenda/view.ts';
import type { Draw } from '../draw.ts';
import { viewBody } from '../view-body.ts';
import type { SectionSlide } from './section.ts';

/** A section slide, with all sections, so that the current one can be marked, and what is inside. */
export function viewSection({ section, standfirst, body, sections, inside }: SectionSlide, draw: Draw) {
  return {
    sectionNumber: section?.number ?? null,
    standfirstHtml: draw.line(standfirst),
    body: viewBody(body, draw),
    entries: sections.map((entry) => viewEntry(entry, draw)),
    inside: inside.map(({ number, title, slideId }) => ({
      number,
      slideId,
      titleHtml: draw.lineOfText(title),
    })),
  };
}
