import type { Inline } from '../../markdown/nodes/inline.ts';
import { type DeckBlock, type PointsSlide, type SlideFrame, asPoints } from '../slide.ts';
import type { Divisible } from '../paginate/divisible.ts';
import { paginateBody } from '../paginate/paginate-blocks.ts';
import type { PaginationContext } from '../paginate/paginate-words.ts';
import { bySlices, type DeckLayoutModule, inBlocks, USUAL } from './layout-module.ts';
import type { AgendaEntry, InsideEntry } from './slide-part.ts';
import { viewEntry } from './agenda.ts';
import type { Draw } from './draw.ts';
import { viewBody } from './view-body.ts';

export interface SectionSlide extends SlideFrame {
  readonly layout: 'section';
  /** What the section will show, from the text under its heading. */
  readonly standfirst: readonly Inline[];
  /** Blocks of the section slide past the first paragraph. */
  readonly body: readonly DeckBlock[];
  readonly sections: readonly AgendaEntry[];
  /** The slides of the section that have a heading; a slide that continues under the same one counts once. */
  readonly inside: readonly InsideEntry[];
}

/** A part of the deck begins. */
export const section: DeckLayoutModule<SectionSlide> = {
  ...USUAL,
  view: viewSection,
  needs: 'a heading of the first level, # Heading',
  isPart: true,
  titleClasses: ['section-number'],
  contents: ({ standfirst, body }) => [{ kind: 'lead', words: standfirst }, ...inBlocks(body)],
  split: bySlices(paginateSection),
};

/** Further slides of a section are text. */
function paginateSection(
  slide: SectionSlide,
  context: PaginationContext,
): Divisible<SectionSlide | PointsSlide> {
  const { standfirst, position } = slide;
  const opening =
    standfirst.length === 0 ? [] : [{ type: 'paragraph' as const, children: standfirst, position }];
  const paginated = paginateBody([...opening, ...slide.body], context);
  return {
    leaves: paginated.leaves,
    slice: (from, to) => {
      const body = paginated.slice(from, to);
      const [first, ...rest] = body;
      if (0 < from) return asPoints(slide, body);
      const hasStandfirst = 0 < standfirst.length && first?.type === 'paragraph';
      return hasStandfirst ? { ...slide, standfirst: first.children, body: rest } : { ...slide, body };
    },
  };
}

/** A section slide, with all sections, so that the current one can be marked, and what is inside. */
function viewSection({ section, standfirst, body, sections, inside }: SectionSlide, draw: Draw) {
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
