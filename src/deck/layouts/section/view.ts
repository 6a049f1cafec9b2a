import { viewEntry } from '../agenda/view.ts';
import type { Draw } from '../draw.ts';
import { viewBody } from '../view-body.ts';
import type { SectionSlide } from './section.ts';

/** A section slide, with all sections, so that the current one can be marked. */
export function viewSection({ section, standfirst, body, sections }: SectionSlide, draw: Draw) {
  return {
    sectionNumber: section?.number ?? null,
    standfirstHtml: draw.line(standfirst),
    body: viewBody(body, draw),
    entries: sections.map((entry) => viewEntry(entry, draw)),
  };
}
