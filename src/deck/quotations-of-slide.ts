import type { AttributedQuotation, DeckBlock } from './deck-block.ts';
import type { Slide } from './slide.ts';

/** The block quotations of a slide in reading order. */
export function quotationsOfSlide(slide: Slide): readonly AttributedQuotation[] {
  return bodiesOf(slide)
    .flat()
    .filter((block): block is AttributedQuotation => block.type === 'quotation');
}

function bodiesOf(slide: Slide): readonly (readonly DeckBlock[])[] {
  switch (slide.layout) {
    case 'title':
    case 'agenda':
    case 'sources':
    case 'statement':
      return [];
    case 'section':
    case 'points':
    case 'custom':
    case 'figure':
      return [slide.body];
    case 'quote':
      return [[slide.quotation], slide.body];
    case 'quotes':
      return [slide.quotations, slide.body];
    case 'claim':
      return [slide.evidence];
    case 'comparison':
      return [slide.introduction, ...slide.columns.map(({ body }) => body)];
    case 'timeline':
    case 'actors':
    case 'terms':
    case 'chain':
    case 'questions':
    case 'table':
      return [slide.introduction, slide.body];
  }
}
