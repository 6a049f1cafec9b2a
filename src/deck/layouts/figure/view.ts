import { plainText } from '../../../markdown/nodes/plain-text.ts';
import { plainBody } from '../../plain-body.ts';
import type { Draw } from '../draw.ts';
import { viewBody } from '../view-body.ts';
import type { FigureSlide } from './figure.ts';

/** A picture this much wider than high, such as a panorama, has text under it, not beside it. */
const WIDE = 2.2;

/** A picture beside or above its text, or a chart or diagram in the room that heading and text leave it. */
export function viewFigure({ heading, figure, caption, credit, body }: FigureSlide, draw: Draw) {
  const html = draw.figure(figure, plainText(heading), plainBody(body, draw.words));
  return {
    isWide: figure.type === 'image' && WIDE <= draw.ratioOf(figure),
    imageHtml: figure.type === 'image' ? html : '',
    chartHtml: figure.type === 'image' ? '' : html,
    captionHtml: draw.lineOfText(caption ?? ''),
    creditHtml: credit === null ? '' : draw.citation(credit),
    body: viewBody(body, draw),
  };
}
