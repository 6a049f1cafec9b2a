import type { BodyPartView, Draw, QuotationView, SizedView } from '../draw.ts';
import type { QuoteSlide } from './quote.ts';

export interface QuoteView extends SizedView {
  readonly quotation: QuotationView;
  readonly body: readonly BodyPartView[];
}

/** One quotation with what follows it, in type by its length. */
export function viewQuote(slide: QuoteSlide, draw: Draw): QuoteView {
  const quotation = draw.quotation(slide.quotation);
  return { length: quotation.length, quotation, body: draw.body(slide.body) };
}
