import { mapSlices } from '../paginate/divisible.ts';
import { paginateBody } from '../paginate/paginate-blocks.ts';
import type { CustomSlide } from '../slide.ts';
import { bySlices, inBlocks, type DeckLayoutModule, USUAL } from './layout-module.ts';
import { viewPoints } from './points.ts';

/** It takes any body as it is. */
export const custom: DeckLayoutModule<CustomSlide> = {
  ...USUAL,
  view: viewPoints,
  contents: ({ body }) => inBlocks(body),
  split: bySlices((slide: CustomSlide, context) =>
    mapSlices(paginateBody(slide.body, context), (body) => ({ ...slide, body })),
  ),
};
