import type { Draw } from '../draw.ts';
import { viewBody, viewQuotation } from '../view-body.ts';
import type { QuoteSlide } from './quote.ts';

/** One quotation with what follows it, in type by its length. */
export function viewQuote(slide: QuoteSlide, draw: Draw) {
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
