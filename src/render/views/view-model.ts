import type { Slide } from '../../deck/slide.ts';
import type { RenderContext } from '../nodes/render-context.ts';
import type { SlideView } from './slide-view.ts';
import { viewClaim, viewComparison, viewPoints, viewStatement } from './view-arguments.ts';
import { viewFigure, viewTable } from './view-figures.ts';
import { viewActors, viewChain, viewQuestions, viewTerms, viewTimeline } from './view-lists.ts';
import { viewAgenda, viewSection, viewSources, viewTitle } from './view-made-slides.ts';
import { viewQuote, viewQuotes } from './view-quotes.ts';

/** The view model of a slide: `frame` (what every slide has) and plain, computed values for its layout's template. */
export function viewSlide(slide: Slide, frame: SlideView, context: RenderContext): SlideView {
  switch (slide.layout) {
    case 'title':
      return viewTitle(slide, frame, context);
    case 'section':
      return viewSection(slide, frame, context);
    case 'agenda':
      return viewAgenda(slide, frame, context);
    case 'sources':
      return viewSources(slide, frame, context);
    case 'statement':
      return viewStatement(slide, frame, context);
    case 'quote':
      return viewQuote(slide, frame, context);
    case 'quotes':
      return viewQuotes(slide, frame, context);
    case 'claim':
      return viewClaim(slide, frame, context);
    case 'comparison':
      return viewComparison(slide, frame, context);
    case 'timeline':
      return viewTimeline(slide, frame, context);
    case 'actors':
      return viewActors(slide, frame, context);
    case 'terms':
      return viewTerms(slide, frame, context);
    case 'chain':
      return viewChain(slide, frame, context);
    case 'questions':
      return viewQuestions(slide, frame, context);
    case 'figure':
      return viewFigure(slide, frame, context);
    case 'table':
      return viewTable(slide, frame, context);
    case 'points':
    case 'custom':
      return viewPoints(slide, frame, context);
  }
}
