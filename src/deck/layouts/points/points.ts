import { mapSlices } from '../../paginate/divisible.ts';
import { paginateBody } from '../../paginate/paginate-blocks.ts';
import type { PointsSlide } from '../../slide.ts';
import { asDrawing, type FigureSlide } from '../figure/figure.ts';
import { bySlices, inBlocks, type LayoutModule, type Unviewed, USUAL } from '../layout-module.ts';

/** A list, or text; and what every body suits. */
export const points: Unviewed<LayoutModule<PointsSlide, PointsSlide | FigureSlide>> = {
  ...USUAL,
  compose: (frame, body) => ({ ...frame, layout: 'points', body }),
  contents: ({ body }) => inBlocks(body),
  split: bySlices((slide: PointsSlide, context) =>
    mapSlices(paginateBody(slide.body, context), (body) => asDrawing(slide, body) ?? { ...slide, body }),
  ),
};
