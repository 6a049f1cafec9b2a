import { mapSlices } from '../paginate/divisible.ts';
import { paginateBody } from '../paginate/paginate-blocks.ts';
import { plainBody } from '../plain-body.ts';
import type { CustomSlide, PointsSlide } from '../slide.ts';
import { bodyLength, type TextLength, WORDS } from '../text-length.ts';
import { countPieces, isOfPoints } from './body-shape.ts';
import type { Draw } from './draw.ts';
import { asDrawing, type FigureSlide } from './figure.ts';
import { bySlices, inBlocks, type LayoutModule, USUAL } from './layout-module.ts';
import { viewBody } from './view-body.ts';

/** A list, or text; and what every body suits. */
export const points: LayoutModule<PointsSlide, PointsSlide | FigureSlide> = {
  ...USUAL,
  view: viewPoints,
  compose: (frame, body) => ({ ...frame, layout: 'points', body }),
  contents: ({ body }) => inBlocks(body),
  split: bySlices((slide: PointsSlide, context) =>
    mapSlices(paginateBody(slide.body, context), (body) => asDrawing(slide, body) ?? { ...slide, body }),
  ),
};

/** Points and own layouts: the body, in type by its lines. */
export function viewPoints(slide: PointsSlide | CustomSlide, draw: Draw) {
  const body = viewBody(slide.body, draw);
  const isCited = body.some(
    ({ quotation, blocksHtml }) => quotation !== null || blocksHtml.includes('"cited"'),
  );
  return {
    length: pointsLength(slide, plainBody(slide.body, draw.words), isCited),
    pieces: countPieces(slide.body, draw),
    body,
  };
}

/** What is short has space for a margin with its sources. */
function pointsLength(
  { layout, body }: PointsSlide | CustomSlide,
  text: string,
  isCited: boolean,
): TextLength | 'brief' {
  const mayBeBrief = layout === 'points' && isOfPoints(body);
  const beside = bodyLength(text, isCited ? WORDS : 1);
  if (beside === 'brief') return mayBeBrief ? 'brief' : 'short';
  if (beside === 'short' || !isCited) return beside;
  const length = bodyLength(text);
  return length === 'brief' || length === 'short' ? 'medium' : length;
}
