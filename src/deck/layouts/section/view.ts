import { type EntryView, viewEntry } from '../agenda/view.ts';
import type { BodyPartView, Draw } from '../draw.ts';
import type { SectionSlide } from './section.ts';

export interface SectionView {
  /** Of the section in the deck; `null` on a section that isn't counted. */
  readonly sectionNumber: number | null;
  readonly standfirstHtml: string;
  readonly body: readonly BodyPartView[];
  readonly entries: readonly EntryView[];
}

/** A section slide, with all sections, so that the current one can be marked. */
export function viewSection({ section, standfirst, body, sections }: SectionSlide, draw: Draw): SectionView {
  return {
    sectionNumber: section?.number ?? null,
    standfirstHtml: draw.line(standfirst),
    body: draw.body(body),
    entries: sections.map((entry) => viewEntry(entry, draw)),
  };
}
