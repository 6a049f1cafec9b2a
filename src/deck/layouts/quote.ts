import type { Citation, Image } from '../../markdown/nodes/inline.ts';
import type { AttributedQuotation, DeckBlock, SlideFrame } from '../slide.ts';
import { paginateAround } from '../paginate/paginate-around.ts';
import { paginateQuotation } from '../paginate/paginate-quotation.ts';
import { isPicture } from '../plain-body.ts';
import { consistsOf } from './body-shape.ts';
import type { Draw } from './draw.ts';
import { bySlices, inBlocks, type LayoutModule, USUAL } from './layout-module.ts';
import type { Figure } from './slide-part.ts';
import { viewBody, viewQuotation } from './view-body.ts';

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
export const quote: LayoutModule<QuoteSlide> = {
  ...USUAL,
  view: viewQuote,
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

/** One quotation with what follows it, in type by its length. */
function viewQuote(slide: QuoteSlide, draw: Draw) {
  const { portrait } = slide;
  const known = viewQuotation(slide.quotation, draw);
  const portraitHtml = portrait === null ? '' : draw.figure(portrait.figure, '', '');
  const quotation = {
    ...known,
    hasAttribution: known.hasAttribution || portrait !== null,
    portraitHtml,
    portraitCaptionHtml: draw.lineOfText(portrait?.caption ?? ''),
    portraitCreditHtml: portrait?.credit ? draw.citation(portrait.credit) : '',
  };
  return { length: known.length, quotation, body: viewBody(slide.body, draw) };
}
