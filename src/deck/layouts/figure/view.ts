import type { Place } from '../../../markdown/nodes/picture-place.ts';
import { plainText } from '../../../markdown/nodes/plain-text.ts';
import { plainBody } from '../../plain-body.ts';
import type { Draw } from '../draw.ts';
import { viewBody } from '../view-body.ts';
import type { FigureSlide } from './figure.ts';

/** A picture this much wider than high, such as a panorama, has text under it, not beside it. */
const WIDE = 2.2;

/** A picture beside or above its text, or a chart or diagram in the space that heading and text leave it. */
export function viewFigure({ heading, figure, caption, credit, body, place }: FigureSlide, draw: Draw) {
  const html = draw.figure(figure, plainText(heading), plainBody(body, draw.words));
  return {
    place,
    isWhole: figure.type === 'image' && place !== null && losesTooMuch(draw.ratioOf(figure), place),
    isWide: figure.type === 'image' && WIDE <= draw.ratioOf(figure),
    imageHtml: figure.type === 'image' ? html : '',
    chartHtml: figure.type === 'image' ? '' : html,
    captionHtml: draw.lineOfText(caption ?? ''),
    creditHtml: credit === null ? '' : draw.citation(credit),
    body: viewBody(body, draw),
  };
}

/** How much wider than high the space is that a picture fills at the edge of a slide: over two thirds of it, or over a line or two of words. */
const SPACE: Readonly<Record<Place, number>> = { left: 1.16, right: 1.16, full: 2.2 };

/** A picture that loses more than this part of itself where it fills its space is set whole instead. */
const MOST_LOST = 0.4;

function losesTooMuch(ratio: number, place: Place): boolean {
  return MOST_LOST < 1 - Math.min(ratio, SPACE[place]) / Math.max(ratio, SPACE[place]);
}
