import type { QuoteSlide, QuotesSlide } from '../deck/slide.ts';
import { viewBody } from './body-view.ts';
import type { QuotesView, QuoteView } from './layout-views.ts';
import { plainBlocks } from './plain-blocks.ts';
import { viewQuotation } from './quotation-view.ts';
import type { RenderContext } from './render-context.ts';
import type { SlideView } from './slide-view.ts';

export function viewQuote(slide: QuoteSlide, frame: SlideView, context: RenderContext): QuoteView {
  const quotation = viewQuotation(slide.quotation, context);
  return { ...frame, length: quotation.length, quotation, body: viewBody(slide.body, context) };
}

export function viewQuotes(slide: QuotesSlide, frame: SlideView, context: RenderContext): QuotesView {
  const longest = Math.max(...slide.quotations.map((quotation) => plainBlocks(quotation.content).length));
  return {
    ...frame,
    length: longest <= SHORT_IN_COLUMN ? 'short' : longest <= LONG_IN_COLUMN ? 'medium' : 'long',
    quotations: slide.quotations.map((quotation) => viewQuotation(quotation, context)),
    isSideBySide: slide.quotations.length <= 3 && longest <= LONG_IN_COLUMN,
    body: viewBody(slide.body, context),
  };
}

/** A column of half the stage takes about this many letters at the larger and at the smaller size. */
const SHORT_IN_COLUMN = 110;
const LONG_IN_COLUMN = 220;
