import type { AttributedQuotation, DeckBlock } from '../../deck-block.ts';
import { paginateAround } from '../../paginate/paginate-around.ts';
import { paginateQuotation } from '../../paginate/paginate-quotation.ts';
import type { SlideFrame } from '../../slide.ts';
import { standOut } from '../body-shape.ts';
import { bySlices, inBlocks, type LayoutModule, type Unviewed, USUAL } from '../layout-module.ts';

export interface QuoteSlide extends SlideFrame {
  readonly layout: 'quote';
  readonly quotation: AttributedQuotation;
  /** What follows the quotation. */
  readonly body: readonly DeckBlock[];
}

/** One quotation with what follows it. */
export const quote: Unviewed<LayoutModule<QuoteSlide>> = {
  ...USUAL,
  suits: (body) => body[0]?.type === 'quotation' && standOut(body, 'quotation'),
  compose: (frame, body) => {
    const [quotation, ...further] = body.filter((block) => block.type === 'quotation');
    if (quotation === undefined) return 'a block quote (lines that start with >)';
    if (0 < further.length) return 'one block quote; {.quotes} takes more';
    return { ...frame, layout: 'quote', quotation, body: body.filter((block) => block !== quotation) };
  },
  contents: ({ quotation, body }) => inBlocks([quotation], body),
  split: bySlices((slide: QuoteSlide, context) =>
    paginateAround(slide, paginateQuotation(slide.quotation, context), context, (quotation) => ({
      quotation,
    })),
  ),
};
