import type { AttributedQuotation, DeckBlock } from '../../deck-block.ts';
import { paginateAround } from '../../paginate/paginate-around.ts';
import { paginateQuotation } from '../../paginate/paginate-quotation.ts';
import type { Citation, Image } from '../../../markdown/nodes/inline.ts';
import { isPicture } from '../../pictures.ts';
import type { SlideFrame } from '../../slide.ts';
import type { Figure } from '../slide-part.ts';
import { consistsOf } from '../body-shape.ts';
import { bySlices, inBlocks, type LayoutModule, type Unviewed, USUAL } from '../layout-module.ts';

export interface QuoteSlide extends SlideFrame {
  readonly layout: 'quote';
  readonly quotation: AttributedQuotation;
  /** A portrait or a map beside whose words they are: the picture of a `{.quote}` slide. */
  readonly portrait: Portrait | null;
  /** What follows the quotation. */
  readonly body: readonly DeckBlock[];
}

/** A picture that is no subject of its own. */
interface Portrait extends Figure {
  readonly figure: Image;
}

/** One quotation with what follows it. */
export const quote: Unviewed<LayoutModule<QuoteSlide>> = {
  ...USUAL,
  suits: (body) => body[0]?.type === 'quotation' && consistsOf(body, 'quotation'),
  compose: (frame, body) => {
    const [quotation, ...further] = body.filter((block) => block.type === 'quotation');
    if (quotation === undefined) return 'a block quote (lines that start with >)';
    if (0 < further.length) return 'one block quote; {.quotes} takes more';
    const portrait = body.map(portraitIn).find((found) => found !== null) ?? null;
    const rest = body.filter((block) => block !== quotation && !isPicture(block));
    return { ...frame, layout: 'quote', quotation, portrait, body: rest };
  },
  contents: ({ quotation, portrait, body }) => [
    ...inBlocks([quotation]),
    ...(portrait === null ? [] : [{ kind: 'figure' as const, isPortrait: true, ...portrait }]),
    ...inBlocks(body),
  ],
  split: bySlices((slide: QuoteSlide, context) =>
    paginateAround(slide, paginateQuotation(slide.quotation, context), context, (quotation) => ({
      quotation,
    })),
  ),
};

function portraitIn(block: DeckBlock): Portrait | null {
  if (!isPicture(block) || block.type !== 'paragraph') return null;
  const figure = block.children.find((node): node is Image => node.type === 'image');
  const credit = block.children.find((node): node is Citation => node.type === 'citation') ?? null;
  return figure === undefined ? null : { figure, caption: figure.title, credit };
}
