import type { Draw } from '../draw.ts';
import type { QuoteSlide } from './quote.ts';

/** One quotation with what follows it, in type by its length. */
export function viewQuote(slide: QuoteSlide, draw: Draw) {
  const quotation = draw.quotation(slide.quotation);
  return { length: quotation.length, quotation, body: draw.body(slide.body) };
}
