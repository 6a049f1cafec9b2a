import { type Divisible, inList, whole } from '../../paginate/divisible.ts';
import type { SlideFrame } from '../../slide.ts';
import { widthOf } from '../../width-of.ts';
import { bySlices, type DeckLayoutModule, type Unviewed, USUAL } from '../layout-module.ts';
import type { CheckedSources } from '../slide-part.ts';

/** Always last: what is cited on the slides. */
export interface SourcesSlide extends SlideFrame, CheckedSources {
  readonly layout: 'sources';
}

/** What is cited, and what the check of the quotations came to. */
export const sources: Unviewed<DeckLayoutModule<SourcesSlide>> = {
  ...USUAL,
  isPart: true,
  contents: ({ sources, receipt }) => [{ kind: 'sources', sources, receipt }],
  split: bySlices(paginateSources),
};

/** The result of checking the quotations, at the end of the list. */
function paginateSources(slide: SourcesSlide): Divisible<SourcesSlide> {
  const sources = inList(slide.sources.map((source) => whole(source, SOURCE + widthOf(source.title))));
  const receipt = slide.receipt === null ? [] : [whole(slide.receipt, RECEIPT)];
  const count = slide.sources.length;
  return {
    leaves: [...sources.leaves, ...receipt.flatMap(({ leaves }) => leaves)],
    slice: (from, to) => ({
      ...slide,
      sources: slide.sources.slice(from, Math.min(to, count)),
      receipt: to <= count ? null : slide.receipt,
    }),
  };
}

/** Letters that authors, container and address of a source take; and what the receipt takes. */
const SOURCE = 120;
const RECEIPT = 160;
