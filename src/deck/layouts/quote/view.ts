import type { Draw } from '../draw.ts';
import { viewBody, viewQuotation } from '../view-body.ts';
import type { QuoteSlide } from './quote.ts';

/** One quotation with what follows it, in type by its length. */
export function viewQuote(slide: QuoteSlide, draw: Draw) {
  const quotation = viewQuotation(slide.quotation, draw);
  return { length: quotation.length, quotation, body: viewBody(slide.body, draw) };
}
