import type { AttributedQuotation, DeckBlock } from '../../deck-block.ts';
import { inSequence } from '../../paginate/divisible.ts';
import { paginateAround } from '../../paginate/paginate-around.ts';
import { paginateQuotation } from '../../paginate/paginate-quotation.ts';
import type { SlideFrame } from '../../slide.ts';
import { consistsOf } from '../body-shape.ts';
import { bySlices, inBlocks, type LayoutModule, type Unviewed, USUAL } from '../layout-module.ts';

export interface QuotesSlide extends SlideFrame {
  readonly layout: 'quotes';
  readonly quotations: readonly AttributedQuotation[];
  readonly body: readonly DeckBlock[];
}

/** Several quotations, and what is beside them. */
export const quotes: Unviewed<LayoutModule<QuotesSlide>> = {
  ...USUAL,
  suits: (body) => body[0]?.type === 'quotation' && consistsOf(body, 'quotation', (count) => 1 < count),
  compose: (frame, body) => {
    const quotations = body.filter((block) => block.type === 'quotation');
    if (quotations.length === 0) return 'a block quote (lines that start with >)';
    const others = body.filter((block) => block.type !== 'quotation');
    return { ...frame, layout: 'quotes', quotations, body: others };
  },
  contents: ({ quotations, body }) => inBlocks(quotations, body),
  split: bySlices((slide: QuotesSlide, context) => {
    const main = inSequence(slide.quotations.map((quotation) => paginateQuotation(quotation, context)));
    return paginateAround(slide, main, context, (quotations) => ({ quotations }));
  }),
};
